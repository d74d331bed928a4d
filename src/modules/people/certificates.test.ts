import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type Actor, systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, seen, TODAY } from '#tests/support/house.ts'
import { recordCertificate } from './actions/record-certificate.ts'
import { revokeCertificate } from './actions/revoke-certificate.ts'
import { verifyCertificate } from './actions/verify-certificate.ts'
import { peopleModule } from './index.ts'
import { warnDaily } from './jobs/warn-daily.ts'
import { samplePerson, serviceId } from './samples.ts'
import { type OfficerRecord, officerView } from './views/officer.ts'

const training = actorOf('training-officer', { name: 'Tess Trainer' })

async function start(db: Db) {
  const here = houseOn(db, { modules: [peopleModule] })
  const opp = await serviceId(db, 'OPP')
  const person = await samplePerson(db, { service: opp })
  return {
    here,
    person,
    self: actorOf('candidate', { personId: person }),
    coordinator: actorOf('service-coordinator', { services: [opp], name: 'Cam Coordinator' }),
  }
}

const firstAid = (personId: string, o = {}) => ({ personId, typeCode: 'first-aid-cpr', issuedOn: '2024-02-29', ...o })

async function certificateOf(here: House, actor: Actor, id: string) {
  const [one] = (await seen<OfficerRecord>(here, actor, officerView, { id })).certificates
  if (!one) throw new Error('There is no certificate.')
  return one
}

async function staged(here: House, actor: Actor): Promise<string> {
  const c = circumstancesOf(here, actor)
  const file = await inTransaction(here.db, { role: 'app', claims: claimsOf(actor, c.today) }, (tx) =>
    here.tools.attachments.stage(tx, c, { bytes: aPdf(), fileName: 'card.pdf', declaredType: 'application/pdf' }),
  )
  if (isRefusal(file)) throw new Error(file.code)
  return file.id
}

const readFile = (here: House, actor: Actor, id: string) =>
  inTransaction(here.db, { role: 'app', claims: claimsOf(actor, TODAY) }, (tx) => here.tools.attachments.read(tx, id))

describe('A certificate', () => {
  test('S0.23 issued on 29 February gets its last day by the length of its type, unless it says another', () =>
    withRollback(async (db) => {
      const { here, person, self } = await start(db)
      await done(here, self, recordCertificate, firstAid(person))
      expect(await certificateOf(here, self, person)).toMatchObject({
        issuedOn: '2024-02-29',
        expiresOn: '2027-02-28',
        standing: { state: 'valid' },
      })
      await done(here, self, recordCertificate, firstAid(person, { issuedOn: '2026-01-01', expiresOn: '2026-12-31' }))
      expect((await certificateOf(here, self, person)).expiresOn).toBe('2026-12-31')
    }))

  test('V2.2.3 S0.23 that ends before it is issued, comes from the future or keeps its end to itself is refused', () =>
    withRollback(async (db) => {
      const { here, person, self } = await start(db)
      const why = (o: object) => refusal(here, self, recordCertificate, firstAid(person, o))
      expect(await why({ expiresOn: '2024-02-28' })).toBe('certificate-ends-before-issue')
      expect(await why({ expiresOn: '2024-02-29' })).toBe('certificate-ends-before-issue')
      expect(await why({ issuedOn: '2026-03-17' })).toBe('day-in-the-future')
      expect(await why({ typeCode: 'passport' })).toBe('certificate-end-needed')
      expect(await why({ typeCode: 'medical-clearance' })).toBe('certificate-type-not-in-force')
      expect(await why({ typeCode: 'police-block-training', issuedOn: '2024-03-31' })).toBe(
        'certificate-type-not-in-force',
      )
      expect(await why({ issuedOn: '2025-02-29' })).toBe('invalid:issuedOn=not-a-day')
    }))

  test('S0.23 is verified by a named person with evidence or a stated check, once, and never by its holder', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      await done(here, self, recordCertificate, firstAid(person))
      const { id } = await certificateOf(here, self, person)
      const holder = { ...coordinator, personId: person }
      const verify = { certificateId: id, checkedHow: 'Seen the card.' }
      expect(await refusal(here, self, verifyCertificate, verify)).toBe('not-yours')
      expect(await refusal(here, holder, verifyCertificate, verify)).toBe('own-file')
      expect(await refusal(here, coordinator, verifyCertificate, { certificateId: id })).toBe(
        'verification-needs-evidence',
      )
      await done(here, coordinator, verifyCertificate, verify)
      expect(await certificateOf(here, coordinator, person)).toMatchObject({
        verifiedByName: 'Cam Coordinator',
        verifiedOn: TODAY,
        checkedHow: 'Seen the card.',
      })
      expect(await refusal(here, training, verifyCertificate, verify)).toBe('certificate-already-verified')
    }))

  test('S0.23 carries evidence, which whoever sees the certificate can open, and nobody else', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      const evidence = await staged(here, self)
      expect(await refusal(here, coordinator, recordCertificate, firstAid(person, { evidence }))).toBe('file-not-found')
      await done(here, self, recordCertificate, firstAid(person, { evidence }))
      expect(await refusal(here, self, recordCertificate, firstAid(person, { evidence }))).toBe('file-not-found')
      const { id, attachmentId, fileName } = await certificateOf(here, coordinator, person)
      expect([attachmentId, fileName]).toEqual([evidence, 'card.pdf'])
      await done(here, coordinator, verifyCertificate, { certificateId: id })
      const stranger = actorOf('service-coordinator', { services: [await serviceId(db, 'RNC')] })
      for (const reader of [self, coordinator, training])
        expect((await readFile(here, reader, evidence))?.content).toEqual(aPdf())
      expect(await readFile(here, stranger, evidence)).toBeNull()
      expect(await readFile(here, actorOf('candidate', { personId: stranger.accountId }), evidence)).toBeNull()
    }))

  test('a coordinator attaches evidence to a certificate of an own officer', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      const evidence = await staged(here, coordinator)
      await done(here, coordinator, recordCertificate, firstAid(person, { evidence }))
      expect((await readFile(here, self, evidence))?.fileName).toBe('card.pdf')
    }))

  test('that is revoked stays on record with name and reason, and counts no longer', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      await done(here, self, recordCertificate, firstAid(person))
      const { id } = await certificateOf(here, self, person)
      await done(here, coordinator, revokeCertificate, { certificateId: id, reason: 'Issued in error.' })
      expect(await certificateOf(here, self, person)).toMatchObject({
        revokedByName: 'Cam Coordinator',
        note: 'Issued in error.',
        standing: { state: 'revoked' },
      })
      expect(await refusal(here, coordinator, revokeCertificate, { certificateId: id, reason: 'Again.' })).toBe(
        'certificate-revoked',
      )
      expect(await refusal(here, coordinator, verifyCertificate, { certificateId: id, checkedHow: 'Seen.' })).toBe(
        'certificate-revoked',
      )
    }))

  test('a stale form is refused: somebody else verified in the meantime', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      await done(here, self, recordCertificate, firstAid(person))
      const { id, version } = await certificateOf(here, self, person)
      await done(here, training, verifyCertificate, { certificateId: id, checkedHow: 'Seen.' }, { expects: version })
      const late = await act(
        here,
        coordinator,
        revokeCertificate,
        { certificateId: id, reason: 'x' },
        { expects: version },
      )
      expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'stale' } })
    }))
})

