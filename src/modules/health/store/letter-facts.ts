import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { AssessmentKind, OutcomeWord } from '../vocabulary.ts'

/** What a letter about an assessment says: dates and the word, nothing else. */
export interface LetterFacts {
  personId: string
  name: string
  kind: AssessmentKind
  scheduledFor: Day | null
  outcome: OutcomeWord | null
  validTo: Day | null
}

export async function letterFacts(tx: Tx, assessmentId: string): Promise<LetterFacts | null> {
  const { rows } =
    await sql<LetterFacts>`select a.person_id as "personId", p.given_names || ' ' || p.family_name as name, a.kind,
      a.scheduled_for as "scheduledFor", o.outcome, o.valid_to as "validTo"
    from health.assessment a join people.person p on p.id = a.person_id
    left join health.outcome o on o.assessment_id = a.id and o.superseded_at is null
    where a.id = ${assessmentId}`.execute(tx)
  return rows[0] ?? null
}
