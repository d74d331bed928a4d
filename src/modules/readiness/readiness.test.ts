import { beforeAll, describe, expect, test } from 'vitest'
import { countQueries, type Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import type { ListData } from '#platform/list.ts'
import { aboutCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import {
  knowGates,
  lastRooms,
  type OfficerOptions,
  sampleCertificate,
  sampleOfficerToDeploy,
  sampleSeat,
} from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { acknowledgePackage } from './actions/acknowledge-package.ts'
import { sendJoining } from './actions/send-joining.ts'
import { sendPreliminary } from './actions/send-preliminary.ts'
import { tickItem } from './actions/tick-item.ts'
import { untickItem } from './actions/untick-item.ts'
import { type BoardLine, boardView } from './views/board.ts'
import { type ReadinessFile, readinessFile } from './views/one.ts'
import { type PackageFile, packageView } from './views/package.ts'

beforeAll(knowGates)

const desk = actorOf('readiness-officer')
const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}
const preliminary = { step: 'preliminary-instructions', anchor: 'pdt-start', phase: 'selection' }
const joining = { step: 'joining-instructions', anchor: 'departure', phase: 'readiness' }

async function place(db: Db, o: OfficerOptions = {}, now = '2026-03-16') {
  const officer = await sampleOfficerToDeploy(db, o)
  const house = houseOn(db, { now, modules: lastRooms })
  const candidate = actorOf('candidate', { personId: officer.personId })
  const packageOf = async (id: string) => seen<PackageFile>(house, candidate, packageView, { id })
  const gates = async () => (await seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })).gates
  return { officer, house, candidate, packageOf, gates }
}

describe('Preliminary Instructions', () => {
  test('S0.37 go out by themselves after the initial selection, with due days counted from sending', () =>
    withRollback(async (db) => {
      const { officer, house, candidate } = await place(db, { state: 'initially-selected', criteria: [preliminary] })
      await tellFact(db.pool, 'candidacies.selected-initially', aboutCandidate(officer))
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const file = await seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })
      expect(file.packages).toHaveLength(1)
      const { items, package: one } = await seen<PackageFile>(house, candidate, packageView, {
        id: file.packages[0]!.id,
      })
      expect(one).toMatchObject({ kind: 'preliminary', sentOn: '2026-03-16' })
      expect(items.length).toBeGreaterThan(4)
      expect(items.every((item) => item.dueOn !== null && item.dueOn > '2026-03-16')).toBe(true)
      expect(items.every((item) => item.title.en !== '' && item.title.fr !== '')).toBe(true)
    }))

  test.each(['applied', 'endorsed', 'not-selected', 'withdrawn'])(
    'S0.37 are not sent to a candidacy that is %s',
    (state) =>
      withRollback(async (db) => {
        const { officer, house } = await place(db, { state })
        const expected = state === 'withdrawn' ? 'not-found' : 'not-selected-yet'
        expect(await refusal(house, desk, sendPreliminary, { candidacyId: officer.candidacyId })).toBe(expected)
      }),
  )

  test('S0.37 are sent once; each point is ticked by the officer alone and the gate opens with the last one', () =>
    withRollback(async (db) => {
      const { officer, house, candidate, packageOf, gates } = await place(db, {
        state: 'recommended',
        criteria: [preliminary],
      })
      const id = await done(house, desk, sendPreliminary, { candidacyId: officer.candidacyId })
      expect(await refusal(house, desk, sendPreliminary, { candidacyId: officer.candidacyId })).toBe(
        'preliminary-already-sent',
      )
      const { items } = await packageOf(id)
      expect(await refusal(house, desk, tickItem, { itemId: items[0]!.id })).toBe('not-yours')
      const stranger = actorOf('candidate', { personId: '00000000-0000-4000-8000-00000000ffff' })
      expect(await refusal(house, stranger, tickItem, { itemId: items[0]!.id })).toBe('not-found')
      for (const item of items.slice(1)) await done(house, candidate, tickItem, { itemId: item.id })
      expect((await gates())[0]).toMatchObject({ result: 'pending', cleared: false })
      await done(house, candidate, tickItem, { itemId: items[0]!.id })
      expect((await gates())[0]).toMatchObject({ result: 'met', cleared: true })
      expect(await refusal(house, candidate, tickItem, { itemId: items[0]!.id })).toBe('item-already-done')
      await done(house, desk, untickItem, { itemId: items[0]!.id })
      expect((await gates())[0]).toMatchObject({ result: 'pending' })
    }))
})

