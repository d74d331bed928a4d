import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

const iso = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export interface PublishedPage {
  code: string
  title: Localized
  summary: Localized
  body: Localized
  phase: 'before' | 'during' | 'after' | null
  frVerified: boolean
  dateModified: Day
}
const pages = (where: RawBuilder<unknown>) => sql<PublishedPage>`
  select p.code, p.title, p.summary, p.body, p.phase, p.fr_verified as "frVerified", p.date_modified as "dateModified"
  from published.page p where ${where} order by p.place, p.code`

export async function publishedPage(tx: Tx, code: string): Promise<PublishedPage | null> {
  return (await pages(sql`p.code = ${code}`).execute(tx)).rows[0] ?? null
}
/** The library of resources: every page that belongs to a part of the way. */
export const libraryPages = async (tx: Tx): Promise<PublishedPage[]> =>
  (await pages(sql`p.phase is not null`).execute(tx)).rows

export interface PublishedNews {
  code: string
  title: Localized
  summary: Localized
  body: Localized
  organisation: Localized | null
  link: Localized | null
  frVerified: boolean
  dated: Day
  /** ISO 8601 in UTC. */
  publishedAt: string
  updatedAt: string
  dateModified: Day
}
const news = (where: RawBuilder<unknown>, more: RawBuilder<unknown>) => sql<PublishedNews>`
  select n.code, n.title, n.summary, n.body, n.organisation, n.link, n.fr_verified as "frVerified", n.dated,
    ${iso('n.published_at')} as "publishedAt", ${iso('n.updated_at')} as "updatedAt", n.date_modified as "dateModified"
  from published.news n where ${where} ${more}`
const newestFirst = sql`order by n.dated desc, n.published_at desc, n.code`

export const NEWS_A_PAGE = 20
/** So many stand in a feed. */
const IN_A_FEED = 40

export interface NewsPage {
  items: PublishedNews[]
  total: number
  years: { year: number; count: number }[]
  dateModified: Day | null
}

export async function newsOn(tx: Tx, year: number | null, page: number): Promise<NewsPage> {
  const ofYear = year === null ? sql`true` : sql`extract(year from n.dated) = ${year}`
  const { rows: years } = await sql<{ year: number; count: number; modified: Day }>`
    select extract(year from n.dated)::int as year, count(*)::int as count, max(n.date_modified) as modified
    from published.news n group by 1 order by 1 desc`.execute(tx)
  const { rows: items } = await news(
    ofYear,
    sql`${newestFirst} limit ${NEWS_A_PAGE} offset ${(page - 1) * NEWS_A_PAGE}`,
  ).execute(tx)
  const shown = years.filter((one) => year === null || one.year === year)
  return {
    items,
    total: shown.reduce((sum, { count }) => sum + count, 0),
    years: years.map(({ year: of, count }) => ({ year: of, count })),
    dateModified:
      shown
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? null,
  }
}
export async function newsItem(tx: Tx, code: string): Promise<PublishedNews | null> {
  return (await news(sql`n.code = ${code}`, sql``).execute(tx)).rows[0] ?? null
}
export const newsInFeed = async (tx: Tx): Promise<PublishedNews[]> =>
  (await news(sql`true`, sql`${newestFirst} limit ${IN_A_FEED}`).execute(tx)).rows

export interface PublishedStory {
  code: string
  title: Localized
  summary: Localized
  body: Localized
  quote: Localized | null
  shownName: string | null
  described: Localized | null
  dated: Day
  dateModified: Day
  picture: { width: number; height: number; alt: Localized; credit: string | null } | null
}
/** While consent holds: the day after its last the story is gone, whether or not a job has taken it down. */
const agreed = (day: Day) => sql`(s.shown_until is null or s.shown_until >= ${day}::date)`
const stories = (day: Day, where: RawBuilder<unknown>) => sql<PublishedStory>`
  select s.code, s.title, s.summary, s.body, s.quote, s.shown_name as "shownName", s.described, s.dated, s.date_modified as "dateModified",
    case when p.code is null then null
      else jsonb_build_object('width', p.width, 'height', p.height, 'alt', p.alt, 'credit', p.credit) end as picture
  from published.story s left join published.picture p on p.code = s.code
  where ${agreed(day)} and ${where} order by s.dated desc, s.code`

