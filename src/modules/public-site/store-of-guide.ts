import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PublicSearchPart } from '#platform/web/public-pages.ts'
import { guideWords } from './words-of-guide.ts'

interface Told {
  code: string
  verified: boolean
  frVerified: boolean
  /** The place in the source: "S0-84..86". */
  ref: string
}

export interface GuideTopic extends Told {
  title: Localized
  subject: Localized
  know: Localized
  caution: Localized | null
  statements: { code: string; say: Localized }[]
  talk: Localized[]
  helps: Localized[]
  ask: (keyof typeof guideWords.doors)[]
}

export interface GuideFact extends Told {
  title: Localized
  text: Localized
}

export interface Guide {
  topics: GuideTopic[]
  facts: GuideFact[]
  helpAreas: { code: string; text: Localized }[]
  reviewedOn: Day | null
}

/** The guide as it is published for a day. */
export async function guideOn(tx: Tx, day: Day): Promise<Guide> {
  const { rows } = await sql<Told & { kind: string; content: Record<string, unknown>; reviewedOn: Day }>`
    select code, kind, content, verified, fr_verified as "frVerified", coalesce(source ->> 'ref', '') as ref, reviewed_on as "reviewedOn"
    from published.guide_part where valid @> ${day}::date order by kind, sort_order`.execute(tx)
  const of = <T>(wanted: string) =>
    rows.flatMap(({ kind, content, code, verified, frVerified, ref }) =>
      kind === wanted ? [{ code, verified, frVerified, ref, ...content } as T] : [],
    )
  return {
    topics: of<GuideTopic>('topic'),
    facts: of<GuideFact>('fact'),
    helpAreas: of<Guide['helpAreas'][number]>('help-area').map(({ code, text }) => ({ code, text })),
    reviewedOn:
      rows
        .map((row) => row.reviewedOn)
        .sort()
        .at(-1) ?? null,
  }
}

export const guidePath = { en: '/decision-guide', fr: '/guide-de-decision' }

/** A topic of the guide, found by what it is about. */
export const guideFound: PublicSearchPart = {
  name: 'public-site.guide-topic',
  sql: (folded, { today, lang }) => sql`
    select code as id, content -> 'title' as title, content -> 'subject' as detail,
      (case when position(${folded} in folded ->> ${lang}) < 60 then 0.8 else 0.5 end)::real as weight
    from published.guide_part where kind = 'topic' and valid @> ${today}::date and position(${folded} in folded ->> ${lang}) > 0`,
  href: (id, lang) => `/${lang}${guidePath[lang]}#topic-${id}`,
  words: { kind: guideWords.found },
}