test('S0.37 the officer is reminded of points once, three days before the first falls due', () =>
  withRollback(async (db) => {
    const { officer, house } = await place(db, { state: 'recommended' })
    await done(house, desk, sendPreliminary, { candidacyId: officer.candidacyId })
    const reminded = async (day: string) => {
      expect((await drain(houseOn(db, { now: day, modules: lastRooms }))).failed).toBe(0)
      const { rows } = await db.pool.query(
        `select count(*)::int as n from letters.letter where person_id = $1 and name = 'readiness.points-due-letter'`,
        [officer.personId],
      )
      return rows[0].n
    }
    expect(await reminded('2026-03-26')).toBe(0)
    expect(await reminded('2026-03-27')).toBe(1)
    expect(await reminded('2026-03-28')).toBe(1)
    expect(await reminded('2026-04-03')).toBe(2)
  }))

describe('Joining Instructions', () => {
  test('S0.38 have all six topics and state dates, position and training', () =>
    withRollback(async (db) => {
      const { officer, house, packageOf } = await place(db)
      await sampleSeat(db, officer, { starts: '2026-08-03', ends: '2026-08-14' })
      await tellFact(db.pool, 'candidacies.accepted-offer', aboutCandidate(officer))
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const file = await seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })
      const { items, package: one } = await packageOf(file.packages[0]!.id)
      expect(items.map((item) => item.code)).toEqual([
        'training-dates-place',
        'insurance',
        'travel',
        'expense-claims',
        'benefits',
        'preparation',
      ])
      expect(one.terms).toMatchObject({
        departure: '2026-09-01',
        end: '2027-09-02',
        position: { title: { fr: 'Conseiller de police' } },
        pdt: { starts: '2026-08-03', ends: '2026-08-14', place: { en: 'Ottawa' } },
      })
      expect(items[0]!.dueOn).toBe('2026-08-03')
    }))

  test('S0.38 are not sent before the offer is accepted', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { state: 'offered' })
      expect(await refusal(house, desk, sendJoining, { candidacyId: officer.candidacyId })).toBe('offer-not-accepted')
    }))

  test('S0.38 come as a new version when a date changes: the old one is replaced, what the date does not touch stays done', () =>
    withRollback(async (db) => {
      const { officer, house, candidate, packageOf, gates } = await place(db, { criteria: [joining] })
      const first = await done(house, desk, sendJoining, { candidacyId: officer.candidacyId })
      const before = await packageOf(first)
      for (const item of before.items) await done(house, candidate, tickItem, { itemId: item.id })
      await done(house, candidate, acknowledgePackage, { packageId: first })
      expect((await gates())[0]).toMatchObject({ result: 'met' })
      expect(await refusal(house, desk, sendJoining, { candidacyId: officer.candidacyId })).toBe(
        'instructions-up-to-date',
      )

      await db.pool.query(`update candidacies.candidacy set planned_departure = '2026-08-30' where id = $1`, [
        officer.candidacyId,
      ])
      await tellFact(db.pool, 'candidacies.changed-terms', aboutCandidate(officer))
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const old = await packageOf(first)
      expect(old.package.superseded).toBe(true)
      expect(old.versions.map((one) => one.number)).toEqual([2, 1])
      const { items, package: second } = await packageOf(old.versions[0]!.id)
      expect(second).toMatchObject({ number: 2, acknowledgedOn: null, terms: { departure: '2026-08-30' } })
      const open = items.filter((item) => item.doneOn === null).map((item) => item.code)
      expect(open).toEqual(['insurance', 'travel', 'preparation'])
      expect((await gates())[0]).toMatchObject({ result: 'pending' })
      expect(await refusal(house, candidate, acknowledgePackage, { packageId: first })).toBe('package-superseded')
      expect(await refusal(house, candidate, tickItem, { itemId: before.items[0]!.id })).toBe('package-superseded')
    }))

  test('S0.38 come again when a training seat is lost', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db)
      await sampleSeat(db, officer, { starts: '2026-08-03', ends: '2026-08-14' })
      await done(house, desk, sendJoining, { candidacyId: officer.candidacyId })
      await db.pool.query(`update training.pdt_seat set state = 'lost' where candidacy_id = $1`, [officer.candidacyId])
      await tellFact(db.pool, 'training.lost-seat', aboutCandidate(officer))
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const { packages } = await seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })
      expect(packages[0]).toMatchObject({ number: 2, terms: { pdt: null } })
    }))
})

