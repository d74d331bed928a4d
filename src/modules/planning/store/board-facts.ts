import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Stream } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { BoardFacts, StrengthFact } from '../rules/board-rows.ts'

/** What the posts must be like whose places are counted. */
export interface PostFilter {
  language: 'en' | 'fr' | null
  armed: boolean | null
  leadership: boolean | null
  stream: Stream | null
}

export const filters = ({ language, armed, leadership, stream }: PostFilter): boolean =>
  language !== null || armed !== null || leadership !== null || stream !== null

/** Attributes of posts by which the board is filtered: one condition a line, so that another attribute is one more. */
export const fitting = (
  p: RawBuilder<unknown>,
  { language, armed, leadership, stream }: PostFilter,
): RawBuilder<unknown> =>
  sql`(${language}::text is null or ${p}.language = ${language}) and (${armed}::boolean is null or ${p}.armed = ${armed})
    and (${leadership}::boolean is null or ${p}.leadership = ${leadership}) and (${stream}::text is null or ${p}.stream = ${stream})`

/** The last moment of a day in the zone of the installation: what was recorded after it was not known on that day. */
const knownOn = (day: Day): RawBuilder<unknown> =>
  sql`((${day}::date + 1)::timestamp at time zone coalesce((select i.zone from platform.installation i), 'UTC'))`

/**
 * Places that are taken: as they stand, or as they were known at the end of a day. `counted` are the days on which they count against the
 * strength: the first days of a hand-over may not. Places on posts that the reader may not know of are absent.
 */
export const placesKnown = (knownAt: Day | null): RawBuilder<unknown> =>
  knownAt === null
    ? sql`(select o.id, o.position_id, o.mission_id, o.period, o.counted, o.state, o.reference, o.recorded_at from missions.occupancy o
        where o.state <> 'released' and ${known(sql`o`)})`
    : sql`(select known.* from (select distinct on (h.occupancy_id) h.occupancy_id as id, h.position_id, h.mission_id, h.period, h.counted, h.state, h.reference,
          h.recorded_at from missions.occupancy_history h where h.recorded_at < ${knownOn(knownAt)}
          order by h.occupancy_id, h.recorded_at desc, h.seq desc) known where known.state <> 'released' and ${known(sql`known`)})`

const known = (o: RawBuilder<unknown>) => sql`${o}.position_id <> all ((select missions.unseen_posts())::uuid[])`

const epoch = sql`date '1970-01-01'`

export interface BoardNumbers {
  strengths: StrengthFact[]
  members: { groupId: string; missionId: string; from: number; to: number | null }[]
  groups: { id: string; code: string; name: Localized }[]
  /** Since when changes of places are kept. */
  keptSince: Day | null
}

/** Numbers, groups and their missions, in one query and one row. A number that was superseded is known as it was. */
export async function loadNumbers(tx: Tx, knownAt: Day | null): Promise<BoardNumbers> {
  const told =
    knownAt === null
      ? sql`s.superseded_at is null`
      : sql`s.recorded_at < ${knownOn(knownAt)} and (s.superseded_at is null or s.superseded_at >= ${knownOn(knownAt)})`
  const { rows } = await sql<{ found: BoardNumbers }>`select jsonb_build_object(
      'strengths', coalesce((select jsonb_agg(jsonb_build_object('scope', s.scope, 'scopeId', s.scope_id, 'number', s.number,
        'from', lower(s.valid) - ${epoch}, 'to', upper(s.valid) - ${epoch}, 'decisionId', s.decision_id) order by lower(s.valid))
        from missions.authorized_strength s where s.measure = 'authorized' and s.scope <> 'post-type' and ${told}), '[]'),
      'members', coalesce((select jsonb_agg(jsonb_build_object('groupId', g.group_id, 'missionId', g.mission_id,
        'from', lower(g.valid) - ${epoch}, 'to', upper(g.valid) - ${epoch})) from missions.group_member g), '[]'),
      'groups', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'code', g.code, 'name', g.name) order by g.code)
        from missions.mission_group g), '[]'),
      'keptSince', (select (k.kept_since at time zone coalesce((select i.zone from platform.installation i), 'UTC'))::date
        from missions.occupancy_kept_since k)) as found`.execute(tx)
  return rows[0]!.found
}

