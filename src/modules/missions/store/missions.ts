import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import { missionAsAt } from '../rules/mission-as-at.ts'
import type { Attribute, Fact, Mission, MissionOn } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

export interface MissionRow {
  id: string
  code: string
  kind: Mission['kind']
  group_id: string | null
  host_countries: string[]
  block: string | null
  sort_order: number
  successor_of: string | null
  decision_id: string | null
  source: Mission['source']
  version: number
}

export const missionFrom = (row: MissionRow): Mission => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  groupId: row.group_id,
  hostCountries: row.host_countries,
  block: row.block,
  sortOrder: row.sort_order,
  successorOf: row.successor_of,
  decisionId: row.decision_id,
  source: row.source,
  version: row.version,
})

export interface FactRow {
  id: string
  mission_id: string
  attribute: Attribute
  value: never
  valid: string
  source: Fact['source']
  verified: boolean
}

export const factFrom = (row: FactRow): Fact => ({
  id: row.id,
  missionId: row.mission_id,
  attribute: row.attribute,
  value: row.value,
  valid: periodFrom(row.valid),
  source: row.source,
  verified: row.verified,
})

/** What countries are called. */
export async function countryNames(tx: Tx): Promise<CountryNames> {
  const { rows } = await sql<{ code: string; name: Localized }>`select code, name from published.country`.execute(tx)
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

/** One mission, without its facts. */
export async function findMission(tx: Tx, id: string): Promise<Mission | null> {
  const found = await sql<MissionRow>`select * from missions.mission where id = ${id}`.execute(tx)
  return found.rows[0] ? missionFrom(found.rows[0]) : null
}

export async function lockMission(tx: Tx, id: string): Promise<Mission | null> {
  const found = await sql<MissionRow>`select * from missions.mission where id = ${id} for update`.execute(tx)
  return found.rows[0] ? missionFrom(found.rows[0]) : null
}

export async function missionByCode(tx: Tx, code: string): Promise<Mission | null> {
  const found = await sql<MissionRow>`select * from missions.mission where code = ${code}`.execute(tx)
  return found.rows[0] ? missionFrom(found.rows[0]) : null
}

/** All facts that stand (not superseded) of any number of missions, in order of time. `null`: of all missions. */
export async function factsOf(tx: Tx, missionIds: readonly string[] | null): Promise<Fact[]> {
  const rows = await sql<FactRow>`
    select id, mission_id, attribute, value, valid::text as valid, source, verified from missions.mission_fact
    where superseded_at is null ${missionIds === null ? sql`` : sql`and mission_id = any(${missionIds}::uuid[])`}
    order by mission_id, attribute, lower(valid)`.execute(tx)
  return rows.rows.map(factFrom)
}

/** A mission as it stood on a day; null where there is none of that id. */
export async function missionOn(tx: Tx, id: string, day: Day): Promise<MissionOn | null> {
  return (await missionsOn(tx, [id], day)).get(id) ?? null
}

/** Any number of missions as they stood on a day, in two queries. `null`: all of them. */
export async function missionsOn(tx: Tx, ids: readonly string[] | null, day: Day): Promise<Map<string, MissionOn>> {
  const rows = await sql<MissionRow>`select * from missions.mission
    ${ids === null ? sql`` : sql`where id = any(${ids}::uuid[])`} order by sort_order, code`.execute(tx)
  const facts = await factsOf(tx, ids)
  return new Map(rows.rows.map((row) => [row.id, missionAsAt(missionFrom(row), facts, day)]))
}
