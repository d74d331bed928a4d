import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sampleMission } from '#modules/missions/samples.ts'
import { boardView } from '#modules/planning/views/board.ts'
import { missionBoardView } from '#modules/planning/views/mission-board.ts'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { inScene, planner, services, stay } from '#tests/support/board-scene.ts'
import { actorOf, see, TODAY } from '#tests/support/house.ts'

describe('Who sees what', () => {
  test('7.1 names are for those who staff, for a mission’s own desk and commander, and for the home service; others see posts or numbers', () =>
    inScene(async (scene) => {
      const { missionId } = scene
      const mine = await stay(scene, 0, { name: 'Mine' })
      await stay(scene, 1, { serviceId: services[1], name: 'Theirs' })
      await stay(scene, 2, { from: '2025-01-01', to: '2025-12-31', closed: true, name: 'Closed' })
      await stay(scene, 3, { from: '2026-08-01', to: '2027-08-01', reserved: true, name: 'Coming' })
      const other = await sampleMission(scene.db, { code: 'OTHER' })
      const names = async (actor: Actor) => {
        const { opened } = await scene.board({ open: 'SCENE', zoom: 'three-years' }, actor)
        return opened.flatMap((one) =>
          one.positions.flatMap((position) => position.stays.map(({ officer }) => officer)),
        )
      }
      const all = ['Odile Mine', 'Odile Theirs', 'Odile Closed', 'Odile Coming']
      expect(await names(actorOf('irss-officer'))).toEqual(all)
      expect(await names(actorOf('readiness-officer'))).toEqual(all)
      expect(await names(actorOf('contingent-commander', { missions: [missionId] }))).toEqual([
        'Odile Mine',
        'Odile Theirs',
        null,
        null,
      ])
      expect(await names(actorOf('mission-desk', { missions: [missionId] }))).toEqual([
        'Odile Mine',
        'Odile Theirs',
        null,
        null,
      ])
      for (const duty of ['rcmp-planner', 'intake-officer', 'training-officer', 'host-liaison', 'auditor'] as const)
        expect(await names(actorOf(duty)), duty).toEqual([null, null, null, null])
      // The desk of another mission finds neither the row nor the page.
      const elsewhere = actorOf('mission-desk', { missions: [other.missionId] })
      expect(await names(elsewhere)).toEqual([])
      expect((await scene.board({}, elsewhere)).rows.map((row) => row.code)).toEqual(['OTHER'])
      expect(await see(scene.here, elsewhere, missionBoardView, { id: missionId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      // A home service: its own officers, nothing of what is empty, no number to count against.
      const coordinator = actorOf('service-coordinator', { services: [services[0]] })
      const own = await scene.board({ open: 'SCENE', zoom: 'three-years' }, coordinator)
      expect(own.rows.map((row) => [row.code, row.now])).toEqual([
        ['SCENE', { authorized: null, basis: 'not-counted', filled: 1, reserved: 0, vacant: null, over: 0 }],
      ])
      expect(
        own.opened[0]!.positions.flatMap(({ stays, gaps, pool }) => [
          ...stays.map(({ officer }) => officer),
          gaps.length,
          pool,
        ]),
      ).toEqual([...['Odile Mine', 0, null, 'Odile Closed', 0, null, 'Odile Coming', 0, null]])
      expect(own.opened[0]!.positions[0]!.stays[0]!.deploymentId).toBe(mine.deploymentId)
      // Those who decide: numbers.
      const decided = await scene.board({ open: 'SCENE' }, actorOf('decision-body'))
      expect(decided).not.toHaveProperty('opened')
      expect(decided).not.toHaveProperty('successors')
      expect(decided.rows.find((row) => row.id === missionId)!.now.filled).toBe(2)
      for (const duty of ['candidate', 'physician', 'conduct-officer', 'administrator'] as const)
        expect((await see(scene.here, actorOf(duty), boardView)).kind, duty).toBe('refused')
    }))

  test('7.1 the database itself gives no name or service to a duty that has none, whoever asks it how', () =>
    inScene(async (scene) => {
      const mine = await stay(scene, 0)
      const theirs = await stay(scene, 1, { serviceId: services[1] })
      const refs = [mine.candidacyId, theirs.candidacyId]
      const count = async (actor: Actor, from: string) =>
        inTransaction(scene.db, { role: 'app', claims: claimsOf(actor, TODAY) }, async (tx) => {
          const { rows } = await sql<{
            n: number
          }>`select count(*)::int as n from ${sql.raw(from)}(${refs}::uuid[])`.execute(tx)
          return rows[0]!.n
        })
      const names = 'planning.names_of_stays'
      const service = 'planning.service_of_stays'
      expect(await count(planner, names)).toBe(0)
      expect(await count(actorOf('decision-body'), names)).toBe(0)
      expect(await count(actorOf('auditor'), names)).toBe(0)
      expect(await count(actorOf('irss-officer'), names)).toBe(2)
      expect(await count(actorOf('service-chief', { services: [services[1]] }), names)).toBe(1)
      expect(await count(actorOf('service-chief', { services: [services[1]] }), service)).toBe(1)
      expect(await count(actorOf('decision-body'), service)).toBe(2)
      expect(await count(actorOf('candidate'), service)).toBe(0)
      const counted = (actor: Actor, from: string) =>
        inTransaction(
          scene.db,
          { role: 'app', claims: claimsOf(actor, TODAY) },
          async (tx) => (await sql<{ n: number | null }>`select ${sql.raw(from)} as n`.execute(tx)).rows[0]!.n,
        )
      expect(
        await counted(
          actorOf('candidate'),
          `(select sum(women)::int from planning.women_on('${TODAY}') where mission_id is not null)`,
        ),
      ).toBeNull()
      expect(await counted(actorOf('decision-body'), '(select sum(candidates)::int from planning.pool())')).toBe(0)
      expect(await count(actorOf('contingent-commander', { missions: [services[0]] }), service)).toBe(0)
    }))

  test('C11 women are counted; from one to four nobody without names sees the number, nor a total from which it follows', () =>
    inScene(async (scene) => {
      for (const place of [0, 1]) await stay(scene, place, { sex: 'female' })
      await stay(scene, 2)
      const women = async (actor: Actor, query = {}) => {
        const { rows } = await scene.board({ women: 'yes', ...query }, actor)
        const of = (kind: string, id: string | null) => rows.find((row) => row.kind === kind && row.id === id)?.women
        return { mission: of('mission', scene.missionId), programme: of('programme', null) }
      }
      expect((await women(actorOf('irss-officer'))).mission).toEqual({ count: 2, tooFew: false })
      const hidden = { count: null, tooFew: true }
      expect(await women(planner)).toEqual({ mission: hidden, programme: hidden })
      expect(await women(actorOf('gac-assessor'))).toEqual({ mission: hidden, programme: hidden })
      // A second mission with five: its number shows, the total would give the first one away.
      const big = await sampleMission(scene.db, { code: 'FIVE', positions: 5, authorized: 5 })
      for (let place = 0; place < 5; place += 1)
        await stay({ ...scene, missionId: big.missionId, positions: big.positions }, place, { sex: 'female' })
      const { rows } = await scene.board({ women: 'yes' })
      expect(rows.find((row) => row.id === big.missionId)!.women).toEqual({ count: 5, tooFew: false })
      expect(rows.find((row) => row.kind === 'programme')!.women).toEqual(hidden)
      // A third with three: five are hidden in two rows together, and the total tells neither.
      const third = await sampleMission(scene.db, { code: 'THREE', positions: 3, authorized: 5 })
      for (let place = 0; place < 3; place += 1)
        await stay({ ...scene, missionId: third.missionId, positions: third.positions }, place, { sex: 'female' })
      expect((await women(planner)).programme).toEqual({ count: 10, tooFew: false })
      expect((await scene.board({})).rows.every((row) => row.women === null)).toBe(true)
    }))
})