export interface StaysAsked {
  from: Day
  to: Day
  knownAt: Day | null
  filter: PostFilter
  /** Places of officers of the reader's own service only. */
  own: boolean
  byService: boolean
}

const unpacked = (text: string | null): number[] => (text ? (JSON.parse(`[${text}]`) as number[]) : [])

/** Places of any number of missions over any time, packed: one row a mission or service, whatever number of places it has. */
export async function loadStays(tx: Tx, asked: StaysAsked): Promise<Pick<BoardFacts, 'stays' | 'byService' | 'posts'>> {
  const { from, to, knownAt, filter, own, byService } = asked
  const filtered = filters(filter)
  const packed = sql`string_agg((lower(o.counted) - ${epoch}) || ',' || (upper(o.counted) - ${epoch}) || ',' || (o.state = 'filled')::int, ',')`
  const places = sql`(select o.* from ${placesKnown(knownAt)} o ${filtered ? sql`join missions.position p on p.id = o.position_id and ${fitting(sql`p`, filter)}` : sql``}
    where o.counted && daterange(${from}::date, ${to}::date))`
  const stays =
    byService || own
      ? sql`with o as materialized (select * from ${places} places),
          s as (select * from planning.service_of_stays(array(select o.reference from o)))
        select ${byService ? sql`'service'` : sql`'mission'`} as kind, ${byService ? sql`s.service_id` : sql`o.mission_id`}::text as key,
          ${byService ? sql`v.short` : sql`null::text`} as code, ${byService ? sql`v.name` : sql`null::jsonb`} as name, ${packed} as packed
        from o join s on s.reference = o.reference ${byService ? sql`join people.service v on v.id = s.service_id` : sql``}
        group by 1, 2, 3, 4 order by 3`
      : sql`select 'mission' as kind, o.mission_id::text as key, null::text as code, null::jsonb as name, ${packed} as packed
        from ${places} o group by o.mission_id`
  const posts = sql`select 'post' as kind, p.mission_id::text as key, null::text as code, null::jsonb as name,
      string_agg((lower(p.valid) - ${epoch}) || ',' || coalesce(upper(p.valid) - ${epoch}, 9999999), ',') as packed
    from missions.position p where p.valid && daterange(${from}::date, ${to}::date) and ${fitting(sql`p`, filter)}
    group by p.mission_id`
  const { rows } = await sql<{
    kind: string
    key: string
    code: string | null
    name: Localized | null
    packed: string | null
  }>`
    (${stays}) ${filtered && !own && !byService ? sql`union all (${posts})` : sql``}`.execute(tx)
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return {
    stays: new Map(of('mission').map((row) => [row.key, unpacked(row.packed)])),
    byService: of('service').map((row) => ({
      id: row.key,
      code: row.code ?? '',
      name: row.name ?? { en: row.code ?? '', fr: row.code ?? '' },
      stays: unpacked(row.packed),
    })),
    posts: filtered && !own && !byService ? new Map(of('post').map((row) => [row.key, unpacked(row.packed)])) : null,
  }
}

/** Codes of decisions, and the request each answers; those that the reader may not see are absent. */
export async function decisionCodes(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { code: string; requestId: string }>> {
  const { rows } = await sql<{ id: string; code: string; requestId: string }>`
    select d.id, d.code, d.request_id as "requestId" from requests.decision d where d.id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** How many of those who are there are women, by mission; the key '' is all of them. */
export async function womenOn(tx: Tx, day: Day): Promise<Map<string, { count: number | null; tooFew: boolean }>> {
  const { rows } = await sql<{ mission_id: string | null; women: number | null; too_few: boolean }>`
    select * from planning.women_on(${day}::date)`.execute(tx)
  return new Map(rows.map((row) => [row.mission_id ?? '', { count: row.women, tooFew: row.too_few }]))
}
