import { beforeAll, describe, expect, test } from 'vitest'
import {
  completeTask,
  endTour,
  prepareDeployment,
  recordArrival,
  recordDeparture,
  recordReturn,
} from '#modules/deployments/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import type { ListData } from '#platform/list.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, lastRooms, sampleCertificate, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { closeFile } from './actions/close-file.ts'
import { completeFollowUp } from './actions/complete-follow-up.ts'
import { scheduleFollowUps } from './actions/schedule-follow-ups.ts'
import type { ClosingSubject } from './closing-subject.ts'
import { type FollowUpLine, followUpsList } from './views/list.ts'
import { aftercareView } from './views/one.ts'

beforeAll(knowGates)

const readiness = actorOf('readiness-officer')
const desk = actorOf('mission-desk')
const health = actorOf('health-administrator')
const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}

/** An officer who came home on 4 September 2027, with the jobs done. */
async function returned(db: Db) {
  const officer = await sampleOfficerToDeploy(db, { criteria: [firstAid] })
  await sampleCertificate(db, officer.personId, { expires: '2028-12-31' })
  const on = (day: string) => houseOn(db, { now: day, modules: lastRooms })
  const start = on('2026-09-02')
  const deploymentId = await done(start, readiness, prepareDeployment, { candidacyId: officer.candidacyId })
  await done(start, readiness, recordDeparture, { deploymentId, day: '2026-09-01' })
  await done(start, desk, recordArrival, { deploymentId, day: '2026-09-02' })
  const back = on('2027-09-05')
  await done(back, desk, endTour, { deploymentId, day: '2027-09-02' })
  await done(back, desk, recordReturn, { deploymentId, day: '2027-09-04' })
  expect((await drain(back, { ticks: false })).failed).toBe(0)
  const coordinator = actorOf('service-coordinator', { services: [officer.serviceId] })
  const candidate = actorOf('candidate', { personId: officer.personId })
  const file = (actor = desk, at = back) => seen<ClosingSubject>(at, actor, aftercareView, { id: deploymentId })
  return { officer, on, back, deploymentId, coordinator, candidate, file }
}

