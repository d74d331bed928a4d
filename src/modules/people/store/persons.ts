import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Membership, Person, PoliceService } from '../vocabulary.ts'
import { byPerson, periodFrom } from './by-person.ts'

interface PersonRow {
  id: string
  code: string
  given_names: string
  family_name: string
  born_on: string
  language: 'en' | 'fr'
  sex: Person['sex']
  email: string | null
  sworn: boolean
  practice: boolean
  version: number
}

export const personFrom = (row: PersonRow): Person => ({
  id: row.id,
  code: row.code,
  givenNames: row.given_names,
  familyName: row.family_name,
  bornOn: row.born_on,
  language: row.language,
  sex: row.sex,
  email: row.email,
  sworn: row.sworn,
  practice: row.practice,
  version: row.version,
})

/** One person, or null where there is none or the reader may not see them. */
export async function findPerson(tx: Tx, id: string): Promise<Person | null> {
  const found = await sql<PersonRow>`select * from people.person where id = ${id}`.execute(tx)
  return found.rows[0] ? personFrom(found.rows[0]) : null
}

/** The person of a code, as people read it out. */
export async function personIdOfCode(tx: Tx, code: string): Promise<string | null> {
  const found = await sql<{
    id: string
  }>`select id from people.person where code = ${code.trim().toUpperCase()}`.execute(tx)
  return found.rows[0]?.id ?? null
}

export async function lockPerson(tx: Tx, id: string): Promise<Person | null> {
  const found = await sql<PersonRow>`select * from people.person where id = ${id} for update`.execute(tx)
  return found.rows[0] ? personFrom(found.rows[0]) : null
}

/** Names and codes of any number of persons, by person. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, { code: string; name: string }>> {
  const rows = await sql<{ id: string; code: string; name: string }>`
    select id, code, given_names || ' ' || family_name as name from people.person where id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.rows.map(({ id, code, name }) => [id, { code, name }]))
}

export async function birthDays(tx: Tx, ids: readonly string[]): Promise<Map<string, Day>> {
  const rows = await sql<{ id: string; born_on: string }>`
    select id, born_on from people.person where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.rows.map((row) => [row.id, row.born_on]))
}

export async function insertPerson(
  tx: Tx,
  person: Omit<Person, 'version'>,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into people.person
      (id, code, given_names, family_name, born_on, language, sex, email, sworn, practice, recorded_at, recorded_by)
    values (${person.id}, ${person.code}, ${person.givenNames}, ${person.familyName}, ${person.bornOn}, ${person.language},
      ${person.sex}, ${person.email}, ${person.sworn}, ${person.practice}, ${by.at}, ${by.account})`.execute(tx)
}

export async function touchPerson(tx: Tx, id: string): Promise<void> {
  await sql`update people.person set version = version + 1 where id = ${id}`.execute(tx)
}

interface ServiceRow {
  id: string
  code: string
  short: string
  kind: PoliceService['kind']
  province: string | null
  name: Localized
  rank_scale: string
  partnership: PoliceService['partnership']
}

const serviceFrom = (row: ServiceRow): PoliceService => ({
  id: row.id,
  code: row.code,
  short: row.short,
  kind: row.kind,
  province: row.province,
  name: row.name,
  rankScale: row.rank_scale,
  partnership: row.partnership,
})

/** All police services, in the order of their codes. They are not personal: everybody sees them. */
export async function allServices(tx: Tx): Promise<PoliceService[]> {
  const rows = await sql<ServiceRow>`select * from people.service order by code`.execute(tx)
  return rows.rows.map(serviceFrom)
}

/** The police service of a person on a day, or null. */
export async function serviceOn(tx: Tx, personId: string, day: Day): Promise<PoliceService | null> {
  return (await servicesOn(tx, [personId], day)).get(personId) ?? null
}

/** The police services of any number of persons on a day. */
export async function servicesOn(tx: Tx, ids: readonly string[], day: Day): Promise<Map<string, PoliceService>> {
  const rows = await sql<ServiceRow & { person_id: string }>`
    select m.person_id, s.* from people.service_membership m join people.service s on s.id = m.service_id
    where m.person_id = any(${ids}::uuid[]) and m.valid @> ${day}::date`.execute(tx)
  return new Map(rows.rows.map((row) => [row.person_id, serviceFrom(row)]))
}

/** Every service that each person belonged to or will belong to, in order of time. */
export async function membershipsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Membership[]>> {
  const rows = await sql<ServiceRow & { person_id: string; membership: string }>`
    select m.person_id, m.valid::text as membership, s.*
    from people.service_membership m join people.service s on s.id = m.service_id
    where m.person_id = any(${ids}::uuid[]) order by lower(m.valid)`.execute(tx)
  return byPerson(rows.rows, (row) => ({
    serviceId: row.id,
    service: serviceFrom(row),
    valid: periodFrom(row.membership),
  }))
}

export async function insertMembership(
  tx: Tx,
  row: { id: string; personId: string; serviceId: string; from: Day; at: string; account: string },
): Promise<void> {
  await sql`insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
    values (${row.id}, ${row.personId}, ${row.serviceId}, daterange(${row.from}::date, null), ${row.at}, ${row.account})`.execute(
    tx,
  )
}
