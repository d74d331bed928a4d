import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Period, parseRangeText, toRangeText } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Binding } from '../rules/keeps-conditions.ts'

/** The decisions that bind places of a mission, and those of a position that rests on one of its own; standing versions only. */
export async function bindingOn(tx: Tx, missionId: string, ownDecision: string | null): Promise<Binding[]> {
  const { rows } = await sql<Omit<Binding, 'valid'> & { valid: string }>`
    select id, code, number, valid::text as valid, max_tour_months as "maxTourMonths", armed, language, countries,
      duty_place as "dutyPlace" from missions.decisions_binding(${missionId}, ${ownDecision})`.execute(tx)
  return rows.map((row) => ({ ...row, valid: parseRangeText(row.valid) }))
}

/**
 * The first condition of a decision that a stay on a position would break, judged as the database does on writing it, but with the
 * day of arrival from which the months of the tour count. Null where every condition is kept.
 */
export async function againstDecisions(
  tx: Tx,
  stay: { positionId: string; period: Period; arrival: Day | null; reference: string },
): Promise<Refusal | null> {
  const { rows } = await sql<{ broken: ({ code: string } & Record<string, string | number>) | null }>`
    select missions.against_decisions(${stay.positionId}, ${toRangeText(stay.period)}::daterange, ${stay.arrival}::date,
      ${stay.reference}) as broken`.execute(tx)
  const broken = rows[0]?.broken
  if (!broken) return null
  const { code, ...params } = broken
  return refuse(code.replace('decision_', 'decision-broken-'), params)
}
