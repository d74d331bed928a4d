import { beforeAll, describe, expect, test } from 'vitest'
import { drain } from '#platform/jobs/index.ts'
import type { ListData } from '#platform/list.ts'
import { desk, firstAid, heldBy, onDuty, plannedEnd, prepared, readiness } from '#tests/support/away.ts'
import { aboutCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, lastRooms, sampleCertificate, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { act, actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'
import { prepareDeployment } from './actions/prepare-deployment.ts'
import { recordArrival } from './actions/record-arrival.ts'
import { recordDeparture } from './actions/record-departure.ts'
import { type DeploymentLine, deploymentsList } from './views/list.ts'
import { type DeploymentFile, deploymentView } from './views/one.ts'

beforeAll(knowGates)

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
      const ofMission = actorOf('mission-desk', { missions: [officer.missionId] })
      await done(house, ofMission, recordDeparture, { deploymentId: id, day: '2026-09-01' })
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

  test('S0.67 is left to the desk of this mission, needs a place that is held and a mission that is active', () =>
    withRollback(async (db) => {
      const { officer, house, id } = await prepared(db)
      const ofAnother = actorOf('mission-desk', { missions: ['00000000-0000-4000-8000-00000000eeee'] })
      expect(await refusal(house, ofAnother, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'not-found',
      )
      await db.pool.query(
        `update missions.mission_fact set value = '"suspended"' where mission_id = $1 and attribute = 'status'`,
        [officer.missionId],
      )
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'mission-suspended',
      )
      await db.pool.query(`delete from missions.occupancy where reference = $1`, [officer.candidacyId])
      expect(await refusal(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })).toBe(
        'position-not-held',
      )
    }))
})

describe('Changed terms', () => {
  test('S0.40 nobody leaves before the officer has consented to the new dates; declining them cancels the deployment', () =>
    withRollback(async (db) => {
      const { officer, house, id, file } = await prepared(db)
      await db.pool.query(`update candidacies.candidacy set state = 'offered' where id = $1`, [officer.candidacyId])
      const performed = await act(house, readiness, recordDeparture, { deploymentId: id, day: '2026-09-01' })
      expect(performed).toMatchObject({
        refusal: { code: 'not-cleared', params: { blockers: 'Consent to the offer as it stands' } },
      })
      await tellFact(db.pool, 'candidacies.declined-offer', aboutCandidate(officer))
      await drain(house, { ticks: false })
      expect((await file()).deployment.state).toBe('cancelled')
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
