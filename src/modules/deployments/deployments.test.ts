import { beforeAll, describe, expect, test } from 'vitest'
import { occupancyOf, openPositions } from '#modules/missions/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import type { ListData } from '#platform/list.ts'
import { aboutCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import {
  knowGates,
  lastRooms,
  type OfficerOptions,
  type SampleOfficer,
  sampleCertificate,
  sampleOfficerToDeploy,
} from '#tests/support/deploying.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { completeTask } from './actions/complete-task.ts'
import { endEarly } from './actions/end-early.ts'
import { endTour } from './actions/end-tour.ts'
import { grantExtension } from './actions/grant-extension.ts'
import { prepareDeployment } from './actions/prepare-deployment.ts'
import { recordArrival } from './actions/record-arrival.ts'
import { recordDeparture } from './actions/record-departure.ts'
import { recordReturn } from './actions/record-return.ts'
import { refuseExtension } from './actions/refuse-extension.ts'
import { requestExtension } from './actions/request-extension.ts'
import { startDuty } from './actions/start-duty.ts'
import { contingentView } from './views/contingent.ts'
import type { DeploymentLine } from './views/list.ts'
import { deploymentsList } from './views/list.ts'
import { type DeploymentFile, deploymentView } from './views/one.ts'

beforeAll(knowGates)

const readiness = actorOf('readiness-officer')
const desk = actorOf('mission-desk')
const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}

/** An officer whose first aid holds and whose deployment is being prepared, on a day that can be moved. */
async function prepared(db: Db, o: OfficerOptions = {}, now = '2026-09-01') {
  const officer = await sampleOfficerToDeploy(db, { criteria: [firstAid], ...o })
  await sampleCertificate(db, officer.personId, { expires: '2028-12-31' })
  const house = houseOn(db, { now, modules: lastRooms })
  const on = (day: string) => houseOn(db, { now: day, modules: lastRooms })
  const id = await done(house, readiness, prepareDeployment, { candidacyId: officer.candidacyId })
  const candidate = actorOf('candidate', { personId: officer.personId })
  const commander = actorOf('contingent-commander', { missions: [officer.missionId] })
  const file = (at = house) => seen<DeploymentFile>(at, desk, deploymentView, { id })
  return { officer, house, on, id, candidate, commander, file }
}

/** The same officer on duty since 3 September 2026, with the jobs done. */
async function onDuty(db: Db, o: OfficerOptions = {}) {
  const one = await prepared(db, o)
  await done(one.house, readiness, recordDeparture, { deploymentId: one.id, day: '2026-09-01' })
  const there = one.on('2026-09-05')
  await done(there, one.commander, recordArrival, { deploymentId: one.id, day: '2026-09-02' })
  await done(there, one.commander, startDuty, { deploymentId: one.id, day: '2026-09-03' })
  await drain(there, { ticks: false })
  return { ...one, there }
}

