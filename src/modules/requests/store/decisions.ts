import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { parseRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Decision } from '../vocabulary.ts'

export interface DecisionRow {
  id: string
  code: string
  request_id: string
  outcome: Decision['outcome']
  level: Decision['level']
  number: number | null
  valid: string | null
  max_tour_months: number | null
  armed: boolean | null
  language: Decision['language']
  countries: string[] | null
  duty_place: string | null
  conditions: string | null
  contribution: string | null
  reasons: string
  decided_on: string
  superseded_by: string | null
  version: number
}

export const decisionFrom = (row: DecisionRow): Decision => ({
  id: row.id,
  code: row.code,
  requestId: row.request_id,
  outcome: row.outcome,
  level: row.level,
  number: row.number,
  valid: row.valid === null ? null : parseRangeText(row.valid),
  maxTourMonths: row.max_tour_months,
  armed: row.armed,
  language: row.language,
  countries: row.countries,
  dutyPlace: row.duty_place,
  conditions: row.conditions,
  contribution: row.contribution,
  reasons: row.reasons,
  decidedOn: row.decided_on,
  superseded: row.superseded_by !== null,
  version: row.version,
})

const select = sql`select d.*, d.valid::text as valid from requests.decision d`

/** One decision (also one that was superseded), or null where there is none or it is not to be seen. */
export async function findDecision(tx: Tx, id: string): Promise<Decision | null> {
  const found = await sql<DecisionRow>`${select} where d.id = ${id}`.execute(tx)
  return found.rows[0] ? decisionFrom(found.rows[0]) : null
}

export async function lockDecision(tx: Tx, id: string): Promise<Decision | null> {
  const found = await sql<DecisionRow>`${select} where d.id = ${id} for update`.execute(tx)
  return found.rows[0] ? decisionFrom(found.rows[0]) : null
}

/** Decisions that grant something on the day: approved, not superseded, the day within their period. */
export async function decisionsInForce(tx: Tx, day: Day): Promise<Decision[]> {
  const rows = await sql<DecisionRow>`${select}
    where d.outcome = 'approved' and d.superseded_by is null and d.valid @> ${day}::date
    order by d.decided_on desc, d.code`.execute(tx)
  return rows.rows.map(decisionFrom)
}

/** Decisions that grant something on the day or later: approved, not superseded, not run out. */
export async function decisionsThatBind(tx: Tx, day: Day): Promise<Decision[]> {
  const rows = await sql<DecisionRow>`${select}
    where d.outcome = 'approved' and d.superseded_by is null and (upper(d.valid) is null or upper(d.valid) > ${day}::date)
    order by d.decided_on desc, d.code`.execute(tx)
  return rows.rows.map(decisionFrom)
}

/** Every decision on a request, the standing one first. */
export async function decisionsOn(tx: Tx, requestId: string): Promise<Decision[]> {
  const rows = await sql<DecisionRow>`${select} where d.request_id = ${requestId}
    order by d.superseded_by is not null, d.decided_on desc, d.recorded_at desc`.execute(tx)
  return rows.rows.map(decisionFrom)
}

/** Writes a decision; the one that stood before it, if any, is superseded by it. */
export async function insertDecision(
  tx: Tx,
  d: Omit<Decision, 'superseded' | 'version'>,
  by: { at: string; account: string },
): Promise<void> {
  const before = await sql<{ id: string; version: number }>`
    select id, version from requests.decision where request_id = ${d.requestId} and superseded_by is null for update`.execute(
    tx,
  )
  const previous = before.rows[0]
  // Both point at a row of the same table: the old one steps aside on itself until the new one is there.
  if (previous) await sql`update requests.decision set superseded_by = id where id = ${previous.id}`.execute(tx)
  await sql`insert into requests.decision (id, code, request_id, outcome, level, number, valid, max_tour_months, armed, language, countries,
      duty_place, conditions, contribution, reasons, decided_on, version, recorded_at, recorded_by)
    values (${d.id}, ${d.code}, ${d.requestId}, ${d.outcome}, ${d.level}, ${d.number},
      ${d.valid === null ? null : `[${d.valid.from},${d.valid.to ?? ''})`}::daterange, ${d.maxTourMonths}, ${d.armed}, ${d.language},
      ${d.countries}::text[], ${d.dutyPlace}, ${d.conditions}, ${d.contribution}, ${d.reasons}, ${d.decidedOn}, ${(previous?.version ?? 0) + 1}, ${by.at}, ${by.account})`.execute(
    tx,
  )
  if (previous) await sql`update requests.decision set superseded_by = ${d.id} where id = ${previous.id}`.execute(tx)
}
