import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { AssessmentKind, StandingOutcome } from '../vocabulary.ts'

const columns = sql`o.candidacy_id as "candidacyId", o.person_id as "personId", o.kind, o.purpose, o.outcome,
  o.declared_on as "declaredOn", o.valid_to as "validTo"`

/**
 * The outcome that counts for each of the candidacies: the latest declared before departure, of one kind. One query,
 * for any reader who may see the word.
 */
export async function standingOutcomes(
  tx: Tx,
  candidacyIds: readonly string[],
  kind: AssessmentKind,
): Promise<Map<string, StandingOutcome>> {
  if (candidacyIds.length === 0) return new Map()
  const { rows } = await sql<StandingOutcome & { candidacyId: string }>`
    select distinct on (o.candidacy_id) ${columns} from health.outcome o
    where o.candidacy_id = any(${[...candidacyIds]}::uuid[]) and o.kind = ${kind} and o.purpose = 'pre-deployment'
      and o.superseded_at is null
    order by o.candidacy_id, o.declared_on desc, o.recorded_at desc`.execute(tx)
  return new Map(rows.map((row) => [row.candidacyId, row]))
}

/** Every outcome that stands for one candidacy, before and after the mission; the latest first. */
export async function outcomesOfCandidacy(tx: Tx, candidacyId: string): Promise<StandingOutcome[]> {
  const { rows } = await sql<StandingOutcome>`select ${columns} from health.outcome o
    where o.candidacy_id = ${candidacyId} and o.superseded_at is null
    order by o.declared_on desc, o.recorded_at desc`.execute(tx)
  return rows
}

/** The outcome that stands for one assessment, or null. */
export async function outcomeOf(tx: Tx, assessmentId: string): Promise<StandingOutcome | null> {
  const { rows } = await sql<StandingOutcome>`select ${columns} from health.outcome o
    where o.assessment_id = ${assessmentId} and o.superseded_at is null`.execute(tx)
  return rows[0] ?? null
}

/** Writes the outcome of an assessment; the one that stood before is superseded. */
export async function insertOutcome(
  tx: Tx,
  one: StandingOutcome & { id: string; assessmentId: string },
  by: { at: string; account: string },
): Promise<void> {
  await sql`update health.outcome set superseded_at = ${by.at} where assessment_id = ${one.assessmentId} and superseded_at is null`.execute(
    tx,
  )
  await sql`insert into health.outcome (id, assessment_id, candidacy_id, person_id, service_id, kind, purpose, outcome, declared_on,
      valid_to, recorded_at, recorded_by)
    select ${one.id}, a.id, a.candidacy_id, a.person_id, a.service_id, a.kind, a.purpose, ${one.outcome}, ${one.declaredOn},
      ${one.validTo}, ${by.at}, ${by.account}
    from health.assessment a where a.id = ${one.assessmentId}`.execute(tx)
}

/** The standing outcomes of one person, by assessment. */
export async function outcomesOfPerson(tx: Tx, personId: string): Promise<Map<string, StandingOutcome>> {
  const { rows } = await sql<StandingOutcome & { assessmentId: string }>`
    select o.assessment_id as "assessmentId", ${columns} from health.outcome o
    where o.person_id = ${personId} and o.superseded_at is null`.execute(tx)
  return new Map(rows.map(({ assessmentId, ...outcome }) => [assessmentId, outcome]))
}
