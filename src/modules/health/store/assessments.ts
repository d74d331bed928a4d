import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Assessment, AssessmentKind, AssessmentState, Purpose } from '../vocabulary.ts'

const columns: RawBuilder<unknown> = sql`a.id, a.candidacy_id as "candidacyId", a.person_id as "personId", a.kind, a.purpose, a.state,
  a.requested_on as "requestedOn", a.due_on as "dueOn", a.scheduled_for as "scheduledFor", a.version`

/** One assessment, or null where there is none or the reader may not see it. */
export async function findAssessment(tx: Tx, id: string): Promise<Assessment | null> {
  const { rows } = await sql<Assessment>`select ${columns} from health.assessment a where a.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The assessment locked until the end of the transaction; the same null. */
export async function lockAssessment(tx: Tx, id: string): Promise<Assessment | null> {
  const { rows } =
    await sql<Assessment>`select ${columns} from health.assessment a where a.id = ${id} for update of a`.execute(tx)
  return rows[0] ?? null
}

/** Every assessment of one person that the reader may see, the latest first. */
export async function assessmentsOfPerson(tx: Tx, personId: string): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`select ${columns} from health.assessment a
    where a.person_id = ${personId} order by a.requested_on desc, a.kind`.execute(tx)
  return rows
}

/** Records that an assessment is asked for. Who asks need not see it afterwards: nothing is read back. */
export async function insertAssessment(
  tx: Tx,
  one: {
    id: string
    candidacyId: string
    personId: string
    serviceId: string
    kind: AssessmentKind
    purpose: Purpose
    requestedOn: Day
    dueOn: Day
  },
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into health.assessment (id, candidacy_id, person_id, service_id, kind, purpose, state, requested_on, due_on,
      recorded_at, recorded_by)
    values (${one.id}, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, ${one.kind}, ${one.purpose}, 'requested',
      ${one.requestedOn}, ${one.dueOn}, ${by.at}, ${by.account})`.execute(tx)
}

/** Moves an assessment on; `on` sets its date. */
export async function moveAssessment(tx: Tx, id: string, state: AssessmentState, on?: Day): Promise<void> {
  await sql`update health.assessment set state = ${state}, scheduled_for = coalesce(${on ?? null}::date, scheduled_for),
    version = version + 1 where id = ${id}`.execute(tx)
}

/** Cancels what is still open before a deployment that will not come; gives the ids. */
export async function cancelOpenAssessments(tx: Tx, candidacyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update health.assessment set state = 'cancelled', version = version + 1
    where candidacy_id = ${candidacyId} and purpose = 'pre-deployment' and state not in ('concluded', 'cancelled')
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
