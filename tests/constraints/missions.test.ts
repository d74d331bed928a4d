import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reserve } from '#modules/missions/index.ts'
import { sampleGroup, sampleMission } from '#modules/missions/samples.ts'
import type { AnyAction } from '#platform/action.ts'
import type { House } from '#platform/house.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { act, actorOf, houseOn } from '#tests/support/house.ts'
import { asSystem, c, countOf, outcome, rounds } from './place.ts'

let copy: ThrowAway
let house: House
let setUp: { pool: ThrowAway['admin'] }
beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
  setUp = { pool: copy.admin }
  await copy.admin.query(`delete from missions.authorized_strength where scope = 'programme'`)
})
afterAll(() => copy.drop())

const planner = (account: string) => actorOf('rcmp-planner', { account })
const action = (name: string): AnyAction => house.registry.actions.get(name)!
const word = { authority: 'Letter' }
const year = { from: '2026-06-01', to: '2027-06-01' }
const take = (missionId: string, positionId: string) =>
  outcome(asSystem(copy.db, (tx) => reserve(tx, { missionId, positionId, period: year, reference: randomUUID() }, c)))
const told = async (who: string, name: string, input: object, expects?: number) => {
  const performed = await act(house, planner(who), action(name), input, expects === undefined ? {} : { expects })
  return performed.kind === 'refused' ? performed.refusal.code : performed.kind
}
const some = Math.max(3, Math.round(rounds / 6))

describe('Several planners at once', () => {
  test(`S1.05 of two who change the same mission one wins, and the other is told, ${some} times`, async () => {
    for (let round = 0; round < some; round += 1) {
      const { missionId } = await sampleMission(setUp)
      const change = { missionId, from: '2026-05-01', ...word }
      const outcomes = await Promise.all([
        told('a', 'missions.change-tour-length', { ...change, tourMonths: 9 }, 1),
        told('b', 'missions.change-tour-length', { ...change, tourMonths: 18 }, 1),
      ])
      expect(outcomes.sort()).toEqual(['done', 'stale'])
      const { rows } = await copy.admin.query(`select count(*)::int as n from missions.change where mission_id = $1`, [
        missionId,
      ])
      expect(rows).toEqual([{ n: 1 }])
    }
  }, 300_000)

  test(`S2.08 numbers that several give one mission at once never overlap (invariant 13), ${some} times`, async () => {
    for (let round = 0; round < some; round += 1) {
      const { missionId } = await sampleMission(setUp)
      const decisions = await Promise.all([1, 2, 3, 4].map(() => sampleDecision(setUp)))
      const outcomes = await Promise.all(
        decisions.map((decisionId, index) =>
          told(String(index), 'missions.authorize-strength', {
            decisionId,
            scope: missionId,
            number: index + 1,
            from: `2026-0${index + 3}-01`,
            until: '2027-12-31',
          }),
        ),
      )
      expect(outcomes).toEqual(['done', 'done', 'done', 'done'])
      const { rows } = await copy.admin.query(
        `select number, valid::text from missions.authorized_strength a where scope_id = $1 and superseded_at is null and exists (
           select from missions.authorized_strength b where b.scope_id = $1 and b.superseded_at is null and b.id <> a.id and b.valid && a.valid)`,
        [missionId],
      )
      expect(rows).toEqual([])
    }
  }, 300_000)

  test(`S2.08 while a mission is suspended nobody slips in: every place that stands was taken before, ${some} times`, async () => {
    for (let round = 0; round < some; round += 1) {
      const { missionId, positions } = await sampleMission(setUp, { positions: 12, authorized: 12 })
      const suspending = told('a', 'missions.suspend-mission', { missionId, from: '2026-03-16', ...word })
      const outcomes = await Promise.all(positions.map((position) => take(missionId, position)))
      expect(await suspending).toBe('done')
      expect(Object.keys(countOf(outcomes)).every((one) => ['done', 'mission_suspended'].includes(one))).toBe(true)
      expect(await take(missionId, positions[outcomes.indexOf('mission_suspended')] ?? positions[0]!)).not.toBe('done')
    }
  }, 300_000)

  test(`S2.14 while a mission leaves the shared strength the number of those that stay holds, ${some} times`, async () => {
    for (let round = 0; round < some; round += 1) {
      const groupId = await sampleGroup(setUp, 6)
      const leaving = await sampleMission(setUp, { groupId, positions: 6 })
      const staying = await sampleMission(setUp, { groupId, positions: 8 })
      const left = told('a', 'missions.leave-group', { missionId: leaving.missionId, from: '2026-03-16', ...word })
      await Promise.all([
        ...leaving.positions.map((position) => take(leaving.missionId, position)),
        ...staying.positions.map((position) => take(staying.missionId, position)),
      ])
      expect(await left).toBe('done')
      const { rows } = await copy.admin.query(
        `select count(*)::int as n from missions.occupancy where mission_id = $1 and state <> 'released'`,
        [staying.missionId],
      )
      expect(rows[0].n).toBeLessThanOrEqual(6)
      expect(await take(leaving.missionId, leaving.positions[0]!)).not.toBe('done')
    }
  }, 300_000)
})

describe('Half done', () => {
  test('S1.05 a change that breaks after it was written leaves nothing: no state, no task, nothing public', async () => {
    const { missionId } = await sampleMission(setUp, { code: 'HALF-DONE' })
    const suspend = action('missions.suspend-mission')
    const broken: AnyAction = {
      ...suspend,
      save: async (...given) => {
        await suspend.save(...given)
        throw new Error('The power is gone.')
      },
    }
    await expect(act(house, planner('a'), broken, { missionId, from: '2026-04-01', ...word })).rejects.toThrow('power')
    const { rows } = await copy.admin.query(
      `select (select count(*)::int from missions.mission_fact where mission_id = $1 and attribute = 'status') as facts,
         (select count(*)::int from missions.change where mission_id = $1) as changes,
         (select count(*)::int from published.operation where code = 'HALF-DONE') as published`,
      [missionId],
    )
    expect(rows).toEqual([{ facts: 1, changes: 0, published: 0 }])
  })
})
