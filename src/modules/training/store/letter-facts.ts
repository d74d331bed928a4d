import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

interface ToOfficer {
  personId: string
  name: string
}
const officer = sql`p.id as "personId", p.given_names || ' ' || p.family_name as name`

/** The modules of a candidacy that were assigned last: how many, due when, at which mark. */
export async function modulesLetter(
  tx: Tx,
  candidacyId: string,
): Promise<(ToOfficer & { count: number; due: Day; mark: Hundredths }) | null> {
  const { rows } = await sql<ToOfficer & { count: number; due: Day; mark: Hundredths }>`
    select ${officer}, count(*)::int as count, max(e.due_on) as due, max(m.pass_mark) as mark
    from training.enrolment e join people.person p on p.id = e.person_id join training.online_module m on m.id = e.module_id
    where e.candidacy_id = ${candidacyId}
      and e.assigned_on = (select max(x.assigned_on) from training.enrolment x where x.candidacy_id = e.candidacy_id)
    group by p.id`.execute(tx)
  return rows[0] ?? null
}

export interface CertificateLetter extends ToOfficer {
  code: string
  title: Localized
  mark: Hundredths
}
export async function certificateLetter(tx: Tx, certificateId: string): Promise<CertificateLetter | null> {
  const { rows } = await sql<CertificateLetter>`select ${officer}, k.code, m.title, k.mark
    from training.module_certificate k join training.enrolment e on e.id = k.enrolment_id
    join training.online_module m on m.id = e.module_id join people.person p on p.id = k.person_id
    where k.id = ${certificateId}`.execute(tx)
  return rows[0] ?? null
}

export interface AssignmentLetter extends ToOfficer {
  due: Day
  mark: Hundredths | null
  passMark: Hundredths
  remarks: string | null
}
export async function assignmentLetter(tx: Tx, assignmentId: string): Promise<AssignmentLetter | null> {
  const { rows } =
    await sql<AssignmentLetter>`select ${officer}, r.due_on as due, r.mark, r.pass_mark as "passMark", r.remarks
    from training.research_assignment r join people.person p on p.id = r.person_id where r.id = ${assignmentId}`.execute(
      tx,
    )
  return rows[0] ?? null
}

export interface SeatLetter extends ToOfficer {
  code: string
  starts: Day
  ends: Day
  place: Localized
  reason: string | null
  cancelled: boolean
  withdrawn: boolean
}
export async function seatLetter(tx: Tx, seatId: string): Promise<SeatLetter | null> {
  const { rows } = await sql<SeatLetter>`select ${officer}, s.code, s.starts, s.ends, s.place, t.reason,
      s.state = 'cancelled' as cancelled,
      coalesce(c.state in ('withdrawn', 'declined', 'not-recommended'), true) as withdrawn
    from training.pdt_seat t join training.pdt_session s on s.id = t.session_id join people.person p on p.id = t.person_id
    left join candidacies.candidacy c on c.id = t.candidacy_id where t.id = ${seatId}`.execute(tx)
  return rows[0] ?? null
}