const asSystem = <T>(db: Db, work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(db, { role: 'app', claims: claimsOf(systemActor('test'), '2026-09-01') }, work)
const heldBy = (db: Db, officer: SampleOfficer) => asSystem(db, (tx) => occupancyOf(tx, officer.candidacyId))
const openOn = (db: Db, officer: SampleOfficer, day: string) =>
  asSystem(db, (tx) => openPositions(tx, officer.missionId, day))
const plannedEnd = async (db: Db, officer: SampleOfficer) =>
  (await db.pool.query('select planned_end from candidacies.candidacy where id = $1', [officer.candidacyId])).rows[0]
    .planned_end

describe('Preparing', () => {
  test('S0.67 a deployment is prepared by itself after acceptance and moves with the terms', () =>
    withRollback(async (db) => {
      const officer = await sampleOfficerToDeploy(db)
      const house = houseOn(db, { modules: lastRooms })
      await tellFact(db.pool, 'candidacies.accepted-offer', aboutCandidate(officer))
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const list = () => seen<ListData<DeploymentLine>>(house, desk, deploymentsList)
      expect((await list()).rows).toMatchObject([{ state: 'preparing', departure: '2026-09-01', ends: '2027-09-02' }])
      await db.pool.query(
        `update candidacies.candidacy set planned_departure = '2026-09-15', planned_arrival = '2026-09-16', planned_end = '2027-09-16' where id = $1`,
        [officer.candidacyId],
      )
      await tellFact(db.pool, 'candidacies.changed-terms', aboutCandidate(officer))
      await drain(house, { ticks: false })
      expect((await list()).rows).toMatchObject([{ departure: '2026-09-15', ends: '2027-09-16' }])
    }))

  test('S0.56 whoever withdraws before departure is planned for nothing any more', () =>
    withRollback(async (db) => {
      const { officer, house, file } = await prepared(db)
      await db.pool.query(`update candidacies.candidacy set state = 'withdrawn' where id = $1`, [officer.candidacyId])
      await tellFact(db.pool, 'candidacies.withdrawn', aboutCandidate(officer))
      await drain(house, { ticks: false })
      expect((await file()).deployment.state).toBe('cancelled')
    }))

  test('one person is never planned for two deployments at once', () =>
    withRollback(async (db) => {
      const { officer, house } = await prepared(db)
      const again = await sampleOfficerToDeploy(db, { departure: '2027-09-01' })
      await db.pool.query(`update candidacies.candidacy set person_id = $2 where id = $1`, [
        again.candidacyId,
        officer.personId,
      ])
      expect(await refusal(house, readiness, prepareDeployment, { candidacyId: again.candidacyId })).toBe(
        'deployments-overlap',
      )
      await db.pool.query(
        `update candidacies.candidacy set planned_departure = '2027-09-02', planned_arrival = '2027-09-03' where id = $1`,
        [again.candidacyId],
      )
      await done(house, readiness, prepareDeployment, { candidacyId: again.candidacyId })
    }))
})

describe('Departure', () => {
  test('S0.67 is refused with the blockers named as long as a gate is not green on the actual day', () =>
    withRollback(async (db) => {
      const officer = await sampleOfficerToDeploy(db, { criteria: [firstAid] })
      await sampleCertificate(db, officer.personId, { expires: '2026-08-29' })
      const house = houseOn(db, { now: '2026-09-01', modules: lastRooms })
      const id = await done(house, readiness, prepareDeployment, { candidacyId: officer.candidacyId })
      const performed = await act(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      expect(performed).toMatchObject({
        kind: 'refused',
        refusal: { code: 'not-cleared', params: { blockers: 'certificate', count: 1 } },
      })
      // The same certificate still held on the day on which the officer really left.
      await done(house, readiness, recordDeparture, { deploymentId: id, day: '2026-08-29' })
    }))

  test('S0.67 fills the position, marks the candidacy, and is not recorded for a day to come', () =>
    withRollback(async (db) => {
      const { officer, house, id, file } = await prepared(db)
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-02' })).toBe(
        'day-in-the-future',
      )
      await done(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      expect((await file()).deployment).toMatchObject({ state: 'departed', departedOn: '2026-09-01' })
      expect(await heldBy(db, officer)).toMatchObject({ state: 'filled', period: { from: '2026-09-01' } })
      const { rows } = await db.pool.query('select state from candidacies.candidacy where id = $1', [
        officer.candidacyId,
      ])
      expect(rows[0].state).toBe('deployed')
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'not-in-this-state',
      )
    }))

  test('S0.67 is left to those who see every gate, needs a place that is held and a mission that is active', () =>
    withRollback(async (db) => {
      const { officer, house, id } = await prepared(db)
      const ofMission = actorOf('mission-desk', { missions: [officer.missionId] })
      expect(await refusal(house, ofMission, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'gates-not-visible',
      )
      await db.pool.query(
        `update missions.mission_fact set value = '"suspended"' where mission_id = $1 and attribute = 'status'`,
        [officer.missionId],
      )
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'mission-not-active',
      )
      await db.pool.query(`delete from missions.occupancy where reference = $1`, [officer.candidacyId])
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'position-not-held',
      )
    }))
})

