import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Source, StrengthScope } from '../vocabulary.ts'

export interface StrengthLine {
  id: string
  scope: StrengthScope
  name: Localized
  measure: 'authorized' | 'policy-cap'
  number: number
  from: string
  /** The last day; null while it goes on. */
  until: string | null
  decision_code: string | null
  request_id: string | null
  source: Source
  as_printed: { en?: string; fr?: string } | null
  verified: boolean
  /** How many were there or planned at most on one day of the period; not counted for the programme. */
  most: number | null
  recorded_on: string
  replaced_on: string | null
}

export type StrengthFilters = ListQuery & { asAt: string | null; knownAt: string | null; scope: StrengthScope | null }

const PROGRAMME = { en: 'Whole program', fr: 'Ensemble du programme' }

/**
 * Every number that is or was on record for a mission, its groups, its types of post and the programme. `knownAt`: as the record
 * was on that day, what was replaced later included; without it, as it is now.
 */
export async function strengthHistory(
  tx: Tx,
  missionId: string,
  query: StrengthFilters,
): Promise<ListData<StrengthLine>> {
  const select = sql`
    with family as (select ${missionId}::uuid as id union select k.mission_id from missions.group_member k
      where k.group_id in (select g.group_id from missions.group_member g where g.mission_id = ${missionId}::uuid))
    select s.id, s.scope, s.measure, s.number, lower(s.valid) as from, upper(s.valid) - 1 as until, d.code as decision_code, d.request_id,
      s.source, s.as_printed, s.verified, (s.recorded_at at time zone 'UTC')::date as recorded_on,
      (s.superseded_at at time zone 'UTC')::date as replaced_on,
      case s.scope when 'programme' then ${JSON.stringify(PROGRAMME)}::jsonb when 'group' then g.name when 'mission' then jsonb_build_object('en', m.code, 'fr', m.code)
        else t.title end as name,
      case when s.scope <> 'programme' then (select coalesce(max(running.there), 0) from (
          select sum(step.delta) over (order by step.day, step.delta rows unbounded preceding) as there from (
            select o.counted from missions.occupancy o where o.state <> 'released' and o.counted && s.valid
              and o.mission_id in (select family.id from family) and case s.scope
                when 'mission' then o.mission_id = s.scope_id
                when 'group' then exists (select from missions.group_member k where k.group_id = s.scope_id and k.mission_id = o.mission_id and k.valid && (o.counted * s.valid))
                else o.position_id in (select p.id from missions.position p where missions.post_type(p.mission_id, p.title) = s.scope_id) end) stay,
            lateral (values (lower(stay.counted), 1), (upper(stay.counted), -1)) step(day, delta)) running)::int end as most
    from missions.authorized_strength s
      join missions.mission m on m.id = ${missionId}::uuid
      left join missions.mission_group g on s.scope = 'group' and g.id = s.scope_id
      left join lateral (select p.title from missions.position p where s.scope = 'post-type' and p.mission_id = m.id
        and missions.post_type(p.mission_id, p.title) = s.scope_id limit 1) t on true
      left join requests.decision d on d.id = s.decision_id
    where (s.scope = 'programme' or (s.scope = 'mission' and s.scope_id = m.id)
        or (s.scope = 'group' and s.scope_id in (select k.group_id from missions.group_member k where k.mission_id = m.id))
        or (s.scope = 'post-type' and t.title is not null))
      and (${query.scope}::text is null or s.scope = ${query.scope})
      and (${query.asAt}::date is null or s.valid @> ${query.asAt}::date)
      and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', d.code, s.source ->> 'id', s.source ->> 'ref', t.title ->> 'en', t.title ->> 'fr')), sec.fold(${query.q})) > 0)
      and case when ${query.knownAt}::date is null then s.superseded_at is null
        else (s.recorded_at at time zone 'UTC')::date <= ${query.knownAt}::date
          and (s.superseded_at is null or (s.superseded_at at time zone 'UTC')::date > ${query.knownAt}::date) end`
  const list = listOf<StrengthLine>(
    select,
    query,
    {
      from: sql`"from"`,
      number: sql`number`,
      scope: sql`scope`,
      recorded: sql`recorded_on`,
      most: sql`most`,
    },
    { sort: 'from', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
