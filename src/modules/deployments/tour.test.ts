import { beforeAll, describe, expect, test } from 'vitest'
import type { Duty } from '#kernel/duties.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { drain } from '#platform/jobs/index.ts'
import type { ListData } from '#platform/list.ts'
import { desk, heldBy, onDuty, openOn, plannedEnd, prepared, readiness } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { completeTask } from './actions/complete-task.ts'
import { endEarly } from './actions/end-early.ts'
import { endTour } from './actions/end-tour.ts'
import { grantExtension } from './actions/grant-extension.ts'
import { recordDeparture } from './actions/record-departure.ts'
import { recordReturn } from './actions/record-return.ts'
import { refuseExtension } from './actions/refuse-extension.ts'
import { requestExtension } from './actions/request-extension.ts'
import { contingentView } from './views/contingent.ts'
import { type DeploymentLine, deploymentsList } from './views/list.ts'
import { deploymentView } from './views/one.ts'

beforeAll(knowGates)

describe('Extension', () => {
  const ask = { newEnd: '2027-12-02', reason: 'The handover needs more time.' }

  test('is asked for by the officer, granted where the place is free and the release covers it, and moves the end', () =>
    withRollback(async (db) => {
      const { officer, there, id, candidate, file } = await onDuty(db)
      await done(there, candidate, requestExtension, { deploymentId: id, ...ask })
      expect(await refusal(there, candidate, requestExtension, { deploymentId: id, ...ask })).toBe('extension-open')
      await done(there, desk, grantExtension, { deploymentId: id, reason: null })
      expect((await drain(there, { ticks: false })).failed).toBe(0)
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
      expect((await drain(then, { ticks: false })).failed).toBe(0)
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
        expect((await drain(on(day))).failed).toBe(0)
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

describe('Letters to the desks', () => {
  test('an early return is told to the desks of the mission, a tour that overran to its commander, and to no other mission', () =>
    withRollback(async (db) => {
      const { there, on, id, candidate, officer } = await onDuty(db)
      const other = await sampleOfficerToDeploy(db)
      const account = async (email: string, duty: Duty, missionId?: string) =>
        (await sampleAccount(db, { email, duties: [{ duty, ...(missionId ? { missionId } : {}) }] })).accountId
      const whole = await account('desk@example.org', 'mission-desk')
      const own = await account('own@example.org', 'contingent-commander', officer.missionId)
      await account('far@example.org', 'contingent-commander', other.missionId)
      const told = async (name: string) => {
        const { rows } = await db.pool.query(`select account_id, body from letters.letter where name = $1`, [name])
        expect(JSON.stringify(rows)).not.toMatch(/\{[a-z]+\}/i)
        return rows.map((row) => row.account_id)
      }
      await done(there, candidate, endEarly, { deploymentId: id, day: '2026-12-01' })
      expect((await drain(there, { ticks: false })).failed).toBe(0)
      expect(await told('deployments.announced-desk-letter')).toEqual([whole])
      expect((await drain(on('2026-12-02'))).failed).toBe(0)
      expect((await told('deployments.overdue-desk-letter')).sort()).toEqual([whole, own].sort())
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

  test('it is found by its code by those who see it, and by nobody else', () =>
    withRollback(async (db) => {
      const { officer, file, commander } = await onDuty(db)
      const { code } = (await file()).deployment
      const house = houseOn(db, { now: '2026-09-05' })
      const found = async (actor: typeof commander) => {
        const data = await seen(house, actor, house.registry.views.get('desk.search')!, { q: code.toLowerCase() })
        return JSON.stringify(data).includes(`Lévesque`)
      }
      expect(await found(commander)).toBe(true)
      expect(await found(actorOf('service-coordinator', { services: [officer.serviceId] }))).toBe(true)
      expect(await found(actorOf('contingent-commander', { missions: [officer.positionId] }))).toBe(false)
      expect(await found(actorOf('training-officer'))).toBe(false)
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
