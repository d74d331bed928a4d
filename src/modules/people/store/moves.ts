import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The officer who is to change service, as far as the new service may know them before. */
export interface Mover {
  id: string
  code: string
  givenNames: string
  familyName: string
  version: number
  serviceId: string | null
  /** Since when the officer belongs to that service. */
  since: Day | null
}

interface MoverRow {
  id: string
  code: string
  given_names: string
  family_name: string
  version: number
  service_id: string | null
  since: string | null
}

const moverFrom = (row: MoverRow): Mover => ({
  id: row.id,
  code: row.code,
  givenNames: row.given_names,
  familyName: row.family_name,
  version: row.version,
  serviceId: row.service_id,
  since: row.since,
})

/** The officer with this code and date of birth, whichever service has them. A service must know both; the programme the code. */
export async function findMover(tx: Tx, code: string, bornOn: Day | null): Promise<Mover | null> {
  const found = await sql<MoverRow>`
    select * from people.find_to_receive(${code}, ${bornOn}::date)
    union all
    select p.id, p.code, p.given_names, p.family_name, p.version, m.service_id, lower(m.valid)
    from people.person p left join people.service_membership m on m.person_id = p.id and upper_inf(m.valid)
    where sec.reach() = 'programme' and p.code = ${code} and (${bornOn}::date is null or p.born_on = ${bornOn}::date)
    limit 1`.execute(tx)
  return found.rows[0] ? moverFrom(found.rows[0]) : null
}

/** Ends the membership of the old service the day before and begins that of the new one; refused by name where periods overlap. */
export async function moveToService(
  tx: Tx,
  move: { personId: string; serviceId: string; from: Day; membershipId: string },
  by: { at: string; account: string },
): Promise<void> {
  await sql`select people.move_to_service(${move.personId}, ${move.serviceId}, ${move.from}::date, ${move.membershipId}, ${by.at}::timestamptz, ${by.account}::uuid)`.execute(
    tx,
  )
}
