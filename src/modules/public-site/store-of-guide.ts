import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Guide, GuideFact, GuideTopic } from './vocabulary/guide.ts'

/** The guide as it is published for a day. */
export async function guideOn(tx: Tx, day: Day): Promise<Guide> {
  const { rows } = await sql<
    Omit<GuideFact, 'title' | 'text'> & { kind: string; content: Record<string, unknown>; reviewedOn: Day }
  >`
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
