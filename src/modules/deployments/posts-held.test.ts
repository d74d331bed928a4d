import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Duty } from '#kernel/duties.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import type { ListData } from '#platform/list.ts'
import { desk, onDuty, prepared, readiness } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates } from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { dropDeliverable, planDeliverable, recordDelivery } from './actions/deliverables.ts'
import { recordArrival } from './actions/record-arrival.ts'
import { recordDeparture } from './actions/record-departure.ts'
import { dropSuccessor, nameSuccessor, planSuccession } from './actions/succession.ts'
import { type DeliverableFile, deliverablesList, deliverableView } from './views/deliverables.ts'
import { type Leadership, leadershipView, type Succession, successionView } from './views/leadership.ts'
import { type DeploymentLine, deploymentsList } from './views/list.ts'
import { type DeploymentFile, deploymentView } from './views/one.ts'
import { type RankedLine, type Ranks, type Roles, rankedList, ranksView, rolesView } from './views/roles-and-ranks.ts'

beforeAll(knowGates)

const planner = actorOf('rcmp-planner')
const irss = actorOf('irss-officer')

/** Gives an officer a rank of the RCMP ladder from a day on. */
const rank = (db: Db, personId: string, code: string, from: string, to = '') =>
  db.pool.query(
    `insert into people.rank_held (id, person_id, rank_id, valid, recorded_at, recorded_by)
     select gen_random_uuid(), $1, id, daterange($3, nullif($4, '')::date), '2026-01-10', $1 from people.rank where code = $2`,
    [personId, code, from, to],
  )

/** Another officer of the same mission, on duty as well. */
async function besideOnDuty(db: Db, officer: Awaited<ReturnType<typeof onDuty>>['officer']) {
  return onDuty(db, { beside: officer, family: `Second ${Math.random().toString(36).slice(2, 8)}` })
}

describe('Home rank and mission rank', () => {
  test('S0.06 the rank of the day of departure is kept; who serves above, at, below is counted by service', () =>
    withRollback(async (db) => {
      const one = await prepared(db)
      await rank(db, one.officer.personId, 'rcmp-inspector', '2020-01-01', '2026-08-31')
      await rank(db, one.officer.personId, 'rcmp-superintendent', '2026-08-31')
      await db.pool.query(`update missions.position set host_rank = 4, host_level = 'D-1' where id = $1`, [
        one.officer.positionId,
      ])
      await done(one.house, readiness, recordDeparture, { deploymentId: one.id, day: '2026-09-01' })
      // Promoted while away: the rank that counts is that of the departure.
      await db.pool.query(
        `update people.rank_held set valid = daterange(lower(valid), '2026-10-01') where person_id = $1 and upper_inf(valid)`,
        [one.officer.personId],
      )
      await rank(db, one.officer.personId, 'rcmp-chief-superintendent', '2026-10-01')
      const later = houseOn(db, { now: '2026-11-01' })
      const file = await seen<DeploymentFile>(later, desk, deploymentView, { id: one.id })
      expect(file.deployment).toMatchObject({ homeRank: 'rcmp-superintendent', homeRankLevel: 5 })
      const lines = async (o: object) => (await seen<ListData<RankedLine>>(later, planner, rankedList, o)).rows
      const mine = (await lines({})).find((line) => line.id === one.id)
      expect(mine).toMatchObject({
        difference: 'above',
        steps: 1,
        hostLevel: 'D-1',
        homeRank: { en: 'Superintendent' },
      })
      expect((await lines({ difference: 'below' })).some((line) => line.id === one.id)).toBe(false)
      const { services } = await seen<Ranks>(later, planner, ranksView)
      expect(services.find((each) => each.service === mine?.service)?.counts.above).toBeGreaterThan(0)
      const elsewhere = actorOf('service-chief', { services: ['00000000-0000-4000-8000-000000000001'] })
      expect((await seen<Ranks>(later, elsewhere, ranksView)).services).toEqual([])
      expect((await see(later, actorOf('auditor'), ranksView)).kind).toBe('refused')
    }))

  test('S0.04 S1.07 posts and officers are counted by role and by type of service', () =>
    withRollback(async (db) => {
      const one = await onDuty(db)
      const counts = async () => {
        const { roles } = await seen<Roles>(houseOn(db, { now: '2026-09-05' }), planner, rolesView)
        return roles.find((each) => each.code === 'patrol')!
      }
      const before = await counts()
      await db.pool.query(`update missions.position set roles = '{patrol,mentoring}' where id = $1`, [
        one.officer.positionId,
      ])
      const after = await counts()
      expect(after.posts - before.posts).toBe(1)
      expect(after.held - before.held).toBe(1)
      expect(after.officers.municipal - before.officers.municipal).toBe(1)
      expect(after.officers.federal).toBe(before.officers.federal)
    }))
})

