import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DutyLocation, MissionKind, MissionStatus } from '../vocabulary.ts'

export interface MissionLine {
  id: string
  code: string
  name: Localized
  kind: MissionKind
  status: MissionStatus
  language: 'en' | 'fr' | null
  armed: boolean | null
  host_countries: string[]
  duty: DutyLocation | null
  /** What the countries of both are called. */
  countries: CountryNames | null
  /** The mission's own number on the day; null: none is known. */
  authorized: number | null
  /** The group whose number it shares on the day, and that number. */
  group_name: Localized | null
  group_authorized: number | null
  filled: number
  reserved: number
  /** Since when Canada takes part, as precise as its source. */
  since: string | null
}

export type MissionFilters = ListQuery & {
  kind: MissionKind | null
  status: MissionStatus | null
  activity: string | null
}

/** Missions as they stand on a day, each with who is there; one query. `missionIds: null`: of the whole programme. */
export async function listMissions(
  tx: Tx,
  query: MissionFilters,
  day: string,
  missionIds: readonly string[] | null,
): Promise<ListData<MissionLine>> {
  const fact = (attribute: string) => sql`(select f.value from missions.mission_fact f where f.mission_id = m.id
    and f.attribute = ${attribute} and f.superseded_at is null and f.valid @> ${day}::date limit 1)`
  const select = sql`
    select q.*, (select jsonb_object_agg(n.code, n.name) from published.country n
        where n.code = any(q.host_countries) or n.code = q.duty ->> 'country') as countries
    from (select m.id, m.code, m.kind, m.host_countries, m.sort_order,
        coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
          order by f.valid @> ${day}::date desc, lower(f.valid) <= ${day}::date desc, lower(f.valid) desc limit 1),
          jsonb_build_object('en', m.code, 'fr', m.code)) as name,
        ${fact('aliases')} as aliases, coalesce(${fact('status')} #>> '{}', 'not-listed') as status,
        ${fact('language')} #>> '{}' as language, (${fact('armed')} #>> '{}')::boolean as armed, ${fact('duty-location')} as duty,
        (select min(s.number) from missions.authorized_strength s where s.scope_id = m.id and s.superseded_at is null
          and s.measure = 'authorized' and s.valid @> ${day}::date) as authorized,
        (select min(f.value ->> 'date') from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'since'
          and f.superseded_at is null and f.valid @> ${day}::date) as since,
        g.name as group_name,
        (select min(s.number) from missions.authorized_strength s where s.scope_id = g.id and s.superseded_at is null
          and s.measure = 'authorized' and s.valid @> ${day}::date) as group_authorized,
        coalesce(o.filled, 0)::int as filled, coalesce(o.reserved, 0)::int as reserved
      from missions.mission m
        left join missions.group_member gm on gm.mission_id = m.id and gm.valid @> ${day}::date
        left join missions.mission_group g on g.id = gm.group_id
        left join (select mission_id, count(*) filter (where state = 'filled') as filled, count(*) filter (where state = 'reserved') as reserved
          from missions.occupancy where state <> 'released' and period @> ${day}::date
            and position_id <> all ((select missions.unseen_posts())::uuid[]) group by mission_id) o on o.mission_id = m.id
      where ${missionIds === null ? sql`true` : sql`m.id = any(${missionIds}::uuid[])`}
        and (${query.activity}::text is null or exists (select from missions.mission_tag t where t.mission_id = m.id and t.family = 'activity'
          and t.code = ${query.activity} and t.superseded_at is null and t.valid @> ${day}::date))
        and (${query.kind}::text is null or m.kind = ${query.kind})) q
    where (${query.status}::text is null or q.status = ${query.status})
      and (${query.q}::text is null or strpos(sec.fold(q.code || ' ' || (q.name ->> 'en') || ' ' || (q.name ->> 'fr') || ' '
        || coalesce(q.aliases ->> 'en', '') || ' ' || coalesce(q.aliases ->> 'fr', '')), sec.fold(${query.q})) > 0)`
  const list = listOf<MissionLine & { aliases: unknown; sort_order: number }>(
    select,
    query,
    {
      order: sql`(status <> 'active', sort_order)`,
      name: sql`sec.fold(name ->> 'en')`,
      code: sql`code`,
      kind: sql`kind`,
      status: sql`status`,
      // A partial date sorts as it is written: 2008 before 2008-08.
      since: sql`since`,
      filled: sql`filled`,
      reserved: sql`reserved`,
      authorized: sql`coalesce(authorized, group_authorized)`,
    },
    { sort: 'order' },
  )
  const data = list.read((await list.query.execute(tx)).rows)
  return { ...data, rows: data.rows.map(({ aliases: _aliases, sort_order: _order, ...row }) => row) }
}
