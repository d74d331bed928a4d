import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

interface By {
  at: string
  account: string
}

/** One module assigned to one candidate, as it is when an attempt is recorded. */
export interface Enrolment {
  id: string
  candidacyId: string
  personId: string
  serviceId: string
  moduleCode: string
  title: Localized
  passMark: Hundredths
  assignedOn: Day
  attempts: number
  passed: boolean
  officer: string
}

const enrolments = sql`select e.id, e.candidacy_id as "candidacyId", e.person_id as "personId",
    e.service_id as "serviceId", m.code as "moduleCode", m.title, m.pass_mark as "passMark", e.assigned_on as "assignedOn",
    (select count(*) from training.attempt a where a.enrolment_id = e.id)::int as attempts,
    exists (select from training.module_certificate k where k.enrolment_id = e.id) as passed,
    (select p.given_names || ' ' || p.family_name from people.person p where p.id = e.person_id) as officer
  from training.enrolment e join training.online_module m on m.id = e.module_id`

/** Locks an enrolment until the end of the transaction, so that attempts are numbered one after the other. */
export async function lockEnrolment(tx: Tx, id: string): Promise<Enrolment | null> {
  // what hangs on it is read once the lock is held, not as it was while waiting for it
  await sql`select 1 from training.enrolment e where e.id = ${id} for update`.execute(tx)
  const { rows } = await sql<Enrolment>`${enrolments} where e.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The modules assigned to a candidacy, as subjects of the acts on them. */
export async function enrolmentsOf(tx: Tx, candidacyId: string): Promise<Enrolment[]> {
  return (await sql<Enrolment>`${enrolments} where e.candidacy_id = ${candidacyId} order by m.code`.execute(tx)).rows
}

export interface NewEnrolment {
  id: string
  moduleId: string
}

/** Assigns modules to a candidacy. */
export async function insertEnrolments(
  tx: Tx,
  to: { candidacyId: string; personId: string; serviceId: string; assignedOn: Day; dueOn: Day },
  enrolments: readonly NewEnrolment[],
  by: By,
): Promise<void> {
  await sql`insert into training.enrolment (id, candidacy_id, person_id, service_id, module_id, assigned_on, due_on, recorded_at, recorded_by)
    select r.id, ${to.candidacyId}, ${to.personId}, ${to.serviceId}, r."moduleId", ${to.assignedOn}, ${to.dueOn}, ${by.at}, ${by.account}
    from jsonb_to_recordset(${JSON.stringify(enrolments)}::jsonb) as r(id uuid, "moduleId" uuid)`.execute(tx)
}

export async function insertAttempt(
  tx: Tx,
  one: Enrolment,
  attempt: { id: string; number: number; mark: Hundredths; takenOn: Day },
  by: By,
): Promise<void> {
  await sql`insert into training.attempt (id, enrolment_id, person_id, service_id, number, mark, taken_on, recorded_at, recorded_by)
    values (${attempt.id}, ${one.id}, ${one.personId}, ${one.serviceId}, ${attempt.number}, ${attempt.mark}, ${attempt.takenOn},
      ${by.at}, ${by.account})`.execute(tx)
}

/** S0-64: "Participants will receive a certificate for each module". */
export async function insertCertificate(
  tx: Tx,
  one: Enrolment,
  certificate: { id: string; code: string; issuedOn: Day; mark: Hundredths },
  at: string,
): Promise<void> {
  await sql`insert into training.module_certificate (id, enrolment_id, person_id, service_id, code, issued_on, mark, recorded_at)
    values (${certificate.id}, ${one.id}, ${one.personId}, ${one.serviceId}, ${certificate.code}, ${certificate.issuedOn},
      ${certificate.mark}, ${at})`.execute(tx)
}

/** A module certificate with what it says. */
export interface ModuleCertificate {
  id: string
  code: string
  candidacyId: string
  personId: string
  serviceId: string
  officer: string
  moduleCode: string
  title: Localized
  mark: Hundredths
  passMark: Hundredths
  issuedOn: Day
  verified: boolean
  /** The person is invented: the certificate says so. */
  practice: boolean
}

const certificates = sql`select k.id, k.code, e.candidacy_id as "candidacyId", k.person_id as "personId", k.service_id as "serviceId",
    p.given_names || ' ' || p.family_name as officer, m.code as "moduleCode", m.title, k.mark, m.pass_mark as "passMark",
    k.issued_on as "issuedOn", m.verified,
    p.practice or exists (select from platform.installation i where i.kind = 'practice') as practice
  from training.module_certificate k join training.enrolment e on e.id = k.enrolment_id
  join training.online_module m on m.id = e.module_id join people.person p on p.id = k.person_id`

/** One module certificate, or null where there is none or it is not to be seen. */
export async function findCertificate(tx: Tx, id: string): Promise<ModuleCertificate | null> {
  return (await sql<ModuleCertificate>`${certificates} where k.id = ${id}`.execute(tx)).rows[0] ?? null
}