describe('A post of restricted visibility with somebody on it', () => {
  test('S2.11 those who carry the officer see the officer and not the post; the tour is counted by it all the same', () =>
    withRollback(async (db) => {
      const one = await prepared(db, { tourMonths: 9 })
      await db.pool.query(
        `update missions.position set restricted = true, title = '{"en": "Analyst of patterns", "fr": "Analyste"}' where id = $1`,
        [one.officer.positionId],
      )
      await done(one.house, readiness, recordDeparture, { deploymentId: one.id, day: '2026-09-01' })
      const there = one.on('2026-09-05')
      await done(there, one.commander, recordArrival, { deploymentId: one.id, day: '2026-09-02' })
      for (const actor of [readiness, one.commander]) {
        const file = await seen<DeploymentFile>(there, actor, deploymentView, { id: one.id })
        expect(file.shown.positionTitle).toEqual({
          en: 'Position of restricted visibility',
          fr: 'Poste à visibilité restreinte',
        })
        expect(file.shown.tourMonths).toBe(9)
        expect(file.deployment.plannedEnd).toBe('2027-06-02')
        const { rows } = await seen<ListData<DeploymentLine>>(there, actor, deploymentsList)
        expect(JSON.stringify(rows)).not.toContain('Analyst')
        expect(rows.some((row) => row.id === one.id)).toBe(true)
      }
      for (const actor of [planner, irss, desk, one.candidate])
        expect((await seen<DeploymentFile>(there, actor, deploymentView, { id: one.id })).shown.positionTitle.en).toBe(
          'Analyst of patterns',
        )
      const whole = houseOn(db, { now: '2026-09-05' })
      const filled = async (duty: Duty) =>
        (
          await seen<{ rows: { id: string | null; now: { filled: number } }[] }>(
            whole,
            actorOf(duty),
            whole.registry.views.get('planning.board')!,
          )
        ).rows.find((each) => each.id === one.officer.missionId)?.now.filled ?? 0
      expect([await filled('rcmp-planner'), await filled('decision-body'), await filled('auditor')]).toEqual([1, 0, 0])
      const ranked = await seen<ListData<RankedLine>>(
        there,
        actorOf('service-chief', { services: [one.officer.serviceId] }),
        rankedList,
      )
      expect(ranked.total).toBe(0)
    }))
})

