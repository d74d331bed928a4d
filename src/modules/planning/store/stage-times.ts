import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Counted } from '../rules/representation.ts'
import type { StageTime } from '../vocabulary/throughput.ts'

export async function stageTimes(tx: Tx): Promise<StageTime[]> {
  const { rows } =
    await sql<StageTime>`select stage, mission_id as "missionId", fiscal_year as "fiscalYear", of_mission as "ofMission",
    of_year as "ofYear", n, median::float8 as median, p90::float8 as p90 from planning.stage_times()`.execute(tx)
  return rows
}

export async function countedOn(tx: Tx, day: Day): Promise<Counted[]> {
  const { rows } =
    await sql<Counted>`select dimension, value, n, whole from planning.representation(${day}::date)`.execute(tx)
  return rows
}

/** What the skills of the catalogue are called. */
export async function skillNames(tx: Tx, day: Day): Promise<Record<string, Localized>> {
  const { rows } = await sql<{
    code: string
    name: Localized
  }>`select distinct on (code) code, name from people.competency
    order by code, valid @> ${day}::date desc`.execute(tx)
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}
