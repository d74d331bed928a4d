import { sql } from 'kysely'
import { type Language, languages } from '#kernel/language.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { addressOf } from '#platform/web/public-frame.tsx'
import { isPublic } from '#platform/web/public-menu.ts'
import { NOBODY } from '#platform/web/reader.ts'

/** As many addresses as one sitemap may have. */
const most = 50_000

interface Place {
  binding: PageBinding
  params: Record<string, string>
  modified: string | null
}

/** Every public page: those without parameters from the registry, the others in one query from what the modules say of them. */
async function placesOf(house: House): Promise<Place[]> {
  const pages = house.registry.pages.filter(
    (binding) => isPublic(binding) && !binding.download && !binding.answer && binding.publicRole !== 'search',
  )
  const still = pages
    .filter(({ path }) => !path.en.includes(':'))
    .map((binding): Place => ({ binding, params: {}, modified: null }))
  const { sitemap } = house.registry
  if (sitemap.length === 0) return still
  const c = circumstancesOf(house, NOBODY)
  const union = sql.join(
    sitemap.map((part) => sql`select ${part.view}::text as view, p.params, p.modified from (${part.sql(c)}) p`),
    sql` union all `,
  )
  const { rows } = await inTransaction(
    house.db,
    { role: 'app_public', claims: claimsOf(NOBODY, c.today) },
    (tx) =>
      sql<{ view: string; params: Record<string, string>; modified: string | null }>`
        select view, params, max(modified) as modified from (${union}) places group by view, params order by view, params limit ${sql.lit(most)}`.execute(
        tx,
      ),
    { readOnly: true },
  )
  const byName = new Map(pages.map((binding) => [binding.view.name as string, binding]))
  return [
    ...still,
    ...rows.flatMap(({ view, params, modified }) => {
      const binding = byName.get(view)
      return binding ? [{ binding, params, modified }] : []
    }),
  ].slice(0, most / languages.length)
}

/** The sitemap of the public site: each page in both languages, with the way from one to the other. */
export async function sitemapOf(house: House, origin: string): Promise<string> {
  const urls = (await placesOf(house)).flatMap(({ binding, params, modified }) => {
    const at = (lang: Language) => escaped(`${origin}${addressOf(binding, params, lang)}`)
    const alternates = [
      ...languages.map((lang) => [lang, at(lang)] as const),
      ['x-default', binding.publicRole === 'front' ? escaped(`${origin}/`) : at('en')] as const,
    ].map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
    const changed = modified ? `<lastmod>${escaped(modified)}</lastmod>` : ''
    return languages.map((lang) => `<url><loc>${at(lang)}</loc>${changed}${alternates.join('')}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!)