describe('Leadership', () => {
  test('S2.12 a leadership post has its end, its successor and its plan; who is thought of is for the selection office alone', () =>
    withRollback(async (db) => {
      const one = await onDuty(db)
      const { positionId, personId } = one.officer
      const plan = {
        positionId,
        pools: 'Deputy of the same mission; superintendents of the pool',
        reviewOn: '2027-01-31',
      }
      expect(await refusal(one.there, planner, planSuccession, plan)).toBe('not-a-leadership-post')
      await db.pool.query(`update missions.position set leadership = true where id = $1`, [positionId])
      expect(await refusal(one.there, planner, planSuccession, { ...plan, reviewOn: '2026-09-05' })).toBe(
        'review-in-the-past',
      )
      await done(one.there, planner, planSuccession, plan)
      await done(one.there, irss, planSuccession, { ...plan, pools: 'The deputy' })
      const { rows } = await db.pool.query('select code from people.person where id = $1', [personId])
      const name = { positionId, officer: rows[0].code, readiness: 'within-a-year', reason: 'Led the region' }
      expect(await refusal(one.there, planner, nameSuccessor, name)).toBe('not-yours')
      expect(await refusal(one.there, irss, nameSuccessor, { ...name, officer: 'OFF-0' })).toBe('officer-unknown')
      await done(one.there, irss, nameSuccessor, name)
      expect(await refusal(one.there, irss, nameSuccessor, name)).toBe('thought-of-already')

      const seenBy = async (duty: Duty) =>
        seen<Succession>(one.there, actorOf(duty), successionView, { id: positionId })
      const office = await seenBy('irss-officer')
      expect(office.candidates).toMatchObject([{ code: rows[0].code, readiness: 'within-a-year' }])
      expect(office.plans.map((each) => each.pools)).toEqual(['The deputy', plan.pools])
      expect(await seenBy('rcmp-planner')).not.toHaveProperty('candidates')
      expect((await see(one.there, one.commander, successionView, { id: positionId })).kind).toBe('refused')
      // Held in the database as well: a planner's own claims read no such row.
      const asPlanner = { role: 'app', claims: claimsOf(planner, '2026-09-05') } as const
      expect(
        await inTransaction(db, asPlanner, (tx) => sql`select from deployments.succession_candidate`.execute(tx)),
      ).toMatchObject({ rows: [] })
      const register = await seen<Leadership>(one.there, planner, leadershipView)
      expect(register.posts.find((each) => each.id === positionId)).toMatchObject({
        heldUntil: '2027-09-02',
        followedFrom: null,
        successorDue: '2027-03-02',
        reviewOn: '2027-01-31',
      })
      // One officer: a share would say who.
      expect(register.now.percent).toBeNull()
      await done(one.there, irss, dropSuccessor, { successorId: office.candidates[0]!.id })
      expect((await seenBy('irss-officer')).candidates).toEqual([])
    }))

  test('S2.12 the share of women is shown where nobody can be found by it, on a day and by fiscal year', () =>
    withRollback(async (db) => {
      const first = await onDuty(db)
      await db.pool.query(`update missions.position set leadership = false`)
      const share = async (asAt: string) => seen<Leadership>(houseOn(db, { now: asAt }), planner, leadershipView)
      const people = [first]
      for (let n = 0; n < 4; n += 1) people.push(await besideOnDuty(db, first.officer))
      const on = (officers: typeof people) => officers.map((each) => each.officer)
      await db.pool.query(`update missions.position set leadership = true where id = any($1::uuid[])`, [
        on(people).map((each) => each.positionId),
      ])
      await db.pool.query(`update people.person set sex = 'female' where id = any($1::uuid[])`, [
        on(people).map((each) => each.personId),
      ])
      expect((await share('2026-09-05')).now).toEqual({ percent: 100, women: 5, all: 5 })
      await db.pool.query(`update people.person set sex = 'male' where id = $1`, [first.officer.personId])
      expect((await share('2026-09-05')).now).toEqual({ percent: null, women: null, all: 5 })
      const years = (await share('2026-09-05')).years
      expect(years.at(-1)).toEqual({ year: 2026, share: { percent: null, women: null, all: 5 } })
      expect(years[0]?.share.all).not.toBe(0)
    }))
})

