import type { Day } from '#kernel/calendar.ts'
import { type Language, type Localized, languages } from '#kernel/language.ts'
import { type Block, blocksIn } from '#kernel/markup.ts'
import { type Phase, type PublicationKind, phases, publicHref, publicPageExists } from '#modules/publishing/index.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { libraryPages, type PublishedPage, type PublishedStory, publishedPage, quotesOn } from '../store-of-press.ts'
import { pressWords, relatedPages } from '../words-of-press.ts'

export type Blocks = Record<Language, Block[]>
export const blocksOf = (body: Localized): Blocks => ({ en: blocksIn(body.en), fr: blocksIn(body.fr) })

/** Where it stands in each language. */
export const hrefsOf = (kind: PublicationKind, code: string): Localized => ({
  en: publicHref(kind, code, 'en'),
  fr: publicHref(kind, code, 'fr'),
})

export interface LinkedPage {
  href: Localized
  title: Localized
  summary: Localized
}
const linked = ({ code, title, summary }: PublishedPage): LinkedPage => ({
  href: hrefsOf('page', code),
  title,
  summary,
})

interface RelatedPage {
  path: Localized
  label: Localized
}

export interface PressPage {
  code: string
  page: Omit<PublishedPage, 'body'> | null
  blocks: Blocks
  quotes: (PublishedStory & { href: Localized })[]
  /** Other pages of the library for the same part of the way. */
  beside: LinkedPage[]
  related: RelatedPage[]
  dateModified: Day | null
}

const relatedTo = (phase: Phase | null): RelatedPage[] =>
  phase === null
    ? []
    : relatedPages[phase].filter(({ path }) => languages.every((lang) => publicPageExists(path[lang], lang)))

async function load(
  tx: Parameters<typeof publishedPage>[0],
  code: string,
  today: Day,
  withQuotes: boolean,
): Promise<PressPage> {
  const found = await publishedPage(tx, code)
  const { body, ...page } = found ?? { body: { en: String(), fr: String() } }
  const phase = found?.phase ?? null
  const quotes = withQuotes ? await quotesOn(tx, today) : []
  return {
    code,
    page: found ? (page as Omit<PublishedPage, 'body'>) : null,
    blocks: blocksOf(body),
    quotes: quotes.map((one) => ({ ...one, href: hrefsOf('story', one.code) })),
    beside: phase ? (await libraryPages(tx)).filter((one) => one.phase === phase && one.code !== code).map(linked) : [],
    related: relatedTo(phase),
    dateModified:
      [found?.dateModified, ...quotes.map((one) => one.dateModified)]
        .filter((one) => one !== undefined)
        .sort()
        .at(-1) ?? null,
  }
}

/** A page with an address of its own: its text is what the editors published under its code. */
const pageView = (name: `public-site.${string}`, code: string, title: Localized, withQuotes = false) =>
  defineView({
    name,
    seenBy: 'anyone',
    compartment: 'public',
    query: {},
    words: { title },
    load: (tx, _query, c): Promise<PressPage> => load(tx, code, c.today, withQuotes),
  })

export const whyJoin = pageView('public-site.why-join', 'why-join', pressWords.whyJoin, true)
export const beforeTheMission = pageView('public-site.before-the-mission', 'before-the-mission', pressWords.before)
export const duringTheMission = pageView('public-site.during-the-mission', 'during-the-mission', pressWords.during)
export const afterTheMission = pageView('public-site.after-the-mission', 'after-the-mission', pressWords.after)

/** A page of the library, by its code. */
export const resource = defineView({
  name: 'public-site.resource',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(80) },
  words: { title: pressWords.resource },
  async load(tx, { code }, c): Promise<PressPage | null> {
    const found = await load(tx, code, c.today, false)
    return found.page === null || code === 'front' ? null : found
  },
})

export interface Library {
  phases: { phase: Phase; pages: LinkedPage[]; related: RelatedPage[] }[]
  dateModified: Day | null
}

/** Everything there is for each part of the way. */
export const resources = defineView({
  name: 'public-site.resources',
  seenBy: 'anyone',
  compartment: 'public',
  query: {},
  words: { title: pressWords.resources, intro: pressWords.resourcesIntro },
  async load(tx): Promise<Library> {
    const pages = await libraryPages(tx)
    return {
      phases: phases.map((phase) => ({
        phase,
        pages: pages.filter((one) => one.phase === phase).map(linked),
        related: relatedTo(phase),
      })),
      dateModified:
        pages
          .map((one) => one.dateModified)
          .sort()
          .at(-1) ?? null,
    }
  },
})
