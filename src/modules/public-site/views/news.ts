import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { NEWS_A_PAGE, newsInFeed, newsItem, newsOn, type PublishedNews } from '../store-of-press.ts'
import { pressWords } from '../words-of-press.ts'
import { type Blocks, blocksOf, hrefsOf } from './press-pages.ts'

type NewsLine = Omit<PublishedNews, 'body'> & { href: Localized }

export interface NewsData {
  items: NewsLine[]
  total: number
  page: number
  pages: number
  year: number | null
  years: { year: number; count: number }[]
  dateModified: Day | null
}

export const news = defineView({
  name: 'public-site.news',
  seenBy: 'anyone',
  compartment: 'public',
  query: { year: field.optionalWhole(1989, 9999), page: field.optionalWhole(1, 10_000) },
  words: { title: pressWords.news, intro: pressWords.newsIntro },
  async load(tx, { year, page }): Promise<NewsData> {
    const asked = await newsOn(tx, year, page ?? 1)
    const pages = Math.max(1, Math.ceil(asked.total / NEWS_A_PAGE))
    // A link to a page that is no longer reached shows the last one.
    const shown = (page ?? 1) > pages ? await newsOn(tx, year, pages) : asked
    return {
      ...shown,
      items: shown.items.map(({ body: _body, ...line }) => ({ ...line, href: hrefsOf('news', line.code) })),
      page: Math.min(page ?? 1, pages),
      pages,
      year,
    }
  },
})

export interface NewsItem extends NewsLine {
  blocks: Blocks
}

export const newsItemView = defineView({
  name: 'public-site.news-item',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(80) },
  words: { title: pressWords.newsItem },
  async load(tx, { code }): Promise<NewsItem | null> {
    const found = await newsItem(tx, code)
    if (!found) return null
    const { body, ...item } = found
    return { ...item, href: hrefsOf('news', code), blocks: blocksOf(body) }
  },
})

export interface NewsFeed {
  items: NewsItem[]
  /** The newest change of what stands in it; null where nothing does. */
  updatedAt: string | null
}

const feedView = (name: `public-site.${string}`, title: { en: string; fr: string }) =>
  defineView({
    name,
    seenBy: 'anyone',
    compartment: 'public',
    query: {},
    words: { title },
    async load(tx): Promise<NewsFeed> {
      const items = await newsInFeed(tx)
      return {
        items: items.map(({ body, ...item }) => ({
          ...item,
          href: hrefsOf('news', item.code),
          blocks: blocksOf(body),
        })),
        updatedAt:
          items
            .map(({ updatedAt }) => updatedAt)
            .sort()
            .at(-1) ?? null,
      }
    },
  })

/** The newest news for readers of feeds: the same in both formats. */
export const newsAtom = feedView('public-site.news-atom', pressWords.atom)
export const newsJson = feedView('public-site.news-json', pressWords.jsonFeed)