describe('Arrival', () => {
  test('S2.02 the tour is 12 months from the arrival, also where that is recorded days later', () =>
    withRollback(async (db) => {
      const { officer, there, file } = await onDuty(db)
      expect((await file(there)).deployment).toMatchObject({
        state: 'on-duty',
        arrivedOn: '2026-09-02',
        plannedEnd: '2027-09-02',
      })
      expect(await heldBy(db, officer)).toMatchObject({ period: { from: '2026-09-01', to: '2027-09-02' } })
    }))

  test('S2.02 a later arrival moves the end of the tour, the place that is held and the days that gates are judged for', () =>
    withRollback(async (db) => {
      const { officer, house, on, id, commander } = await prepared(db)
      await done(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      const later = on('2026-09-20')
      const arrive = (day: string) => refusal(later, commander, recordArrival, { deploymentId: id, day })
      expect(await arrive('2026-08-31')).toBe('arrival-before-departure')
      expect(await arrive('2026-09-21')).toBe('day-in-the-future')
      await done(later, commander, recordArrival, { deploymentId: id, day: '2026-09-10' })
      await drain(later, { ticks: false })
      expect(await heldBy(db, officer)).toMatchObject({ period: { to: '2027-09-10' } })
      expect(await plannedEnd(db, officer)).toBe('2027-09-10')
    }))

  test('S2.02 a later arrival that runs into the successor on the position is refused, and nothing is half done', () =>
    withRollback(async (db) => {
      const { officer, house, on, id, commander, file } = await prepared(db)
      await sampleOfficerToDeploy(db, { beside: officer, departure: '2027-09-02', positionId: officer.positionId })
      await done(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      const later = on('2026-09-20')
      expect(await refusal(later, commander, recordArrival, { deploymentId: id, day: '2026-09-10' })).toBe(
        'position-taken',
      )
      expect((await file(later)).deployment).toMatchObject({ state: 'departed', arrivedOn: null })
    }))

  test('S2.26 scenario 3: at one place the senior police adviser stays 36 months and the crime adviser 12', () =>
    withRollback(async (db) => {
      const senior = await prepared(db, { tourMonths: 36, end: '2029-09-02', departure: '2026-09-01' })
      const crime = await sampleOfficerToDeploy(db, { beside: senior.officer, tourMonths: 12 })
      await sampleCertificate(db, crime.personId, { expires: '2028-12-31' })
      const crimeId = await done(senior.house, readiness, prepareDeployment, { candidacyId: crime.candidacyId })
      for (const deploymentId of [senior.id, crimeId]) {
        await done(senior.house, readiness, recordDeparture, { deploymentId, day: '2026-09-01' })
        await done(senior.on('2026-09-02'), desk, recordArrival, { deploymentId, day: '2026-09-02' })
      }
      const ends = async (id: string) =>
        (await seen<DeploymentFile>(senior.house, desk, deploymentView, { id })).deployment.plannedEnd
      expect([await ends(senior.id), await ends(crimeId)]).toEqual(['2029-09-02', '2027-09-02'])
    }))
})

describe('Extension', () => {
  const ask = { newEnd: '2027-12-02', reason: 'The handover needs more time.' }

  test('is asked for by the officer, granted where the place is free and the release covers it, and moves the end', () =>
    withRollback(async (db) => {
      const { officer, there, id, candidate, file } = await onDuty(db)
      await done(there, candidate, requestExtension, { deploymentId: id, ...ask })
      expect(await refusal(there, candidate, requestExtension, { deploymentId: id, ...ask })).toBe('extension-open')
      await done(there, desk, grantExtension, { deploymentId: id, reason: null })
      await drain(there, { ticks: false })
      expect((await file(there)).deployment.plannedEnd).toBe('2027-12-02')
      expect(await heldBy(db, officer)).toMatchObject({ period: { to: '2027-12-02' } })
      expect(await plannedEnd(db, officer)).toBe('2027-12-02')
    }))

  test('is refused where the home service has not released the officer so long, or the position has a successor', () =>
    withRollback(async (db) => {
      const { officer, there, id, commander, file } = await onDuty(db, { releasedUntil: '2027-12-01' })
      await done(there, commander, requestExtension, { deploymentId: id, ...ask })
      const grant = () => refusal(there, desk, grantExtension, { deploymentId: id })
      expect(await grant()).toBe('release-ends-before')
      await db.pool.query(`update candidacies.endorsement set release_to = '2027-12-02' where candidacy_id = $1`, [
        officer.candidacyId,
      ])
      await sampleOfficerToDeploy(db, { beside: officer, departure: '2027-10-01', positionId: officer.positionId })
      expect(await grant()).toBe('position-taken')
      await done(there, desk, refuseExtension, { deploymentId: id, reason: 'The successor is on the way.' })
      expect((await file(there)).extensions).toMatchObject([{ state: 'refused' }])
      expect((await file(there)).deployment.plannedEnd).toBe('2027-09-02')
    }))

  test('ends later than the tour, and nobody but the mission desk answers it', () =>
    withRollback(async (db) => {
      const { there, id, candidate, commander } = await onDuty(db)
      const early = { deploymentId: id, ...ask, newEnd: '2027-09-02' }
      expect(await refusal(there, candidate, requestExtension, early)).toBe('extension-not-later')
      await done(there, candidate, requestExtension, { deploymentId: id, ...ask })
      expect(await refusal(there, commander, grantExtension, { deploymentId: id })).toBe('not-yours')
    }))
})

describe('Voluntary early return', () => {
  test('S0.56 scenario 1: at any time, without a reason; the post reopens from that day and tasks have an owner', () =>
    withRollback(async (db) => {
      const { officer, on, id, candidate, file } = await onDuty(db)
      expect(await openOn(db, officer, '2027-01-15')).toEqual([])
      const then = on('2027-01-15')
      await done(then, candidate, endEarly, { deploymentId: id, day: '2027-01-15' })
      await drain(then, { ticks: false })
      expect((await openOn(db, officer, '2027-01-15')).map((one) => one.id)).toEqual([officer.positionId])
      expect(await openOn(db, officer, '2027-01-14')).toEqual([])
      const { deployment, tasks } = await file(then)
      expect(deployment).toMatchObject({
        state: 'ended',
        endedOn: '2027-01-15',
        endKind: 'voluntary-early-return',
      })
      expect(tasks.map((task) => [task.kind, task.ownerDuty, task.dueOn])).toEqual([
        ['travel', 'mission-desk', '2027-01-15'],
        ['money', 'readiness-officer', '2027-01-22'],
        ['equipment', 'readiness-officer', '2027-02-14'],
      ])
      expect(await plannedEnd(db, officer)).toBe('2027-01-15')
    }))

  test('S0.56 can be announced: the post is open from that day, the officer stays on duty until then', () =>
    withRollback(async (db) => {
      const { officer, there, on, id, candidate, file } = await onDuty(db)
      await done(there, candidate, endEarly, { deploymentId: id, day: '2026-12-01' })
      expect((await file(there)).deployment).toMatchObject({ state: 'on-duty', plannedEnd: '2026-12-01' })
      expect((await openOn(db, officer, '2026-12-01')).map((one) => one.id)).toEqual([officer.positionId])
      const end = on('2026-12-01')
      await done(end, desk, endTour, { deploymentId: id, day: '2026-12-01' })
      expect((await file(end)).deployment).toMatchObject({ state: 'ended', endKind: 'voluntary-early-return' })
    }))

  test('S0.56 is the officer’s own: nobody else announces it, and no reason can be given', () =>
    withRollback(async (db) => {
      const { there, id, commander, candidate } = await onDuty(db)
      expect(await refusal(there, commander, endEarly, { deploymentId: id, day: '2026-12-01' })).toBe('not-yours')
      expect(await refusal(there, candidate, endEarly, { deploymentId: id, day: '2026-12-01', reason: 'Family' })).toBe(
        'invalid:reason=unknown-field',
      )
      expect(Object.keys(endEarly.input)).toEqual(['deploymentId', 'day'])
    }))

  test('S0.56 is possible on the way there too, and not before the last day that is recorded', () =>
    withRollback(async (db) => {
      const { house, id, candidate, file, on } = await prepared(db)
      expect(await refusal(house, candidate, endEarly, { deploymentId: id, day: '2026-09-01' })).toBe('not-away')
      await done(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      expect(await refusal(house, candidate, endEarly, { deploymentId: id, day: '2026-08-31' })).toBe(
        'end-before-start',
      )
      const next = on('2026-09-02')
      await done(next, candidate, endEarly, { deploymentId: id, day: '2026-09-02' })
      expect((await file(next)).deployment.state).toBe('ended')
    }))
})

describe('End of tour and return', () => {
  test('the tour ends, tasks are done by those who have them, and the return is recorded after the end', () =>
    withRollback(async (db) => {
      const { on, id, commander, file } = await onDuty(db)
      const end = on('2027-09-02')
      await done(end, commander, endTour, { deploymentId: id, day: '2027-09-02' })
      const back = on('2027-09-05')
      expect(await refusal(back, desk, recordReturn, { deploymentId: id, day: '2027-09-01' })).toBe('return-before-end')
      await done(back, desk, recordReturn, { deploymentId: id, day: '2027-09-04' })
      expect(await refusal(back, desk, recordReturn, { deploymentId: id, day: '2027-09-04' })).toBe('already-returned')
      const { tasks } = await file(back)
      expect(tasks.map((task) => task.kind)).toEqual(['money', 'equipment'])
      expect(await refusal(back, desk, completeTask, { taskId: tasks[0]!.id })).toBe('task-of-another')
      expect(await refusal(back, actorOf('finance-officer'), completeTask, { taskId: tasks[0]!.id })).toBe('not-yours')
      await done(back, readiness, completeTask, { taskId: tasks[0]!.id })
      expect((await file(back)).tasks[0]).toMatchObject({ doneOn: '2027-09-05', doneByName: 'Test readiness-officer' })
    }))

  test('whose tour ends in two months is told once, and once more when the end has passed', () =>
    withRollback(async (db) => {
      const { on, officer } = await onDuty(db)
      const told = async (day: string) => {
        await drain(on(day))
        const { rows } = await db.pool.query(
          `select name from jobs.fact where name like 'deployments.end-%' and about ->> 'personId' = $1 order by seq`,
          [officer.personId],
        )
        return rows.map((row) => row.name)
      }
      expect(await told('2027-07-03')).toEqual([])
      expect(await told('2027-07-04')).toEqual(['deployments.end-nears'])
      expect(await told('2027-07-05')).toEqual(['deployments.end-nears'])
      expect(await told('2027-09-02')).toEqual(['deployments.end-nears'])
      expect(await told('2027-09-03')).toEqual(['deployments.end-nears', 'deployments.end-passed'])
    }))
})

describe('Who sees a deployment', () => {
  test('the commander sees the own contingent on a day, another commander nobody, and both leave a trace', () =>
    withRollback(async (db) => {
      const { there, commander, officer, id } = await onDuty(db)
      const rows = async (actor: typeof commander, day: string) =>
        (await seen<ListData<DeploymentLine>>(there, actor, contingentView, { day })).rows
      const mine = await rows(commander, '2026-10-01')
      expect(mine).toHaveLength(1)
      expect(mine[0]!.name).toContain('Rosalie')
      expect(await rows(commander, '2026-08-31')).toEqual([])
      expect(await rows(commander, '2027-09-02')).toEqual([])
      const other = actorOf('contingent-commander', { missions: ['00000000-0000-4000-8000-00000000dddd'] })
      expect(await rows(other, '2026-10-01')).toEqual([])
      expect((await see(there, other, deploymentView, { id })).kind).toBe('refused')
      const { rows: trace } = await db.pool.query(
        `select count(*)::int as n from audit.entry where act = 'deployments.contingent' and outcome = 'read'`,
      )
      expect(trace[0].n).toBe(4)
      expect(officer.missionId).toBe(commander.missions[0])
    }))

  test('the home service follows the deployment without its tasks; finance sees nobody', () =>
    withRollback(async (db) => {
      const { there, officer, id } = await onDuty(db)
      const coordinator = actorOf('service-coordinator', { services: [officer.serviceId] })
      const data = await seen(there, coordinator, deploymentView, { id })
      expect(data.deployment).toMatchObject({ state: 'on-duty' })
      expect(data.tasks).toBeUndefined()
      const finance = await see(there, actorOf('finance-officer'), deploymentsList)
      expect(finance).toMatchObject({ kind: 'refused', refusal: { code: 'not-yours' } })
    }))
})
