import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { EmploymentRow, Placement } from '../rules/place-period.ts'
import type { Attestation, LanguageLevel, Person } from '../vocabulary.ts'
import { periodFrom } from './by-person.ts'

/** Who writes a row, and when. */
export interface By {
  at: string
  account: string
}
type OfPerson = { id: string; personId: string }

export async function updatePerson(
  tx: Tx,
  person: Pick<Person, 'id' | 'givenNames' | 'familyName' | 'bornOn' | 'language' | 'email'>,
): Promise<void> {
  await sql`update people.person set given_names = ${person.givenNames}, family_name = ${person.familyName},
    born_on = ${person.bornOn}, language = ${person.language}, email = ${person.email}, version = version + 1
    where id = ${person.id}`.execute(tx)
}

/** Gives a rank from a day; the rank held until then ends the day before. */
export async function giveRank(tx: Tx, one: OfPerson & { rankId: string; from: Day }, by: By): Promise<void> {
  await sql`update people.rank_held set valid = daterange(lower(valid), ${one.from}::date)
    where person_id = ${one.personId} and upper_inf(valid) and lower(valid) < ${one.from}::date`.execute(tx)
  await sql`insert into people.rank_held (id, person_id, rank_id, valid, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.rankId}, daterange(${one.from}::date, null), ${by.at}, ${by.account})`.execute(
    tx,
  )
}

/** The periods of service of one person with their identities, for update. */
export async function employmentRows(tx: Tx, personId: string): Promise<EmploymentRow[]> {
  const rows = await sql<{ id: string; kind: EmploymentRow['kind']; period: string }>`
    select id, kind, valid::text as period from people.employment_period where person_id = ${personId}
    order by lower(valid) for update`.execute(tx)
  return rows.rows.map((row) => ({ id: row.id, kind: row.kind, valid: periodFrom(row.period) }))
}

export async function savePlacement(
  tx: Tx,
  personId: string,
  placement: Placement,
  fresh: () => string,
  by: By,
): Promise<void> {
  for (const one of placement.shorten)
    await sql`update people.employment_period set valid = daterange(lower(valid), ${one.to}::date) where id = ${one.id}`.execute(
      tx,
    )
  const rows = placement.insert.map((one) => ({ id: fresh(), kind: one.kind, valid: toRangeText(one.valid) }))
  await sql`insert into people.employment_period (id, person_id, kind, valid, recorded_at, recorded_by)
    select id, ${personId}::uuid, kind, valid::daterange, ${by.at}::timestamptz, ${by.account}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind text, valid text)`.execute(tx)
}

export async function insertLanguageLevel(tx: Tx, one: OfPerson & LanguageLevel, by: By): Promise<void> {
  await sql`insert into people.language_level (id, person_id, language, level, assessed_on, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.language}, ${one.level}, ${one.assessedOn}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function insertAttestation(tx: Tx, one: OfPerson & Attestation, by: By): Promise<void> {
  await sql`insert into people.attestation (id, person_id, kind, answer, attested_on, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.kind}, ${one.answer}, ${one.attestedOn}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function insertFitnessResult(
  tx: Tx,
  one: OfPerson & { protocol: string; result: number; performedOn: Day; assessor: string },
  by: By,
): Promise<void> {
  await sql`insert into people.fitness_result (id, person_id, protocol_code, result, performed_on, assessor, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.protocol}, ${one.result}, ${one.performedOn}, ${one.assessor}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

/** Whether this installation is a practice copy: the people registered in it are marked as invented. */
export async function isPractice(tx: Tx): Promise<boolean> {
  const rows = await sql<{
    practice: boolean
  }>`select kind = 'practice' as practice from platform.installation`.execute(tx)
  return rows.rows[0]?.practice ?? false
}
