import type { RawBuilder } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'

/** Parts of the public site, in the order of its menu. A page says by `PageBinding.publicMenu` in which it stands. */
export const publicAreas = ['operations', 'serve', 'families', 'results', 'news', 'about'] as const
export type PublicArea = (typeof publicAreas)[number]

/**
 * A kind of thing that visitors find by searching the public site. The SQL reads `published` only and selects exactly:
 * `id text, title jsonb, detail jsonb, weight real` (title, detail: localized; weight: 0-1). `folded` is what was typed, without case and accents.
 */
export interface PublicSearchPart {
  name: `${string}.${string}`
  sql(folded: string, on: { today: string; lang: Language }): RawBuilder<unknown>
  href(id: string, language: Language): string
  words: { kind: Localized }
}

/**
 * Addresses of a public page with parameters (`/operations/:code`), for the sitemap. The SQL reads `published` only and selects exactly:
 * `params jsonb` (`{"code": "minustah"}`), `modified date` (null: not known).
 */
export interface SitemapPart {
  /** The name of the view that is bound to the page. */
  view: `${string}.${string}`
  sql(on: { today: string }): RawBuilder<unknown>
}