describe('Deliverables of an adviser’s post', () => {
  const what = {
    title: { en: 'Guidelines on exchange', fr: 'Lignes directrices sur l’échange' },
    kind: 'guidelines',
    dueOn: '2026-09-20',
  }

  test('S2.25 it is planned for the post, waits for its holder, and is handed in by the holder with a note or a file', () =>
    withRollback(async (db) => {
      const { there, officer, candidate } = await onDuty(db)
      const positionId = officer.positionId
      await done(there, planner, planDeliverable, { positionId, ...what })
      const list = async (actor = candidate, o: object = {}) =>
        (await seen<ListData<DeliverableFile>>(there, actor, deliverablesList, o)).rows
      const [mine] = await list()
      expect(mine).toMatchObject({ state: 'planned', kind: 'guidelines', positionCode: expect.any(String) })
      const home = houseOn(db, { now: '2026-09-05' })
      const waiting = await seen<{ rows: { subject_id: string }[] }>(
        home,
        candidate,
        home.registry.views.get('desk.home')!,
      )
      expect(waiting.rows.map((row) => row.subject_id)).toContain(mine!.id)

      const stranger = await onDuty(db)
      expect(await list(stranger.candidate)).toEqual([])
      expect((await see(there, stranger.candidate, deliverableView, { id: mine!.id })).kind).toBe('refused')
      const deliver = { deliverableId: mine!.id, on: '2026-09-05' }
      expect(await refusal(there, stranger.candidate, recordDelivery, { ...deliver, note: 'Mine' })).toBe('not-found')
      expect(await refusal(there, candidate, recordDelivery, deliver)).toBe('nothing-handed-in')
      expect(await refusal(there, candidate, recordDelivery, { ...deliver, on: '2026-09-06', note: 'Early' })).toBe(
        'day-in-the-future',
      )
      await done(there, candidate, recordDelivery, { ...deliver, note: 'In the library of the department' })
      expect(await refusal(there, desk, recordDelivery, { ...deliver, note: 'Again' })).toBe('deliverable-settled')
      expect(await list(planner, { state: 'delivered', mission: null })).toMatchObject([
        { id: mine!.id, settledOn: '2026-09-05' },
      ])
    }))

  test('S2.25 the desk of the mission drops one with a reason; one of another mission does not exist for it', () =>
    withRollback(async (db) => {
      const { there, officer } = await onDuty(db)
      const own = actorOf('mission-desk', { missions: [officer.missionId] })
      await done(there, own, planDeliverable, { positionId: officer.positionId, ...what, dueOn: '2026-09-01' })
      const rows = async (actor = own, o: object = {}) =>
        (await seen<ListData<DeliverableFile>>(there, actor, deliverablesList, o)).rows
      const [one] = await rows(own, { state: 'overdue' })
      const drop = { deliverableId: one!.id, reason: 'No longer asked for' }
      const elsewhere = actorOf('mission-desk', { missions: ['00000000-0000-4000-8000-000000000001'] })
      expect(await refusal(there, elsewhere, dropDeliverable, drop)).toBe('not-found')
      expect(await rows(elsewhere)).toEqual([])
      await done(there, own, dropDeliverable, drop)
      expect(await rows(own, { state: 'dropped' })).toMatchObject([{ note: 'No longer asked for' }])
    }))

  test('S2.25 what was handed in as a file is opened by holder, desk and planner, and by nobody else', () =>
    withRollback(async (db) => {
      const { there, officer, candidate } = await onDuty(db)
      await done(there, planner, planDeliverable, { positionId: officer.positionId, ...what })
      const { rows } = await seen<ListData<DeliverableFile>>(there, candidate, deliverablesList)
      const file = await inTransaction(db, { role: 'app', claims: claimsOf(candidate, '2026-09-05') }, (tx) =>
        there.tools.attachments.stage(tx, circumstancesOf(there, candidate), {
          ...{ bytes: aPdf(), fileName: 'guidelines.pdf', declaredType: 'application/pdf' },
        }),
      )
      if (isRefusal(file)) throw new Error(file.code)
      await done(there, candidate, recordDelivery, { deliverableId: rows[0]!.id, on: '2026-09-05', file: file.id })
      const stranger = await onDuty(db)
      const reads = (actor: typeof planner) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-09-05') }, (tx) =>
          sql`select from files.attachment where id = ${file.id}`.execute(tx).then((found) => found.rows.length),
        )
      for (const actor of [candidate, planner, actorOf('mission-desk', { missions: [officer.missionId] })]) {
        expect(await reads(actor)).toBe(1)
        const shown = await seen<{ deliverable: DeliverableFile }>(there, actor, deliverableView, { id: rows[0]!.id })
        expect(shown.deliverable).toMatchObject({ fileName: 'guidelines.pdf', state: 'delivered' })
      }
      for (const actor of [
        stranger.candidate,
        stranger.commander,
        actorOf('service-chief', { services: [officer.serviceId] }),
      ])
        expect(await reads(actor)).toBe(0)
    }))
})
