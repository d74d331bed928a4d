import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { DutyLocation } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DeploymentState } from '../vocabulary.ts'

export interface DeploymentLine {
  id: string
  code: string
  name: string
  sort_name: string
  service: string
  mission: string
  position: Localized
  duty_location: DutyLocation | null
  state: DeploymentState
  departure: Day
  arrived_on: Day | null
  /** The actual end, or the planned one. */
  ends: Day
  end_is_planned: boolean
  returned_on: Day | null
}

const select = (where: RawBuilder<unknown>) => sql`
  select d.id, d.code, coalesce(p.given_names || ' ' || p.family_name, d.code) as name, coalesce(p.sort_name, d.code) as sort_name,
    s.short as service, m.code as mission, x.title as position,
    coalesce(x.duty_location, (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'duty-location'
      and f.superseded_at is null and f.valid @> d.planned_departure)) as duty_location,
    d.state, coalesce(d.departed_on, d.planned_departure) as departure, d.arrived_on, coalesce(d.ended_on, d.planned_end) as ends,
    d.ended_on is null as end_is_planned, d.returned_on
  from deployments.deployment d
  join missions.mission m on m.id = d.mission_id
  join missions.position x on x.id = d.position_id
  join people.service s on s.id = d.service_id
  left join people.person p on p.id = d.person_id
  where ${where}`

const sorts = {
  name: sql`sort_name`,
  code: sql`code`,
  mission: sql`mission`,
  state: sql`state`,
  departure: sql`departure`,
  ends: sql`ends`,
}

export type DeploymentFilters = ListQuery & {
  mission: string | null
  state: DeploymentState | null
  endsBefore: Day | null
}

/** One page of deployments; one query. Rows that the reader may not see are absent. */
export async function listDeployments(tx: Tx, query: DeploymentFilters): Promise<ListData<DeploymentLine>> {
  const where = sql`
    (${query.q}::text is null or sec.fold(d.code || ' ' || coalesce(p.given_names || ' ' || p.family_name, '')) like '%' || sec.fold(${query.q}) || '%')
    and (${query.mission}::text is null or sec.fold(m.code) like '%' || sec.fold(${query.mission}) || '%')
    and (${query.state}::text is null or d.state = ${query.state})
    and (${query.endsBefore}::date is null or (d.planned_end <= ${query.endsBefore} and d.state in ('departed', 'arrived', 'on-duty')))`
  const list = listOf<DeploymentLine>(select(where), query, sorts, { sort: 'departure', dir: 'desc' })
  return list.read((await list.query.execute(tx)).rows)
}

/** Who is in mission on a day: whoever has left by then and had not ended; for days to come, as planned. */
export async function listContingent(
  tx: Tx,
  query: ListQuery & { mission: string | null },
  day: Day,
): Promise<ListData<DeploymentLine>> {
  const where = sql`d.state <> 'cancelled' and d.period @> ${day}::date
    and coalesce(d.departed_on, d.planned_departure) <= ${day} and coalesce(d.ended_on, d.planned_end) > ${day}
    and (${query.q}::text is null or sec.fold(d.code || ' ' || coalesce(p.given_names || ' ' || p.family_name, '')) like '%' || sec.fold(${query.q}) || '%')
    and (${query.mission}::text is null or sec.fold(m.code) like '%' || sec.fold(${query.mission}) || '%')`
  const list = listOf<DeploymentLine>(select(where), query, sorts, { sort: 'mission' })
  return list.read((await list.query.execute(tx)).rows)
}