describe('The daily warning', () => {
  const warned = async (db: Db) =>
    (
      await db.pool.query(
        `select about->>'personId' as person, (about->>'days')::int as days from jobs.fact where name = 'people.certificate-expiring' order by seq`,
      )
    ).rows
  const runOn = (here: House, day: string) =>
    warnDaily.run(
      { ...here, clock: () => `${day}T16:00:00.000Z` },
      { key: day, about: {}, now: `${day}T16:00:00.000Z` },
    )

  test('S0.23 comes once at 90, 60 and 30 days, and a missed day is made up for', () =>
    withRollback(async (db) => {
      const { here, person, self } = await start(db)
      const end = addDays(TODAY, 200)
      await done(here, self, recordCertificate, firstAid(person, { issuedOn: '2026-01-01', expiresOn: end }))
      const seenSoFar: number[][] = []
      for (const left of [91, 90, 89, 60, 59, 29, 28, 0, -1]) {
        await runOn(here, addDays(end, -left))
        seenSoFar.push((await warned(db)).map((one) => one.days))
      }
      expect(seenSoFar).toEqual([
        [],
        [90],
        [90],
        [90, 60],
        [90, 60],
        [90, 60, 30],
        [90, 60, 30],
        [90, 60, 30],
        [90, 60, 30],
      ])
    }))

  test('S0.23 does not come where a newer certificate of the type stands in, or where it is revoked', () =>
    withRollback(async (db) => {
      const { here, person, self, coordinator } = await start(db)
      const ending = { issuedOn: '2026-01-01', expiresOn: addDays(TODAY, 20) }
      await done(here, self, recordCertificate, firstAid(person, ending))
      const { id } = await certificateOf(here, self, person)
      await done(here, self, recordCertificate, firstAid(person, { issuedOn: '2026-03-01' }))
      await runOn(here, TODAY)
      expect(await warned(db)).toEqual([])
      await done(here, self, recordCertificate, firstAid(person, { ...ending, typeCode: 'driver-licence' }))
      await runOn(here, addDays(TODAY, 1))
      expect(await warned(db)).toEqual([{ person, days: 30 }])
      await done(here, coordinator, revokeCertificate, { certificateId: id, reason: 'Lost.' })
      await runOn(here, addDays(TODAY, 2))
      expect(await warned(db)).toHaveLength(1)
    }))

  test('a second run on the same day does nothing twice, and nobody but the worker may run it', () =>
    withRollback(async (db) => {
      const { here, person, self } = await start(db)
      await done(
        here,
        self,
        recordCertificate,
        firstAid(person, { issuedOn: '2026-01-01', expiresOn: addDays(TODAY, 30) }),
      )
      await runOn(here, TODAY)
      await runOn(here, TODAY)
      expect(await warned(db)).toEqual([{ person, days: 30 }])
      const { warnOfExpiring } = await import('./actions/warn-of-expiring.ts')
      expect(await refusal(here, training, warnOfExpiring, {})).toBe('not-yours')
      await done(here, systemActor('people'), warnOfExpiring, {})
      expect(await warned(db)).toHaveLength(1)
    }))
})
