import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/connection.ts'

/** What a form of `people.register-officer` says. */
export const sampleOfficer = (o: Record<string, unknown> = {}) => ({
  givenNames: 'Zoé',
  familyName: "O'Brien-Lévesque",
  bornOn: '1988-02-29',
  language: 'fr',
  sex: 'female',
  email: 'zoe@practice.example',
  from: '2014-06-02',
  sworn: true,
  ...o,
})

/** The id of a police service of the pack, by its code. */
export async function serviceId(db: Db, code: string): Promise<string> {
  const { rows } = await db.pool.query('select id from people.service where code = $1', [code])
  if (!rows[0]) throw new Error(`The pack has no service ${code}.`)
  return rows[0].id
}

/** A person with a service, written straight into the tables: for tests of other things than registration. */
export async function samplePerson(
  db: Db,
  o: {
    service?: string
    givenNames?: string
    familyName?: string
    bornOn?: string
    language?: 'en' | 'fr'
    sex?: string
    since?: string
    code?: string
  } = {},
): Promise<string> {
  const id = randomUUID()
  const by = '00000000-0000-4000-8000-000000000000'
  await db.pool.query(
    `insert into people.person (id, code, given_names, family_name, born_on, language, sex, practice, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, true, '2020-01-01T12:00:00Z', $8)`,
    [
      id,
      o.code ?? `OFF-${id.slice(0, 8).toUpperCase()}`,
      o.givenNames ?? 'Alex',
      o.familyName ?? `Sample ${id.slice(0, 8)}`,
      o.bornOn ?? '1985-05-20',
      o.language ?? 'en',
      o.sex ?? 'female',
      by,
    ],
  )
  await db.pool.query(
    `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
     values ($1, $2, $3, daterange($4, null), '2020-01-01T12:00:00Z', $5)`,
    [randomUUID(), id, o.service ?? (await serviceId(db, 'OPP')), o.since ?? '2010-01-01', by],
  )
  return id
}
