import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { TimelinePart } from '#platform/desk-parts.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, seen, TODAY } from '#tests/support/house.ts'
import { recordCertificate } from './actions/record-certificate.ts'
import { verifyCertificate } from './actions/verify-certificate.ts'
import { peopleModule } from './index.ts'
import { warnDaily } from './jobs/warn-daily.ts'
import { samplePerson, serviceId } from './samples.ts'
import { search } from './search.ts'
import { timeline } from './timeline.ts'
import { type OfficerRecord, officerView } from './views/officer.ts'
import { officersList } from './views/officers.ts'
import { serviceView } from './views/police-service.ts'
import { servicesList } from './views/police-services.ts'
import { waiting } from './waiting.ts'

async function start(db: Db) {
  const here = houseOn(db, { modules: [peopleModule] })
  const opp = await serviceId(db, 'OPP')
  const person = await samplePerson(db, {
    service: opp,
    givenNames: 'Zoé',
    familyName: "O'Brien-Lévesque",
    code: 'OFF-ZOE',
  })
  return {
    here,
    person,
    self: actorOf('candidate', { personId: person }),
    coordinator: actorOf('service-coordinator', { services: [opp] }),
    stranger: actorOf('service-coordinator', { services: [await serviceId(db, 'RNC')] }),
  }
}

function rowsOf<Row>(here: House, actor: Actor, part: Pick<TimelinePart, 'sql'>): Promise<Row[]> {
  const c = circumstancesOf(here, actor)
  return inTransaction(here.db, { role: 'app', claims: claimsOf(actor, c.today) }, async (tx) => {
    const { rows } = await sql<Row>`select * from (${part.sql(c)}) part`.execute(tx)
    return rows
  })
}

test('S0.23 a certificate waits for the coordinator to verify it, and for officer and coordinator before it ends', () =>
  withRollback(async (db) => {
    const { here, person, self, coordinator, stranger } = await start(db)
    const [toVerify, ending] = ['people.certificate-to-verify', 'people.certificate-ending'].map((name) =>
      waiting.find((one) => one.name === name),
    )
    const end = addDays(TODAY, 60)
    await done(here, self, recordCertificate, {
      personId: person,
      typeCode: 'driver-licence',
      issuedOn: '2024-01-01',
      expiresOn: end,
    })
    const title = "Zoé O'Brien-Lévesque · Driver's licence"
    expect(await rowsOf(here, coordinator, toVerify!)).toMatchObject([{ subject_id: person, title, since: TODAY }])
    expect(await rowsOf(here, stranger, toVerify!)).toEqual([])
    expect(await rowsOf(here, coordinator, ending!)).toEqual([])
    await warnDaily.run(here, { key: TODAY, about: {}, now: here.clock() })
    for (const actor of [coordinator, self])
      expect(await rowsOf(here, actor, ending!)).toMatchObject([{ subject_id: person, title, since: TODAY, due: end }])
    expect(await rowsOf(here, stranger, ending!)).toEqual([])
    const { certificates } = await seen<OfficerRecord>(here, self, officerView, { id: person })
    await done(here, coordinator, verifyCertificate, { certificateId: certificates[0]?.id, checkedHow: 'Seen.' })
    expect(await rowsOf(here, coordinator, toVerify!)).toEqual([])
  }))

test('the timeline tells of services, ranks and certificates, each with its day', () =>
  withRollback(async (db) => {
    const { here, person, self, stranger } = await start(db)
    await done(here, self, recordCertificate, { personId: person, typeCode: 'first-aid-cpr', issuedOn: '2025-01-10' })
    const told = async (actor: Actor) => {
      const parts = await Promise.all(
        timeline.map(async (part) => ({ part, rows: await rowsOf<{ on_day: string }>(here, actor, part) })),
      )
      return parts.flatMap(({ part, rows }) => rows.map((row) => [part.name, row.on_day]))
    }
    expect(await told(self)).toEqual([
      ['people.joined', '2010-01-01'],
      ['people.recorded', '2025-01-10'],
      ['people.ends', '2028-01-10'],
    ])
    expect(await told(stranger)).toEqual([])
  }))

