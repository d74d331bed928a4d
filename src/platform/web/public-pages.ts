import type { RawBuilder } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'

/** Parts of the public site, in the order of its menu. A page says by `PageBinding.publicMenu` in which it stands. */
export const publicAreas = ['operations', 'serve', 'families', 'results', 'news', 'about'] as const
export type PublicArea = (typeof publicAreas)[number]

/**
 * A kind of thing that visitors find by searching the public site. The SQL reads `published` only and selects exactly:
 * `id text, title jsonb, detail jsonb, weight real` (title, detail: localized; weight: 0-1). `folded` is one word of what was
 * typed, without case and accents: the search asks for each word, and shows what has all of them.
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

/**
 * What the front page tells as its latest. The SQL reads `published` only and selects exactly: `id text, title jsonb, on_day date`.
 */
export interface LatestPart {
  name: `${string}.${string}`
  sql(on: { today: string; lang: Language }): RawBuilder<unknown>
  href(id: string, language: Language): string
  words: { kind: Localized }
}

/** A feed of a public page: browsers and readers find it from the page's head. */
export interface PublicFeed {
  path: Localized
  type: 'application/atom+xml' | 'application/feed+json'
  label: Localized
}