export const storiesOn = async (tx: Tx, day: Day): Promise<PublishedStory[]> =>
  (await stories(day, sql`true`).execute(tx)).rows
export async function storyOf(tx: Tx, code: string, day: Day): Promise<PublishedStory | null> {
  return (await stories(day, sql`s.code = ${code}`).execute(tx)).rows[0] ?? null
}
/** Words of those who served, the newest first. */
export const quotesOn = async (tx: Tx, day: Day): Promise<PublishedStory[]> =>
  (await stories(day, sql`s.quote is not null`).execute(tx)).rows.slice(0, 4)

export interface PublishedPicture {
  code: string
  mediaType: string
  /** The bytes in base64. */
  content: string
}
export async function publishedPicture(tx: Tx, code: string, day: Day): Promise<PublishedPicture | null> {
  const { rows } =
    await sql<PublishedPicture>`select p.code, p.media_type as "mediaType", encode(p.content, 'base64') as content
    from published.picture p join published.story s on s.code = p.code where p.code = ${code} and ${agreed(day)}`.execute(
      tx,
    )
  return rows[0] ?? null
}

const said = (table: string) =>
  sql`sec.fold(concat_ws(' ', ${sql.ref(`${table}.title`)} ->> 'en', ${sql.ref(`${table}.title`)} ->> 'fr', ${sql.ref(`${table}.summary`)} ->> 'en',
    ${sql.ref(`${table}.summary`)} ->> 'fr', ${sql.ref(`${table}.body`)} ->> 'en', ${sql.ref(`${table}.body`)} ->> 'fr'))`
const weight = (table: string, folded: string) =>
  sql`(case when strpos(sec.fold(concat_ws(' ', ${sql.ref(`${table}.title`)} ->> 'en', ${sql.ref(`${table}.title`)} ->> 'fr')), ${folded}) > 0
    then 0.8 else 0.4 end)::real`

/** What a visitor finds of pages, news and stories. */
export const pagesFound = (folded: string) => sql`
  select p.code as id, p.title, p.summary as detail, ${weight('p', folded)} as weight from published.page p
  where p.code <> 'front' and strpos(${said('p')}, ${folded}) > 0`
export const newsFound = (folded: string) => sql`
  select n.code as id, n.title, n.summary as detail, ${weight('n', folded)} as weight from published.news n
  where strpos(${said('n')}, ${folded}) > 0`
export const storiesFound = (folded: string, today: Day) => sql`
  select s.code as id, s.title, s.summary as detail, ${weight('s', folded)} as weight from published.story s
  where ${agreed(today)} and strpos(${said('s')}, ${folded}) > 0`

/** Addresses of records, for the sitemap. */
export const resourceAddresses = (withAddress: readonly string[]) => sql`
  select jsonb_build_object('code', p.code) as params, p.date_modified as modified from published.page p where p.code <> all (${withAddress}::text[])`
export const newsAddresses = () =>
  sql`select jsonb_build_object('code', n.code) as params, n.date_modified as modified from published.news n`
export const storyAddresses = (today: Day) =>
  sql`select jsonb_build_object('code', s.code) as params, s.date_modified as modified from published.story s where ${agreed(today)}`

/** The newest for the front page. */
export const latestNews = () =>
  sql`select n.code as id, n.title, n.dated as on_day from published.news n order by n.dated desc, n.code limit 3`
export const latestStories = (today: Day) =>
  sql`select s.code as id, s.title, s.dated as on_day from published.story s where ${agreed(today)} order by s.dated desc, s.code limit 3`
