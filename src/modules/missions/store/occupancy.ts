import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Occupancy } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

/** A period with both ends, `to` not included. */
export interface Stay extends Period {
  readonly to: Day
}

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh'>

/**
 * Reserves a position for a reference (a candidacy). The database refuses it with a named constraint: `position_taken`,
 * `one_occupancy_per_reference`, `strength_exceeded`, `strength_not_authorized` or `position_not_there`.
 */
export async function reserve(
  tx: Tx,
  what: { positionId: string; missionId: string; groupId?: string | null; period: Stay; reference: string },
  c: Who,
): Promise<string> {
  const id = c.fresh()
  await sql`insert into missions.occupancy (id, position_id, mission_id, group_id, period, state, reference, recorded_at, recorded_by)
    values (${id}, ${what.positionId}, ${what.missionId},
      (select g.group_id from missions.group_member g where g.mission_id = ${what.missionId} and g.valid @> ${what.period.from}::date),
      ${toRangeText(what.period)}::daterange, 'reserved', ${what.reference}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
  return id
}

/** A reference that was relocated holds places one after the other: what changes now is the last one. */
const lastOf = (reference: string) =>
  sql` and lower(period) = (select max(lower(l.period)) from missions.occupancy l where l.reference = ${reference} and l.state <> 'released')`

/** The officer of the reference is there: the reservation becomes filled, over the period that is now known. */
export async function occupy(tx: Tx, what: { reference: string; period: Stay }, c: Who): Promise<void> {
  await sql`update missions.occupancy set state = 'filled', period = ${toRangeText(what.period)}::daterange, version = version + 1,
      recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    where reference = ${what.reference} and state <> 'released'${lastOf(what.reference)}`.execute(tx)
}

/** Gives the place back from a day on; `null`, or a day before it began: altogether. What was held before stays on record. */
export async function release(tx: Tx, what: { reference: string; from: Day | null }, c: Who): Promise<void> {
  await sql`update missions.occupancy set version = version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId},
      state = case when ${what.from}::date is null or ${what.from}::date <= lower(period) then 'released' else state end,
      period = case when ${what.from}::date > lower(period) and ${what.from}::date < upper(period)
        then daterange(lower(period), ${what.from}::date) else period end
    where reference = ${what.reference} and state <> 'released'
      and (${what.from}::date is null or upper(period) > ${what.from}::date)`.execute(tx)
}

/** Other dates, or another position (also of another mission): the same constraints judge the new place. */
export async function moveOccupancy(
  tx: Tx,
  what: { reference: string; period: Stay; positionId?: string },
  c: Who,
): Promise<void> {
  await sql`update missions.occupancy o set period = ${toRangeText(what.period)}::daterange, position_id = p.id, mission_id = p.mission_id,
      group_id = (select g.group_id from missions.group_member g where g.mission_id = p.mission_id and g.valid @> ${what.period.from}::date),
      version = o.version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    from missions.position p
    where o.reference = ${what.reference} and o.state <> 'released'${lastOf(what.reference)}
      and p.id = coalesce(${what.positionId ?? null}::uuid, o.position_id)`.execute(tx)
}

/** The place that a reference holds, or null. */
export async function occupancyOf(tx: Tx, reference: string): Promise<Occupancy | null> {
  const found = await sql<{
    id: string
    position_id: string
    mission_id: string
    period: string
    state: Occupancy['state']
    reference: string
    recorded_at: string
  }>`select *, period::text as period from missions.occupancy
    where reference = ${reference} and state <> 'released' order by lower(period) desc limit 1`.execute(tx)
  const row = found.rows[0]
  return row
    ? {
        id: row.id,
        positionId: row.position_id,
        missionId: row.mission_id,
        period: periodFrom(row.period),
        state: row.state,
        reference: row.reference,
        recordedAt: row.recorded_at,
      }
    : null
}

/** The first day from which nobody holds the position any more, or null where nobody ever did. */
export async function lastDayHeld(tx: Tx, positionId: string): Promise<Day | null> {
  const found = await sql<{ day: string | null }>`select max(upper(period)) as day from missions.occupancy
    where position_id = ${positionId} and state <> 'released'`.execute(tx)
  return found.rows[0]?.day ?? null
}

/** An officer goes on elsewhere from a day: what was held before that day stays on record, the new place is judged like any other. */
export async function relocateOccupancy(
  tx: Tx,
  what: { reference: string; from: Day; until: Day; positionId: string },
  c: Who,
): Promise<void> {
  await release(tx, { reference: what.reference, from: what.from }, c)
  await sql`insert into missions.occupancy (id, position_id, mission_id, group_id, period, state, reference, recorded_at, recorded_by)
    select ${c.fresh()}, p.id, p.mission_id, (select g.group_id from missions.group_member g where g.mission_id = p.mission_id and g.valid @> ${what.from}::date),
      daterange(${what.from}::date, ${what.until}::date), 'filled', ${what.reference}, ${c.now}, ${c.actor.accountId}
    from missions.position p where p.id = ${what.positionId}`.execute(tx)
}

export interface FreePosition {
  id: string
  code: string
  title: Localized
  missionId: string
  missionCode: string
}

/** Positions that nobody holds from a day on, in missions that run on it: where somebody can be relocated. */
export async function positionsToGoTo(tx: Tx, day: Day): Promise<FreePosition[]> {
  const { rows } = await sql<FreePosition>`
    select p.id, p.code, p.title, p.mission_id as "missionId", m.code as "missionCode"
    from missions.position p join missions.mission m on m.id = p.mission_id
    where p.valid @> ${day}::date
      and exists (select from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'status' and f.superseded_at is null
        and f.valid @> ${day}::date and f.value #>> '{}' in ('active', 'drawdown'))
      and not exists (select from missions.occupancy o where o.position_id = p.id and o.state <> 'released' and o.held @> ${day}::date)
    order by m.code, p.code limit 500`.execute(tx)
  return rows
}

/** Positions of a mission that an officer may begin on a day: free then, or with somebody who leaves within the days of handing over. */
export async function positionsToOffer(tx: Tx, missionId: string, day: Day): Promise<FreePosition[]> {
  const { rows } = await sql<FreePosition>`
    select p.id, p.code, p.title, p.mission_id as "missionId", m.code as "missionCode"
    from missions.position p join missions.mission m on m.id = p.mission_id,
      missions.handover_on(${missionId}::uuid, ${day}::date) h
    where p.mission_id = ${missionId} and p.valid @> ${day}::date
      and not exists (select from missions.occupancy o where o.position_id = p.id and o.state <> 'released' and o.period @> ${day}::date
        and upper(o.period) - ${day}::date > h.days)
    order by p.leadership desc, p.code`.execute(tx)
  return rows
}
