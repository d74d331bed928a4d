import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type DutyLocation, shownTitle } from '#modules/missions/index.ts'
import type { ServiceKind } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DeploymentState } from '../vocabulary.ts'

export interface DeploymentLine {
  id: string
  code: string
  name: string
  service: string
  service_kind: ServiceKind
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

const joins = {
  service: sql`join people.service s on s.id = d.service_id`,
  mission: sql`join missions.mission m on m.id = d.mission_id`,
  officer: sql`left join people.person p on p.id = d.person_id`,
}

const rows = (ofPage: RawBuilder<unknown>) => sql`
  select d.id, d.code, coalesce(p.given_names || ' ' || p.family_name, d.code) as name,
    s.short as service, s.kind as service_kind, m.code as mission, ${shownTitle(sql`x.title`)} as position,
    coalesce(x.duty_location, (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'duty-location'
      and f.superseded_at is null and f.valid @> d.planned_departure)) as duty_location,
    d.state, coalesce(d.departed_on, d.planned_departure) as departure, d.arrived_on, coalesce(d.ended_on, d.planned_end) as ends,
    d.ended_on is null as end_is_planned, d.returned_on
  from deployments.deployment d ${joins.mission} ${joins.officer}
  left join missions.position x on x.id = d.position_id
  join people.service s on s.id = d.service_id
  where d.id = ${ofPage}`

/** What each order is by, and what it must look up to know it. */
const orders: Record<string, { by: RawBuilder<unknown>; needs?: keyof typeof joins }> = {
  name: { by: sql`coalesce(p.sort_name, d.code)`, needs: 'officer' },
  code: { by: sql`d.code` },
  mission: { by: sql`m.code`, needs: 'mission' },
  service: { by: sql`s.short`, needs: 'service' },
  kind: { by: sql`s.kind || ' ' || s.short`, needs: 'service' },
  state: { by: sql`d.state` },
  departure: { by: sql`coalesce(d.departed_on, d.planned_departure)` },
  ends: { by: sql`coalesce(d.ended_on, d.planned_end)` },
}

/** One page of those for whom the conditions hold; only what order and conditions ask for is looked up for all of them. */
async function listed(
  tx: Tx,
  query: ListQuery & ServiceFilter & { mission: string | null },
  where: readonly RawBuilder<unknown>[],
  fallback: { sort: string; dir?: 'asc' | 'desc' },
): Promise<ListData<DeploymentLine>> {
  const order = orders[query.sort && Object.hasOwn(orders, query.sort) ? query.sort : fallback.sort]!
  const needed = new Set<keyof typeof joins>([
    ...(order.needs ? [order.needs] : []),
    ...(query.q ? (['officer'] as const) : []),
    ...(query.mission ? (['mission'] as const) : []),
    ...(query.service || query.serviceKind ? (['service'] as const) : []),
  ])
  const conditions = [
    ...where,
    ...(query.q
      ? [
          sql`sec.fold(d.code || ' ' || coalesce(p.given_names || ' ' || p.family_name, '')) like '%' || sec.fold(${query.q}) || '%'`,
        ]
      : []),
    ...(query.service ? [sql`sec.fold(s.short) = sec.fold(${query.service})`] : []),
    ...(query.serviceKind ? [sql`s.kind = ${query.serviceKind}`] : []),
    ...(query.mission ? [sql`sec.fold(m.code) like '%' || sec.fold(${query.mission}) || '%'`] : []),
  ]
  const keys = sql`select d.id, ${order.by} as ordered from deployments.deployment d
    ${sql.join(
      [...needed].map((one) => joins[one]),
      sql` `,
    )}
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}`
  const sorts = Object.fromEntries(Object.keys(orders).map((name) => [name, sql`ordered`]))
  const list = listOf<DeploymentLine>({ keys, once: needed.size > 0, rows }, query, sorts, fallback)
  return list.read((await list.query.execute(tx)).rows)
}

export interface ServiceFilter {
  service: string | null
  serviceKind: ServiceKind | null
}

export type DeploymentFilters = ListQuery &
  ServiceFilter & {
    mission: string | null
    state: DeploymentState | null
    endsBefore: Day | null
  }

/** One page of deployments; one query. Rows that the reader may not see are absent. */
export async function listDeployments(tx: Tx, query: DeploymentFilters): Promise<ListData<DeploymentLine>> {
  return listed(
    tx,
    query,
    [
      ...(query.state ? [sql`d.state = ${query.state}`] : []),
      ...(query.endsBefore
        ? [sql`d.planned_end <= ${query.endsBefore} and d.state in ('departed', 'arrived', 'on-duty')`]
        : []),
    ],
    { sort: 'departure', dir: 'desc' },
  )
}

/** Who is in mission on a day: whoever has left by then and had not ended; for days to come, as planned. */
export async function listContingent(
  tx: Tx,
  query: ListQuery & ServiceFilter & { mission: string | null },
  day: Day,
): Promise<ListData<DeploymentLine>> {
  const there = sql`d.state <> 'cancelled' and d.period @> ${day}::date
    and coalesce(d.departed_on, d.planned_departure) <= ${day} and coalesce(d.ended_on, d.planned_end) > ${day}`
  return listed(tx, query, [there], { sort: 'mission' })
}
