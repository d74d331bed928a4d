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
  stream: Position['stream']
  host_number: string | null
  host_level: string | null
  host_rank: number | null
  roles: string[]
  restricted: boolean
  moved_from: string | null
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
  stream: row.stream,
  hostNumber: row.host_number,
  hostLevel: row.host_level,
  hostRank: row.host_rank,
  roles: row.roles,
  restricted: row.restricted,
  movedFrom: row.moved_from,
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

/** Not on a day on which a stage says that nobody can stand there. */
const isOpen = (day: Day) => sql`p.valid @> ${day}::date and not exists (select from missions.position_stage s
  where s.position_id = p.id and s.superseded_at is null and s.valid @> ${day}::date)`

/** Positions of a mission that are open on the day, whether taken or not. */
export async function positionsOn(tx: Tx, missionId: string, day: Day): Promise<Position[]> {
  const rows = await sql<PositionRow>`${select}
    where p.mission_id = ${missionId} and ${isOpen(day)} order by p.leadership desc, p.code`.execute(tx)
  return rows.rows.map(positionFrom)
}

/** Positions of a mission that are open and that nobody holds on the day. */
export async function openPositions(tx: Tx, missionId: string, day: Day): Promise<Position[]> {
  const rows = await sql<PositionRow>`${select}
    where p.mission_id = ${missionId} and ${isOpen(day)} and not exists (
      select from missions.occupancy o where o.position_id = p.id and o.state <> 'released' and o.period @> ${day}::date)
    order by p.leadership desc, p.code`.execute(tx)
  return rows.rows.map(positionFrom)
}

type By = { at: string; account: string }

export async function insertPosition(tx: Tx, p: Omit<Position, 'version'>, by: By): Promise<void> {
  await sql`insert into missions.position (id, code, mission_id, title, language, armed, rank_from, rank_to, tour_months, leadership,
      duty_location, valid, since, decision_id, source, verified, stream, host_number, host_level, host_rank, roles, restricted, moved_from,
      recorded_at, recorded_by)
    values (${p.id}, ${p.code}, ${p.missionId}, ${JSON.stringify(p.title)}::jsonb, ${p.language}, ${p.armed}, ${p.rankFrom}, ${p.rankTo},
      ${p.tourMonths}, ${p.leadership}, ${p.dutyLocation === null ? null : JSON.stringify(p.dutyLocation)}::jsonb,
      daterange(${p.valid.from}::date, ${p.valid.to}::date), ${p.since}, ${p.decisionId}, ${JSON.stringify(p.source)}::jsonb, ${p.verified},
      ${p.stream}, ${p.hostNumber}, ${p.hostLevel}, ${p.hostRank}, ${p.roles}::text[], ${p.restricted}, ${p.movedFrom},
      ${by.at}, ${by.account})`.execute(tx)
}

/** Writes a position as it is from now on; what it was is kept beside (`keepWhatItWas`). The caller holds the lock. */
export async function rewritePosition(tx: Tx, p: Position): Promise<void> {
  await sql`update missions.position set title = ${JSON.stringify(p.title)}::jsonb, language = ${p.language}, armed = ${p.armed},
      rank_from = ${p.rankFrom}, rank_to = ${p.rankTo}, tour_months = ${p.tourMonths}, leadership = ${p.leadership},
      duty_location = ${p.dutyLocation === null ? null : JSON.stringify(p.dutyLocation)}::jsonb,
      valid = daterange(${p.valid.from}::date, ${p.valid.to}::date), decision_id = ${p.decisionId},
      source = ${JSON.stringify(p.source)}::jsonb, stream = ${p.stream}, host_number = ${p.hostNumber}, host_level = ${p.hostLevel},
      host_rank = ${p.hostRank}, roles = ${p.roles}::text[], restricted = ${p.restricted}, version = version + 1
    where id = ${p.id}`.execute(tx)
}