describe('The readiness board', () => {
  test('S0.67 scenario 1: first aid that runs out three days before departure keeps the gate red, with its owner and next step', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid] })
      await sampleCertificate(db, officer.personId, { expires: '2026-08-29' })
      const board = await seen<ListData<BoardLine>>(house, desk, boardView)
      const line = board.rows.find((row) => row.id === officer.candidacyId)!
      expect(line).toMatchObject({ clear: false, cleared: 0, gates: 1, fails: { on: '2026-08-30' } })
      expect(line.blocker).toMatchObject({ on: '2026-09-01' })
      expect(line.blocker!.owner).not.toBe('')
      expect(line.blocker!.next.fr).not.toBe('')
    }))

  test('S0.67 a certificate that holds on departure and runs out during the tour clears, and the day on which it fails is said', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid] })
      await sampleCertificate(db, officer.personId, { expires: '2027-01-31' })
      const query = { standing: 'will-fail' as const }
      const board = await seen<ListData<BoardLine>>(house, desk, boardView, query)
      expect(board.rows).toHaveLength(1)
      expect(board.rows[0]).toMatchObject({ id: officer.candidacyId, clear: true, fails: { on: '2027-02-01' } })
    }))

  test('S0.40 after training the officer is home and waits; a new departure date judges every gate again', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid] }, '2026-08-20')
      await sampleCertificate(db, officer.personId, { expires: '2026-09-15' })
      await sampleSeat(db, officer, {
        starts: '2026-08-03',
        ends: '2026-08-14',
        state: 'completed',
        concluded: '2026-08-14',
      })
      const look = () => seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })
      expect(await look()).toMatchObject({ state: 'waiting-at-home', clear: true, pdtCompletedOn: '2026-08-14' })
      await db.pool.query(
        `update candidacies.candidacy set planned_departure = '2026-10-01', planned_arrival = '2026-10-02' where id = $1`,
        [officer.candidacyId],
      )
      expect(await look()).toMatchObject({ state: 'waiting-at-home', clear: false })
      const waiting = await seen<ListData<BoardLine>>(house, desk, boardView, { state: 'waiting-at-home' })
      expect(waiting.rows.map((row) => row.id)).toEqual([officer.candidacyId])
    }))

  test('S0.67 asks the database as often for three officers as for one', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid, preliminary, joining] })
      const asked = async () => (await countQueries(() => seen(house, desk, boardView))).queries
      const forOne = await asked()
      await sampleOfficerToDeploy(db, { beside: officer })
      await sampleOfficerToDeploy(db, { beside: officer })
      expect(forOne).toBeGreaterThan(5)
      expect(await asked()).toBe(forOne)
    }))

  test('S0.67 a bulletin without criteria clears nobody', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db)
      expect(await seen<ReadinessFile>(house, desk, readinessFile, { id: officer.candidacyId })).toMatchObject({
        clear: false,
      })
    }))

  test('S0.67 the home service sees whether a gate holds, not the value behind it, and nobody of another service', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid] })
      const own = actorOf('service-coordinator', { services: [officer.serviceId] })
      const other = actorOf('service-coordinator', { services: ['00000000-0000-4000-8000-00000000eeee'] })
      const file = await seen(house, own, readinessFile, { id: officer.candidacyId })
      expect(file.gates).toHaveLength(1)
      expect(file.details).toBeUndefined()
      expect((await see(house, other, readinessFile, { id: officer.candidacyId })).kind).toBe('refused')
      expect((await seen<ListData<BoardLine>>(house, other, boardView)).rows).toEqual([])
    }))

  test('S0.67 sorts, pages and filters what it derives', () =>
    withRollback(async (db) => {
      const { officer, house } = await place(db, { criteria: [firstAid], departure: '2026-10-01' })
      const other = await sampleOfficerToDeploy(db, { beside: officer, departure: '2026-09-01' })
      const ids = async (query: object) =>
        (await seen<ListData<BoardLine>>(house, desk, boardView, query)).rows.map((row) => row.id)
      expect(await ids({})).toEqual([other.candidacyId, officer.candidacyId])
      expect(await ids({ sort: 'departure', dir: 'desc', limit: 1 })).toEqual([officer.candidacyId])
      expect(await ids({ limit: 1, page: 2 })).toEqual([officer.candidacyId])
      expect(await ids({ standing: 'clear' })).toEqual([])
      expect(await ids({ q: 'nobody-of-that-name' })).toEqual([])
    }))
})
