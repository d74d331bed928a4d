import { describe, expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { countQueries, type Db, inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { acceptOffer } from './actions/accept-offer.ts'
import { apply } from './actions/apply.ts'
import { changeTerms } from './actions/change-terms.ts'
import { declineOffer } from './actions/decline-offer.ts'
import { endorseCandidacy } from './actions/endorse-candidacy.ts'
import { makeOffer } from './actions/make-offer.ts'
import { nominate } from './actions/nominate.ts'
import { recommend } from './actions/recommend.ts'
import { recordHostAnswer } from './actions/record-host-answer.ts'
import { selectInitially } from './actions/select-initially.ts'
import { withdraw } from './actions/withdraw.ts'
import { withdrawRelease } from './actions/withdraw-release.ts'
import { followOnTheDay, followToNewService } from './jobs/follow-to-new-service.ts'
import { judgeCandidacies } from './judge.ts'
import { type OfficerOptions, type SampleBulletin, sampleBulletin, sampleOfficer, sampleService } from './samples.ts'
import { candidaciesList } from './views/list.ts'
import { type CandidacyPage, candidacyView } from './views/one.ts'

const irss = actorOf('irss-officer')
const liaison = actorOf('host-liaison')
const readiness = actorOf('readiness-officer')
const release = {
  releaseFrom: '2026-08-01',
  releaseTo: '2027-12-01',
  returnPosition: 'Patrol',
  returnCommitment: 'same',
  promotionPosition: 'as-if-present',
}
const dates = { departure: '2026-09-01', arrival: '2026-09-02' }

async function world(db: Db, bulletin?: Parameters<typeof sampleBulletin>[1]) {
  const house = houseOn(db)
  return { house, serviceId: await sampleService(db), bulletin: await sampleBulletin(db, bulletin) }
}

/** Somebody and the turns of their candidacy, each carried out by its own duty. */
async function somebody(
  db: Db,
  at: { house: ReturnType<typeof houseOn>; serviceId: string; bulletin: SampleBulletin },
  o: Partial<OfficerOptions> = {},
) {
  const { house, serviceId, bulletin } = at
  const personId = await sampleOfficer(db, { serviceId, ams: '2025-12-01', ...o })
  const candidate = actorOf('candidate', { personId })
  const coordinator = actorOf('service-coordinator', { services: [serviceId] })
  const candidacyId = await done(house, candidate, apply, { postingId: bulletin.postingId, consent: true })
  const turns = [
    ['endorsed', () => done(house, coordinator, endorseCandidacy, { candidacyId, ...release })],
    ['initially-selected', () => done(house, irss, selectInitially, { candidacyId })],
    ['recommended', () => done(house, irss, recommend, { candidacyId, reasons: 'Strong.', signed: true })],
    ['nominated', () => done(house, irss, nominate, { candidacyId, selectingBody: 'UN' })],
    [
      'host-accepted',
      () => done(house, liaison, recordHostAnswer, { candidacyId, outcome: 'accepted', answeredOn: TODAY }),
    ],
    ['offered', () => done(house, irss, makeOffer, { candidacyId, positionId: bulletin.positionIds[0], ...dates })],
    ['accepted', () => done(house, candidate, acceptOffer, { candidacyId, consent: true })],
  ] as const
  const until = async (state: string) => {
    const { rows } = await db.pool.query(`select state from candidacies.candidacy where id = $1`, [candidacyId])
    const from = turns.findIndex(([name]) => name === rows[0].state) + 1
    for (const [name, turn] of turns.slice(from, turns.findIndex(([name]) => name === state) + 1)) {
      await turn()
      if (name === state) return candidacyId
    }
    return candidacyId
  }
  const file = (who = irss) => seen<CandidacyPage>(house, who, candidacyView, { id: candidacyId })
  return { personId, candidate, coordinator, candidacyId, until, file }
}

const held = async (db: Db, reference: string) =>
  (
    await db.pool.query(
      `select position_id, period::text, state from missions.occupancy where reference = $1 and state <> 'released'`,
      [reference],
    )
  ).rows

describe('A nomination', () => {
  test('S3.17 to a UN mission needs an AMS clearance that holds on arrival, or a test planned in mission', () =>
    withRollback(async (db) => {
      const at = await world(db)
      const without = await somebody(db, at, { ams: null })
      await without.until('recommended')
      const put = { candidacyId: without.candidacyId, selectingBody: 'UN' }
      expect(await refusal(at.house, irss, nominate, put)).toBe('ams-missing')
      expect(await refusal(at.house, irss, nominate, { ...put, amsPlannedOn: '2026-08-31' })).toBe(
        'planned-test-before-arrival',
      )
      await done(at.house, irss, nominate, { ...put, amsPlannedOn: '2026-09-20' })
      expect((await without.file()).nomination).toMatchObject({
        amsBasis: 'planned-in-mission',
        amsPlannedOn: '2026-09-20',
      })
      const old = await somebody(db, at, { ams: '2024-08-31' })
      await old.until('recommended')
      expect(await refusal(at.house, irss, nominate, { candidacyId: old.candidacyId, selectingBody: 'UN' })).toBe(
        'ams-missing',
      )
      const valid = await somebody(db, at, { ams: '2024-09-01' })
      await valid.until('nominated')
      expect((await valid.file()).nomination).toMatchObject({ amsBasis: 'clearance' })
    }))

  test('S4.11 is answered by the host: reserve with feedback first, then accepted', () =>
    withRollback(async (db) => {
      const at = await world(db)
      const { until, candidacyId, file, candidate } = await somebody(db, at)
      await until('recommended')
      expect(await see(at.house, liaison, candidacyView, { id: candidacyId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      expect(
        (await seen<{ total: number }>(at.house, liaison, candidaciesList, { posting: at.bulletin.postingId })).total,
      ).toBe(0)
      await until('nominated')
      const answer = (o: object) => ({ candidacyId, answeredOn: TODAY, ...o })
      expect(await refusal(at.house, irss, recordHostAnswer, answer({ outcome: 'accepted' }))).toBe('not-yours')
      await done(at.house, liaison, recordHostAnswer, answer({ outcome: 'reserve', feedback: 'Second on the list.' }))
      expect((await file(candidate)).nomination).toMatchObject({ outcome: 'reserve', feedback: 'Second on the list.' })
      await done(at.house, liaison, recordHostAnswer, answer({ outcome: 'accepted' }))
      expect((await file()).candidacy.state).toBe('host-accepted')
      const shown = await file(liaison)
      expect(Object.keys(shown)).not.toContain('findings')
    }))
})

describe('An offer', () => {
  test('reserves the position in the same act, so that nobody else is offered it', () =>
    withRollback(async (db) => {
      const at = await world(db)
      const first = await somebody(db, at)
      const second = await somebody(db, at)
      await first.until('offered')
      await second.until('host-accepted')
      expect(await held(db, first.candidacyId)).toEqual([
        { position_id: at.bulletin.positionIds[0], period: '[2026-09-01,2027-09-02)', state: 'reserved' },
      ])
      const offer = { candidacyId: second.candidacyId, ...dates }
      expect(await refusal(at.house, irss, makeOffer, { ...offer, positionId: at.bulletin.positionIds[0] })).toBe(
        'position-taken',
      )
      await done(at.house, irss, makeOffer, { ...offer, positionId: at.bulletin.positionIds[1] })
    }))

  test('S2.08 is refused beyond the authorized strength, and nothing of it stays', () =>
    withRollback(async (db) => {
      const at = await world(db, { strength: 1 })
      const first = await somebody(db, at)
      const second = await somebody(db, at)
      await first.until('offered')
      await second.until('host-accepted')
      const offer = { candidacyId: second.candidacyId, positionId: at.bulletin.positionIds[1], ...dates }
      expect(await refusal(at.house, irss, makeOffer, offer)).toBe('strength-exceeded')
      expect((await second.file()).candidacy.state).toBe('host-accepted')
      expect((await second.file()).offer).toBe(null)
    }))

  test('S2.02 T2 whose terms change asks for consent anew, and moves the place and every gate', () =>
    withRollback(async (db) => {
      const at = await world(db)
      const { until, candidacyId, candidate, file } = await somebody(db, at, { firstAidTo: '2026-10-15' })
      await until('accepted')
      const gate = async () => (await file()).findings.find(({ code }) => code === 'first-aid')?.result
      expect(await gate()).toBe('met')
      await done(at.house, readiness, changeTerms, { candidacyId, departure: '2026-10-16', arrival: '2026-10-17' })
      expect((await file()).candidacy).toMatchObject({
        state: 'offered',
        plannedDeparture: '2026-10-16',
        plannedEnd: '2027-10-17',
      })
      expect(await gate()).toBe('not-met')
      expect(await held(db, candidacyId)).toMatchObject([{ period: '[2026-10-16,2027-10-17)' }])
      const standing = `select kind from candidacies.consent where candidacy_id = $1 and superseded_at is null and kind <> 'apply'`
      expect((await db.pool.query(standing, [candidacyId])).rows).toEqual([])
      await done(at.house, candidate, acceptOffer, { candidacyId, consent: true })
      expect((await db.pool.query(standing, [candidacyId])).rows).toHaveLength(1)
    }))

  test('that is declined gives the place back', () =>
    withRollback(async (db) => {
      const at = await world(db)
      const { until, candidacyId, candidate } = await somebody(db, at)
      await until('offered')
      await done(at.house, candidate, declineOffer, { candidacyId })
      expect(await held(db, candidacyId)).toEqual([])
    }))
})

describe('S0.56 withdrawal', () => {
  test.each([
    'applied',
    'endorsed',
    'initially-selected',
    'recommended',
    'nominated',
    'host-accepted',
    'offered',
    'accepted',
  ])('is possible when %s, needs no reason, gives the place back and is seen by the person alone', (state) =>
    withRollback(async (db) => {
      const at = await world(db)
      const { until, candidacyId, candidate, coordinator, file } = await somebody(db, at)
      await until(state)
      await done(at.house, candidate, withdraw, { candidacyId })
      expect(await held(db, candidacyId)).toEqual([])
      expect((await file(candidate)).candidacy.state).toBe('withdrawn')
      for (const who of [irss, coordinator, readiness, liaison])
        expect(await see(at.house, who, candidacyView, { id: candidacyId })).toMatchObject({
          refusal: { code: 'not-found' },
        })
      expect((await seen<{ total: number }>(at.house, coordinator, candidaciesList)).total).toBe(0)
      expect(await refusal(at.house, candidate, withdraw, { candidacyId })).toBe('already-ended')
      await done(at.house, candidate, apply, { postingId: at.bulletin.postingId, consent: true })
    }),
  )
})

test('9 a release withdrawn after the nomination leaves the file where it was, stops the offer, and can be given anew', () =>
  withRollback(async (db) => {
    const at = await world(db)
    const { until, candidacyId, coordinator, file } = await somebody(db, at)
    await until('nominated')
    await done(at.house, coordinator, withdrawRelease, { candidacyId, reason: 'A flood at home.' })
    const shown = await file()
    expect(shown.candidacy.state).toBe('nominated')
    expect(shown.findings.find(({ code }) => code === 'release')).toMatchObject({ result: 'pending' })
    expect(shown.endorsements[0]).toMatchObject({ endedReason: 'A flood at home.' })
    const facts = await db.pool.query(
      `select 1 from jobs.fact where name = 'candidacies.release-withdrawn' and about ->> 'candidacyId' = $1`,
      [candidacyId],
    )
    expect(facts.rows).toHaveLength(1)
    await done(at.house, liaison, recordHostAnswer, { candidacyId, outcome: 'accepted', answeredOn: TODAY })
    const offer = { candidacyId, positionId: at.bulletin.positionIds[0], ...dates }
    expect(await refusal(at.house, irss, makeOffer, offer)).toBe('release-no-longer-stands')
    await done(at.house, coordinator, endorseCandidacy, { candidacyId, ...release })
    expect(await refusal(at.house, irss, makeOffer, { ...offer, departure: '2026-12-01', arrival: '2026-12-02' })).toBe(
      'release-does-not-cover',
    )
    await done(at.house, irss, makeOffer, offer)
    expect((await file()).findings.find(({ code }) => code === 'release')).toMatchObject({ result: 'met' })
  }))

test('9 an officer who changes service takes the application along: the old release ends, the old service sees it no more', () =>
  withRollback(async (db) => {
    const at = await world(db)
    const { until, candidacyId, personId, coordinator, file } = await somebody(db, at)
    await until('initially-selected')
    const newService = await sampleService(db)
    const newCoordinator = actorOf('service-coordinator', { services: [newService] })
    await db.pool.query(`update people.service_membership set valid = '[2012-01-01,2026-03-20)' where person_id = $1`, [
      personId,
    ])
    await db.pool.query(
      `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by) values (gen_random_uuid(), $1, $2, '[2026-03-20,)', now(), gen_random_uuid())`,
      [personId, newService],
    )
    await followToNewService.run(at.house, { key: 'a', about: { personId }, now: at.house.clock() })
    expect((await file()).candidacy.serviceId).toBe(at.serviceId)
    const then = { ...at.house, clock: () => '2026-03-20T16:00:00.000Z' }
    await followOnTheDay.run(then, { key: 'b', about: {}, now: then.clock() })
    expect(await see(then, coordinator, candidacyView, { id: candidacyId })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    const shown = await seen<CandidacyPage>(then, newCoordinator, candidacyView, { id: candidacyId })
    expect(shown).toMatchObject({
      candidacy: { serviceId: newService, state: 'initially-selected' },
      endorsements: [{ endedReason: 'service-changed' }],
    })
    expect(await act(then, irss, recommend, { candidacyId, reasons: 'x', signed: true })).toMatchObject({
      refusal: { code: 'results-missing' },
    })
    await done(then, newCoordinator, endorseCandidacy, { candidacyId, ...release })
    await done(then, irss, recommend, { candidacyId, reasons: 'Strong.', signed: true })
  }))

test('S0.14 twenty candidacies are judged in as many queries as one', () =>
  withRollback(async (db) => {
    const at = await world(db, { positions: 1 })
    const ids: string[] = []
    for (let n = 0; n < 20; n += 1) ids.push((await somebody(db, at)).candidacyId)
    const judged = (some: string[]) =>
      inTransaction(db, { role: 'app', claims: claimsOf(irss, TODAY) }, (tx) =>
        countQueries(() => judgeCandidacies(tx, some, { today: TODAY })),
      )
    const one = await judged(ids.slice(0, 1))
    const all = await judged(ids)
    expect(all.result.size).toBe(20)
    expect(one.queries).toBeGreaterThan(5)
    expect(all.queries).toBe(one.queries)
  }))
