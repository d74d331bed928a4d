import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Language, languages } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SitemapPart } from '#platform/web/public-pages.ts'
import { type KnownAddresses, withParams } from '../rules/addresses.ts'

/** A public page as far as its address goes. */
export interface PublicPage {
  view: string
  path: Readonly<Record<Language, string>>
}
export interface PublicSite {
  pages: readonly PublicPage[]
  sitemap: readonly SitemapPart[]
}

let site: PublicSite = { pages: [], sitemap: [] }

/** Told once, by the registry: rooms downstream bring public pages that texts here lead to. */
export function registerPublicSite(found: PublicSite): void {
  site = found
}

/** Whether the public site has a page at this address, whatever it shows. */
export const publicPageExists = (path: string, lang: Language): boolean =>
  site.pages.some((one) => one.path[lang] === path)

/** Every address of the public site as it stands: of pages, and of each record that has one. */
export async function knownAddresses(tx: Tx, today: Day): Promise<KnownAddresses> {
  const known = { en: new Set<string>(), fr: new Set<string>() }
  for (const { path } of site.pages)
    for (const lang of languages) if (!path[lang].includes(':')) known[lang].add(path[lang])
  for (const part of site.sitemap) {
    const page = site.pages.find(({ view }) => view === part.view)
    if (!page) continue
    const { rows } = await sql<{
      params: Record<string, string>
    }>`select s.params from (${part.sql({ today })}) s`.execute(tx)
    for (const { params } of rows) for (const lang of languages) known[lang].add(withParams(page.path[lang], params))
  }
  return known
}
