import type { Language, Localized } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import type { PublicSearchPart } from '#platform/web/public-pages.ts'
import { hasAll, wordsAsked } from '../rules/words-asked.ts'
import { findAll, type Hit } from '../store-of-search.ts'
import { LONGEST_ASKED, shortened } from '../vocabulary/asked.ts'
import { searchWords } from '../words-of-search.ts'

/** A page of the site without parameters: what it says of itself, and what its menu says of it. */
export interface StillPage {
  name: string
  title: Localized
  label: Localized | null
  area: Localized | null
  intro: Localized | null
  href: Localized
}

export interface FindData {
  asked: string
  /** More was asked than is searched for. */
  cut: boolean
  words: string[]
  rows: { kind: Localized; title: Localized; detail: Localized | null; href: Localized }[]
  kinds: { kind: string; label: Localized; count: number }[]
  kind: string | null
  page: number
  pages: number
  total: number
}

const A_PAGE = 10
const pageKind = 'public-site.page'

/** Search over what is published: one query over all parts, and the pages of the site by title and intro. */
export const findView = (of: { parts(): readonly PublicSearchPart[]; pages(): readonly StillPage[] }) =>
  defineView({
    name: 'public-site.find',
    seenBy: 'anyone',
    compartment: 'public',
    query: { q: field.optionalText(20_000), kind: field.optionalText(80), page: field.optionalWhole(1, 1_000) },
    words: { title: searchWords.title },
    async load(tx, query, c): Promise<FindData> {
      const q = query.q ?? ''
      const asked = shortened(q, LONGEST_ASKED)
      const words = wordsAsked(asked)
      const none = { asked, cut: asked !== q, words, rows: [], kinds: [], kind: null, page: 1, pages: 0, total: 0 }
      if (words.length === 0) return none
      const parts = of.parts()
      const still = of.pages()
      const labels: Record<string, Localized> = Object.fromEntries([
        [pageKind, searchWords.page],
        ...parts.map((part) => [part.name, part.words.kind]),
      ])
      const kind = query.kind && Object.hasOwn(labels, query.kind) ? query.kind : null
      const onPage = (page: number) =>
        findAll(
          tx,
          parts,
          pagesFound(still, words, c.language),
          words,
          { today: c.today, lang: c.language },
          { kind, limit: A_PAGE, offset: (page - 1) * A_PAGE },
        )
      let page = query.page ?? 1
      let found = await onPage(page)
      const total = found.counts
        .filter((one) => kind === null || one.kind === kind)
        .reduce((sum, one) => sum + one.count, 0)
      // A link to a page that there is no longer must not say that there is nothing.
      if (total > 0 && found.rows.length === 0) {
        page = Math.ceil(total / A_PAGE)
        found = await onPage(page)
      }
      const hrefOf = (hit: Hit): Localized => {
        const part = parts.find((one) => one.name === hit.kind)
        if (part) return { en: part.href(hit.id, 'en'), fr: part.href(hit.id, 'fr') }
        return still.find((one) => one.name === hit.id)?.href ?? { en: '/en', fr: '/fr' }
      }
      return {
        ...none,
        kind,
        page,
        total,
        pages: Math.ceil(total / A_PAGE),
        rows: found.rows.map((hit) => ({
          kind: labels[hit.kind]!,
          title: hit.title,
          detail: hit.detail,
          href: hrefOf(hit),
        })),
        kinds: Object.entries(labels).flatMap(([name, label]) => {
          const count = found.counts.find((one) => one.kind === name)?.count ?? 0
          return count > 0 ? [{ kind: name, label, count }] : []
        }),
      }
    },
  })

/** Pages of the site that have every word in their title, their area or their intro, in either language; the reader's own weighs more. */
function pagesFound(pages: readonly StillPage[], words: readonly string[], lang: Language): Hit[] {
  const other: Language = lang === 'en' ? 'fr' : 'en'
  return pages.flatMap(({ name, title, label, area, intro }) => {
    const names = (one: Language) => [title[one], label?.[one]].join(' ')
    const all = (one: Language) => [names(one), intro?.[one], area?.[one]].join(' ')
    const weight = hasAll(names(lang), words) ? 1 : hasAll(all(lang), words) ? 0.6 : hasAll(all(other), words) ? 0.4 : 0
    return weight > 0 ? [{ kind: pageKind, id: name, title, detail: intro, weight }] : []
  })
}