test('the search finds officers by name without accents, by code, and near a misspelling; within reach only', () =>
  withRollback(async (db) => {
    const { here, coordinator, stranger } = await start(db)
    const find = async (actor: Actor, folded: string) =>
      (await rowsOf<{ title: string }>(here, actor, { sql: (c) => search[0]!.sql(folded, c) })).map((row) => row.title)
    const zoe = "Zoé O'Brien-Lévesque"
    for (const text of ['levesque', 'zoe', 'levesque zoe', 'off zoe', 'zoe o brien', 'leveque'])
      expect([text, await find(coordinator, text)]).toEqual([text, [zoe]])
    expect(await find(coordinator, 'tremblay')).toEqual([])
    expect(await find(stranger, 'levesque')).toEqual([])
  }))

test('every column that a list offers for sorting sorts', () =>
  withRollback(async (db) => {
    const { here, coordinator } = await start(db)
    const lists = peopleModule.pages!.filter((page) => page.list)
    expect(lists).toHaveLength(3)
    for (const { view, list } of lists)
      for (const column of (list?.columns ?? []).filter(({ sort }) => sort))
        for (const dir of ['asc', 'desc']) {
          const data = await seen<{ sort: string }>(here, coordinator, view, { sort: column.sort, dir })
          expect(data.sort).toBe(column.sort)
        }
    for (const certificates of ['expired', 'within-30', 'within-60', 'within-90', 'unverified'])
      expect(await seen(here, coordinator, officersList, { certificates })).toMatchObject({ total: 0 })
  }))

test('S3.08 services stand with kind, province and years of participation; officers are counted where one may', () =>
  withRollback(async (db) => {
    const { here, coordinator, stranger } = await start(db)
    const opp = await serviceId(db, 'OPP')
    const { rows } = await seen<{ rows: { code: string; partnership: string; officers: number | null }[] }>(
      here,
      coordinator,
      servicesList,
      { limit: 200 },
    )
    expect(rows.length).toBeGreaterThan(70)
    expect(rows.findIndex((row) => row.partnership === 'example')).toBeGreaterThan(
      rows.findLastIndex((row) => row.partnership === 'known-partner'),
    )
    expect(rows.find((row) => row.code === 'OPP')?.officers).toBe(1)
    expect(rows.find((row) => row.code === 'RNC')?.officers).toBeNull()
    const file = await seen<{ participation: object[]; ranks: object[] }>(here, stranger, serviceView, { id: opp })
    expect(file).toMatchObject({ officers: null, participation: [{ valid: { from: '2008-01-01', to: '2009-01-01' } }] })
    expect(file.ranks.length).toBeGreaterThan(3)
  }))

test('row policies keep every table of a record from another service, whatever the application asks', () =>
  withRollback(async (db) => {
    const { here, person, self, stranger, coordinator } = await start(db)
    await done(here, self, recordCertificate, { personId: person, typeCode: 'first-aid-cpr', issuedOn: '2025-01-10' })
    const count = (actor: Actor, table: string, column: string) =>
      inTransaction(db, { role: 'app', claims: claimsOf(actor, TODAY) }, async (tx) => {
        const found = await sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(`people.${table}`)} where ${sql.ref(column)} = ${person}`.execute(
          tx,
        )
        return found.rows[0]?.n
      })
    expect(await count(coordinator, 'person', 'id')).toBe(1)
    expect(await count(coordinator, 'certificate', 'person_id')).toBe(1)
    expect(await count(stranger, 'person', 'id')).toBe(0)
    for (const table of [
      'service_membership',
      'rank_held',
      'employment_period',
      'language_level',
      'attestation',
      'certificate',
      'fitness_result',
    ])
      expect([table, await count(stranger, table, 'person_id')]).toEqual([table, 0])
    const intrude = inTransaction(db, { role: 'app', claims: claimsOf(stranger, TODAY) }, (tx) =>
      sql`insert into people.attestation (id, person_id, kind, answer, attested_on, recorded_at, recorded_by)
        values (gen_random_uuid(), ${person}, 'computer', true, ${TODAY}, ${here.clock()}, gen_random_uuid())`.execute(
        tx,
      ),
    )
    await expect(intrude).rejects.toThrow(/row-level security/)
  }))