describe('After the return', () => {
  test('S0.74 follow-ups for health, employer and family are scheduled by themselves, with days and owners', () =>
    withRollback(async (db) => {
      const { back, deploymentId, file } = await returned(db)
      const { followUps } = await file()
      expect(followUps.map((one) => [one.code, one.ownerDuty, one.dueOn])).toEqual([
        ['employer-30', 'service-coordinator', '2027-10-04'],
        ['family-30', 'health-administrator', '2027-10-04'],
        ['health-30', 'health-administrator', '2027-10-04'],
        ['employer-120', 'service-coordinator', '2028-01-02'],
        ['family-180', 'health-administrator', '2028-03-02'],
        ['health-180', 'health-administrator', '2028-03-02'],
      ])
      expect(await refusal(back, desk, scheduleFollowUps, { deploymentId })).toBe('follow-ups-scheduled')
    }))

  test('S0.74 the officer gets the dates and the information for the family, in both languages and without a gap', () =>
    withRollback(async (db) => {
      const { officer } = await returned(db)
      const { rows } = await db.pool.query(
        `select name, subject, body from letters.letter where person_id = $1 and name like 'reintegration.%' order by name`,
        [officer.personId],
      )
      expect(rows.map((row) => row.name)).toEqual(['reintegration.family-letter', 'reintegration.follow-ups-letter'])
      const text = JSON.stringify(rows)
      expect(text).toContain('4 octobre 2027')
      expect(text).not.toMatch(/\{[a-z]+\}/i)
    }))

  test('S0.74 each is done by whoever has it, not before the return and not in the future', () =>
    withRollback(async (db) => {
      const { on, coordinator, file } = await returned(db)
      const { followUps } = await file()
      const of = (code: string) => followUps.find((one) => one.code === code)!.id
      const later = on('2027-10-05')
      const complete = (actor: typeof desk, code: string, day = '2027-10-04') =>
        refusal(later, actor, completeFollowUp, { followUpId: of(code), day })
      expect(await complete(coordinator, 'health-30')).toBe('not-found')
      expect(await complete(health, 'employer-30')).toBe('follow-up-of-another')
      expect(await complete(desk, 'health-30')).toBe('not-yours')
      expect(await complete(health, 'health-30', '2027-10-06')).toBe('follow-up-in-the-future')
      expect(await complete(health, 'health-30', '2027-09-03')).toBe('follow-up-before-return')
      await done(later, health, completeFollowUp, { followUpId: of('health-30'), day: '2027-10-04' })
      await done(later, coordinator, completeFollowUp, { followUpId: of('employer-30'), day: '2027-10-04' })
      expect(await complete(health, 'health-30')).toBe('follow-up-done')
      const stranger = actorOf('service-coordinator', { services: ['00000000-0000-4000-8000-00000000eeee'] })
      expect(await complete(stranger, 'employer-120')).toBe('not-found')
    }))

  test('S0.74 what is overdue is listed; the home service sees its own talks only', () =>
    withRollback(async (db) => {
      const { on, coordinator, candidate, file } = await returned(db)
      const list = async (actor: typeof desk, day: string, query = {}) =>
        (await seen<ListData<FollowUpLine>>(on(day), actor, followUpsList, query)).rows.map((row) => row.title.en)
      expect(await list(health, '2027-10-04', { state: 'overdue' })).toEqual([])
      expect(await list(health, '2027-10-05', { state: 'overdue' })).toHaveLength(3)
      expect(await list(health, '2027-10-05', { state: 'overdue', kind: 'health' })).toHaveLength(1)
      expect(await list(coordinator, '2027-10-05')).toHaveLength(2)
      expect((await file(coordinator)).followUps.map((one) => one.kind)).toEqual(['employer', 'employer'])
      expect((await file(candidate)).followUps).toHaveLength(6)
      const finance = await see(on('2027-10-05'), actorOf('finance-officer'), followUpsList)
      expect(finance).toMatchObject({ kind: 'refused', refusal: { code: 'not-yours' } })
    }))

  test('S0.74 the officer is reminded once, two weeks before', () =>
    withRollback(async (db) => {
      const { on, officer } = await returned(db)
      const letters = async (day: string) => {
        expect((await drain(on(day))).failed).toBe(0)
        const { rows } = await db.pool.query(
          `select count(*)::int as n from letters.letter where person_id = $1 and name = 'reintegration.due-letter'`,
          [officer.personId],
        )
        return rows[0].n
      }
      expect(await letters('2027-09-19')).toBe(0)
      expect(await letters('2027-09-20')).toBe(3)
      expect(await letters('2027-09-21')).toBe(3)
    }))
})

describe('The file', () => {
  test('is closed only when every follow-up and every task is done', () =>
    withRollback(async (db) => {
      const { officer, on, deploymentId, coordinator, file } = await returned(db)
      const later = on('2028-03-10')
      const ofMission = actorOf('mission-desk', { missions: [officer.missionId] })
      const close = (actor = desk) => refusal(later, actor, closeFile, { deploymentId })
      expect(await close()).toBe('follow-ups-open')
      // The desk of the mission sees them all too: it never closes what others still have to do.
      expect(await close(ofMission)).toBe('follow-ups-open')
      const { followUps, tasks } = await file()
      for (const one of followUps) {
        const owner = one.ownerDuty === 'service-coordinator' ? coordinator : health
        await done(later, owner, completeFollowUp, { followUpId: one.id, day: '2028-03-09' })
      }
      expect(await close()).toBe('tasks-open')
      for (const task of tasks) await done(later, readiness, completeTask, { taskId: task.id })
      await done(later, ofMission, closeFile, { deploymentId })
      expect((await file(desk, later)).deployment).toMatchObject({ state: 'closed', closedOn: '2028-03-10' })
      expect(await close()).toBe('file-closed')
    }))
})
