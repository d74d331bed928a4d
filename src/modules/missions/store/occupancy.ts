import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
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

/** The officer of the reference is there: the reservation becomes filled, over the period that is now known. */
export async function occupy(tx: Tx, what: { reference: string; period: Stay }, c: Who): Promise<void> {
  await sql`update missions.occupancy set state = 'filled', period = ${toRangeText(what.period)}::daterange, version = version + 1,
      recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    where reference = ${what.reference} and state <> 'released'`.execute(tx)
}

/** Gives the place back from a day on; `null`, or a day before it began: altogether. What was held before stays on record. */
export async function release(tx: Tx, what: { reference: string; from: Day | null }, c: Who): Promise<void> {
  await sql`update missions.occupancy set version = version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId},
      state = case when ${what.from}::date is null or ${what.from}::date <= lower(period) then 'released' else state end,
      period = case when ${what.from}::date > lower(period) and ${what.from}::date < upper(period)
        then daterange(lower(period), ${what.from}::date) else period end
    where reference = ${what.reference} and state <> 'released'`.execute(tx)
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
    where o.reference = ${what.reference} and o.state <> 'released'
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
