import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Position } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

export interface PositionRow {
  id: string
  code: string
  mission_id: string
  title: Position['title']
  language: Position['language']
  armed: boolean
  rank_from: number | null
  rank_to: number | null
  tour_months: number
  leadership: boolean
  duty_location: Position['dutyLocation']
  valid: string
  since: string | null
  decision_id: string | null
  source: Position['source']
  verified: boolean
  version: number
}

export const positionFrom = (row: PositionRow): Position => ({
  id: row.id,
  code: row.code,
  missionId: row.mission_id,
  title: row.title,
  language: row.language,
  armed: row.armed,
  rankFrom: row.rank_from,
  rankTo: row.rank_to,
  tourMonths: row.tour_months,
  leadership: row.leadership,
  dutyLocation: row.duty_location,
  valid: periodFrom(row.valid),
  since: row.since,
  decisionId: row.decision_id,
  source: row.source,
  verified: row.verified,
  version: row.version,
})

const select = sql`select p.*, p.valid::text as valid from missions.position p`

export async function findPosition(tx: Tx, id: string): Promise<Position | null> {
  const found = await sql<PositionRow>`${select} where p.id = ${id}`.execute(tx)
  return found.rows[0] ? positionFrom(found.rows[0]) : null
}

export async function lockPosition(tx: Tx, id: string): Promise<Position | null> {
  const found = await sql<PositionRow>`${select} where p.id = ${id} for update`.execute(tx)
  return found.rows[0] ? positionFrom(found.rows[0]) : null
}

export async function positionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Position>> {
  const rows = await sql<PositionRow>`${select} where p.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.rows.map((row) => [row.id, positionFrom(row)]))
}

/** Positions of a mission that exist on the day, whether taken or not. */
export async function positionsOn(tx: Tx, missionId: string, day: Day): Promise<Position[]> {
  const rows = await sql<PositionRow>`${select}
    where p.mission_id = ${missionId} and p.valid @> ${day}::date order by p.leadership desc, p.code`.execute(tx)
  return rows.rows.map(positionFrom)
}

/** Positions of a mission that exist and that nobody holds on the day. */
export async function openPositions(tx: Tx, missionId: string, day: Day): Promise<Position[]> {
  const rows = await sql<PositionRow>`${select}
    where p.mission_id = ${missionId} and p.valid @> ${day}::date and not exists (
      select from missions.occupancy o where o.position_id = p.id and o.state <> 'released' and o.period @> ${day}::date)
    order by p.leadership desc, p.code`.execute(tx)
  return rows.rows.map(positionFrom)
}

export async function insertPosition(
  tx: Tx,
  p: Omit<Position, 'version'>,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into missions.position (id, code, mission_id, title, language, armed, rank_from, rank_to, tour_months, leadership,
      duty_location, valid, since, decision_id, source, verified, recorded_at, recorded_by)
    values (${p.id}, ${p.code}, ${p.missionId}, ${JSON.stringify(p.title)}::jsonb, ${p.language}, ${p.armed}, ${p.rankFrom}, ${p.rankTo},
      ${p.tourMonths}, ${p.leadership}, ${p.dutyLocation === null ? null : JSON.stringify(p.dutyLocation)}::jsonb,
      daterange(${p.valid.from}::date, ${p.valid.to}::date), ${p.since}, ${p.decisionId}, ${JSON.stringify(p.source)}::jsonb, ${p.verified},
      ${by.at}, ${by.account})`.execute(tx)
}

/** The position exists no longer from that day on. */
export async function endPosition(tx: Tx, id: string, from: Day): Promise<void> {
  await sql`update missions.position set valid = daterange(lower(valid), ${from}::date), version = version + 1
    where id = ${id}`.execute(tx)
}
