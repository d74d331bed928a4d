import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { KindRule, MissionKind, Phase } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

type PhaseRow = Omit<Phase, 'valid'> & { valid: string }
const phaseFrom = (row: PhaseRow): Phase => ({ ...row, valid: periodFrom(row.valid) })

const select = sql`select id, mission_id as "missionId", kind, name, since, valid::text as valid, tour_weeks as "tourWeeks",
  tour_months as "tourMonths", criteria, costs, source, verified, version from missions.phase`

/** The phases of a mission in order of time. */
export async function phasesOf(tx: Tx, missionId: string): Promise<Phase[]> {
  const { rows } =
    await sql<PhaseRow>`${select} where mission_id = ${missionId} order by lower(valid), kind, id`.execute(tx)
  return rows.map(phaseFrom)
}

export async function lockPhase(tx: Tx, id: string): Promise<Phase | null> {
  const { rows } = await sql<PhaseRow>`${select} where id = ${id} for update`.execute(tx)
  return rows[0] ? phaseFrom(rows[0]) : null
}

export async function insertPhase(
  tx: Tx,
  p: Omit<Phase, 'valid' | 'verified' | 'version'> & { from: Day; until: Day | null },
  c: Pick<Circumstances, 'actor' | 'now'>,
): Promise<void> {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value))
  await sql`insert into missions.phase (id, mission_id, kind, name, since, valid, tour_weeks, tour_months, criteria, costs, source, verified,
      recorded_at, recorded_by)
    values (${p.id}, ${p.missionId}, ${p.kind}, ${json(p.name)}::jsonb, ${p.since}, daterange(${p.from}::date, ${p.until}::date, '[]'),
      ${p.tourWeeks}, ${p.tourMonths}, ${json(p.criteria)}::jsonb, ${json(p.costs)}::jsonb, ${json(p.source)}::jsonb, true,
      ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function endPhaseOn(tx: Tx, id: string, until: Day): Promise<void> {
  await sql`update missions.phase set valid = daterange(lower(valid), ${until}::date, '[]'), version = version + 1
    where id = ${id}`.execute(tx)
}

/** What a kind of mission brings with it on a day, or null where the pack says nothing. */
export async function kindRuleOn(tx: Tx, kind: MissionKind, day: Day): Promise<KindRule | null> {
  const { rows } = await sql<Omit<KindRule, 'valid'> & { valid: string }>`
    select kind, nomination_form as "nominationForm", selecting_body as "selectingBody", legal_status as "legalStatus",
      pays_salary as "paysSalary", pays_allowance as "paysAllowance", handover_days as "handoverDays", handover_counted as "handoverCounted",
      valid::text as valid, source, verified
    from missions.kind_rule where kind = ${kind} and valid @> ${day}::date`.execute(tx)
  const row = rows[0]
  return row ? { ...row, valid: periodFrom(row.valid) } : null
}
