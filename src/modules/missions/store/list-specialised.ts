import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { SelectionPath } from '../vocabulary/record.ts'
import type { DutyLocation, MissionKind } from '../vocabulary.ts'

export interface SpecialisedLine {
  id: string
  mission_id: string
  title: Localized
  code: string
  mission: Localized
  kind: MissionKind
  path: SelectionPath | null
  duty: DutyLocation | null
  countries: Record<string, Localized> | null
  tour_months: number
  since: string | null
}

/** S2.21: posts outside field missions that exist on a day, each with its own path and length; one query. */
export async function listSpecialised(
  tx: Tx,
  query: ListQuery & { path: SelectionPath | null },
  day: string,
  missionIds: readonly string[] | null,
): Promise<ListData<SpecialisedLine>> {
  const fact = (attribute: string) => sql`(select f.value from missions.mission_fact f where f.mission_id = m.id
    and f.attribute = ${attribute} and f.superseded_at is null and f.valid @> ${day}::date order by f.value ->> 'date' limit 1)`
  const select = sql`select q.*, (select jsonb_object_agg(n.code, n.name) from published.country n where n.code = q.duty ->> 'country') as countries
    from (select p.id, m.id as mission_id, p.title, p.code, coalesce(${fact('name')}, jsonb_build_object('en', m.code, 'fr', m.code)) as mission,
      m.kind, ${fact('selection-path')} #>> '{}' as path, coalesce(p.duty_location, ${fact('duty-location')}) as duty, p.tour_months,
      coalesce(p.since, ${fact('since')} ->> 'date') as since
    from missions.position p join missions.mission m on m.id = p.mission_id
    where m.kind in ('specialised-posting', 'permanent-mission') and p.valid @> ${day}::date
      and ${missionIds === null ? sql`true` : sql`m.id = any(${missionIds}::uuid[])`}) q
    where (${query.path}::text is null or q.path = ${query.path})
      and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', q.code, q.title ->> 'en', q.title ->> 'fr', q.mission ->> 'en',
        q.mission ->> 'fr')), sec.fold(${query.q})) > 0)`
  const list = listOf<SpecialisedLine>(
    select,
    query,
    // A partial date sorts as it is written: 2008 before 2008-08.
    {
      title: sql`sec.fold(title ->> 'en')`,
      mission: sql`sec.fold(mission ->> 'en')`,
      since: sql`since`,
      tour: sql`tour_months`,
    },
    { sort: 'mission' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
