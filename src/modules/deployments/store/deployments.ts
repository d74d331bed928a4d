import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Deployment } from '../vocabulary.ts'

export const deploymentColumns = sql`d.id, d.code, d.candidacy_id as "candidacyId", d.person_id as "personId", d.service_id as "serviceId",
  d.mission_id as "missionId", d.position_id as "positionId", d.legal_status as "legalStatus", d.state,
  d.planned_departure as "plannedDeparture", d.planned_end as "plannedEnd", d.departed_on as "departedOn", d.arrived_on as "arrivedOn",
  d.on_duty_on as "onDutyOn", d.ended_on as "endedOn", d.end_kind as "endKind", d.returned_on as "returnedOn",
  d.closed_on as "closedOn", d.home_rank as "homeRank", d.home_rank_level as "homeRankLevel", d.version`

type Who = Pick<Circumstances, 'actor' | 'now'>

/** One deployment, or null where there is none or the reader may not see it. `lock` for acting on it. */
export async function findDeployment(tx: Tx, id: string, lock = false): Promise<Deployment | null> {
  const { rows } = await sql<Deployment>`select ${deploymentColumns} from deployments.deployment d
    where d.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** The deployment that a candidacy became, or null. */
export async function deploymentOf(tx: Tx, candidacyId: string, lock = false): Promise<Deployment | null> {
  const { rows } = await sql<Deployment>`select ${deploymentColumns} from deployments.deployment d
    where d.candidacy_id = ${candidacyId} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export type NewDeployment = Pick<
  Deployment,
  | 'id'
  | 'code'
  | 'candidacyId'
  | 'personId'
  | 'serviceId'
  | 'missionId'
  | 'positionId'
  | 'legalStatus'
  | 'plannedDeparture'
  | 'plannedEnd'
>

/** Writes a deployment that is being prepared; its days are held for the officer from now on. */
export async function insertDeployment(tx: Tx, d: NewDeployment, c: Who): Promise<void> {
  await sql`insert into deployments.deployment (id, code, candidacy_id, person_id, service_id, mission_id, position_id, legal_status,
      state, period, planned_departure, planned_end, home_rank, home_rank_level, recorded_at, recorded_by)
    select ${d.id}, ${d.code}, ${d.candidacyId}, ${d.personId}, ${d.serviceId}, ${d.missionId}, ${d.positionId}, ${d.legalStatus},
      'preparing', ${toRangeText({ from: d.plannedDeparture, to: d.plannedEnd })}::daterange, ${d.plannedDeparture}, ${d.plannedEnd},
      r.code, r.level, ${c.now}, ${c.actor.accountId}
    from (select 1) one left join people.rank_held h on h.person_id = ${d.personId} and h.valid @> ${d.plannedDeparture}::date
      left join people.rank r on r.id = h.rank_id`.execute(tx)
}

/** The rank at home on the day of departure, once that day is known: what was kept at the preparation may have changed. */
export async function keepHomeRank(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update deployments.deployment d set home_rank = r.code, home_rank_level = r.level
    from people.rank_held h join people.rank r on r.id = h.rank_id
    where d.id = ${id} and h.person_id = d.person_id and h.valid @> ${on}::date`.execute(tx)
}

export type Changes = Partial<
  Pick<
    Deployment,
    | 'state'
    | 'missionId'
    | 'positionId'
    | 'serviceId'
    | 'plannedDeparture'
    | 'plannedEnd'
    | 'departedOn'
    | 'arrivedOn'
    | 'onDutyOn'
    | 'endedOn'
    | 'endKind'
    | 'returnedOn'
    | 'closedOn'
  >
> & { period?: Period }

/** Changes what is named and nothing else. The caller holds the lock. */
export async function changeDeployment(tx: Tx, id: string, to: Changes, c: Who): Promise<void> {
  const day = (value: Day | null | undefined) => sql`${value ?? null}::date`
  await sql`update deployments.deployment set
      state = coalesce(${to.state ?? null}, state), mission_id = coalesce(${to.missionId ?? null}::uuid, mission_id),
      position_id = coalesce(${to.positionId ?? null}::uuid, position_id), service_id = coalesce(${to.serviceId ?? null}::uuid, service_id),
      planned_departure = coalesce(${day(to.plannedDeparture)}, planned_departure),
      planned_end = coalesce(${day(to.plannedEnd)}, planned_end), departed_on = coalesce(${day(to.departedOn)}, departed_on),
      arrived_on = coalesce(${day(to.arrivedOn)}, arrived_on), on_duty_on = coalesce(${day(to.onDutyOn)}, on_duty_on),
      ended_on = coalesce(${day(to.endedOn)}, ended_on), end_kind = coalesce(${to.endKind ?? null}, end_kind),
      returned_on = coalesce(${day(to.returnedOn)}, returned_on), closed_on = coalesce(${day(to.closedOn)}, closed_on),
      period = coalesce(${to.period ? toRangeText(to.period) : null}::daterange, period),
      version = version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    where id = ${id}`.execute(tx)
}

/** The file is closed. Whoever calls has made sure that nothing is left to do. */
export const markClosed = (tx: Tx, id: string, on: Day, c: Who): Promise<void> =>
  changeDeployment(tx, id, { state: 'closed', closedOn: on }, c)
