import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Certificate, CertificateLine } from '../vocabulary.ts'
import { type CertificateRow, certificateFrom, selectCertificate } from './evidence.ts'

/** One certificate; `lock` for acting on it. Null where there is none or the reader may not see it. */
export async function findCertificate(tx: Tx, id: string, lock = false): Promise<Certificate | null> {
  const rows =
    await sql<CertificateRow>`${selectCertificate} where c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(
      tx,
    )
  return rows.rows[0] ? certificateFrom(rows.rows[0]) : null
}

type LineRow = CertificateRow & {
  checked_how: string | null
  revoked_by_name: string | null
  note: string | null
  file_name: string | null
}

/** The certificates of one person as the record shows them, by name of the type, the newest first. */
export async function certificateLinesOf(tx: Tx, personId: string): Promise<CertificateLine[]> {
  const rows = await sql<LineRow>`
    select line.*, f.file_name from (${selectCertificate} where c.person_id = ${personId}) line
    left join files.attachment f on f.id = line.attachment_id
    order by line.type_code, line.issued_on desc, line.recorded_at desc`.execute(tx)
  return rows.rows.map((row) => ({
    ...certificateFrom(row),
    checkedHow: row.checked_how,
    revokedByName: row.revoked_by_name,
    note: row.note,
    fileName: row.file_name,
  }))
}

export interface NewCertificate {
  id: string
  personId: string
  typeCode: string
  number: string | null
  issuedOn: Day
  expiresOn: Day | null
}

export async function insertCertificate(
  tx: Tx,
  one: NewCertificate,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into people.certificate (id, person_id, type_code, number, issued_on, expires_on, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.typeCode}, ${one.number}, ${one.issuedOn}, ${one.expiresOn}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function keepEvidence(tx: Tx, id: string, attachmentId: string): Promise<void> {
  await sql`update people.certificate set attachment_id = ${attachmentId} where id = ${id}`.execute(tx)
}

export async function markVerified(
  tx: Tx,
  id: string,
  one: { by: string; name: string; on: Day; checkedHow: string | null },
): Promise<void> {
  await sql`update people.certificate set verified_by = ${one.by}, verified_by_name = ${one.name}, verified_on = ${one.on},
    checked_how = ${one.checkedHow}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function markRevoked(tx: Tx, id: string, one: { name: string; on: Day; why: string }): Promise<void> {
  await sql`update people.certificate set revoked_on = ${one.on}, revoked_by_name = ${one.name}, note = ${one.why},
    version = version + 1 where id = ${id}`.execute(tx)
}

/** How many days before the end certificates are warned of on a day, the longest first. */
export async function warningWindows(tx: Tx, day: Day): Promise<number[]> {
  const rows = await sql<{ days: number }>`
    select days from people.warning_window where valid @> ${day}::date order by days desc`.execute(tx)
  return rows.rows.map((row) => row.days)
}

/** A certificate that is the last of its type: not revoked, and no other of the type lasts longer. */
export const standing = sql`c.revoked_on is null and not exists (
  select from people.certificate later where later.person_id = c.person_id and later.type_code = c.type_code
    and later.revoked_on is null and coalesce(later.expires_on, 'infinity') > coalesce(c.expires_on, 'infinity'))`

export interface Expiring {
  certificateId: string
  personId: string
  expiresOn: Day
  /** Windows of which it was warned already. */
  warned: number[]
}

/** The standing certificates that end within so many days, with the warnings they had. */
export async function expiringWithin(tx: Tx, today: Day, days: number): Promise<Expiring[]> {
  const rows = await sql<{ id: string; person_id: string; expires_on: string; warned: number[] }>`
    select c.id, c.person_id, c.expires_on,
      coalesce((select array_agg(w.days) from people.certificate_warning w where w.certificate_id = c.id), '{}') as warned
    from people.certificate c
    where c.expires_on between ${today}::date and ${today}::date + ${days}::int and ${standing}
    order by c.expires_on, c.id`.execute(tx)
  return rows.rows.map((row) => ({
    certificateId: row.id,
    personId: row.person_id,
    expiresOn: row.expires_on,
    warned: row.warned,
  }))
}

export async function insertWarnings(
  tx: Tx,
  warnings: readonly { id: string; certificateId: string; days: number }[],
  today: Day,
): Promise<void> {
  if (warnings.length === 0) return
  const rows = warnings.map((one) => ({ id: one.id, certificate_id: one.certificateId, days: one.days }))
  await sql`insert into people.certificate_warning (id, certificate_id, person_id, days, warned_on)
    select r.id, r.certificate_id, c.person_id, r.days, ${today}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, certificate_id uuid, days int)
      join people.certificate c on c.id = r.certificate_id`.execute(tx)
}
