import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { circumstancesOf } from '#platform/house.ts'
import { preview } from '#platform/perform.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { act, actorOf, done, refusal, see, seen } from '#tests/support/house.ts'
import { inHouse } from '#tests/support/in-house.ts'
import { hold, taking } from '#tests/support/places.ts'
import { allowHandover } from './actions/allow-handover.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { joinGroup, leaveGroup } from './actions/change-group.ts'
import { turnNamed } from './actions/turns-of-mission.ts'
import { sampleGroup, sampleMission, samplePosition } from './samples.ts'
import { moveOccupancy } from './store/occupancy.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { type StrengthRow, strengthView } from './views/strength.ts'

const planner = actorOf('rcmp-planner')
const file = (here: House, id: string, asAt?: string) =>
  seen<MissionFile>(here, planner, missionView, { id, ...(asAt ? { asAt } : {}) })
const word = { authority: 'Letter of 1 March 2026' }

const decided = sampleDecision

const take = (
  db: Db,
  missionId: string,
  positionId: string,
  period: { from: string; to: string },
  reference?: string,
) => taking(db, () => hold(db, { missionId, positionId, period, reference }))

describe('Authorized strength', () => {
  const year = { from: '2026-06-01', to: '2027-06-01' }
  const grant = (decisionId: string, scope: string, number: number) => ({
    decisionId,
    scope,
    number,
    from: '2026-02-01',
    until: '2028-01-31',
  })

  test('S2.08 S2.26 a type of post has a number of its own beside its mission’s: one of each of two in one place', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { positions: 2, authorized: 2 })
      const other = await samplePosition(db, { missionId, code: 'SENIOR-1', tourMonths: 36 })
      await db.pool.query(
        `update missions.position set title = '{"en": "Senior adviser", "fr": "Conseiller principal"}' where id = $1`,
        [other],
      )
      const decisionId = await decided(db)
      const { rows } = await db.pool.query(
        `select missions.post_type(mission_id, title) as id from missions.position where id = $1`,
        [positions[0]],
      )
      await done(here, planner, authorizeStrength, grant(decisionId, rows[0].id, 1))
      expect(await take(db, missionId, positions[0]!, year)).toBe('done')
      expect(await take(db, missionId, positions[1]!, year)).toBe('strength_exceeded')
      expect(await take(db, missionId, other, year)).toBe('done')
      const { rows: shown } = await seen<{ rows: StrengthRow[] }>(here, planner, strengthView, {
        id: missionId,
        scope: 'post-type',
      })
      expect(shown).toMatchObject([
        { number: 1, most: 1, decision_href: { en: expect.stringContaining('/en/requests/') } },
      ])
    }))

  test('S2.08 C2 the programme’s own number holds above all others, and a decision gives it too', () =>
    inHouse(async (here, db) => {
      await db.pool.query(`delete from missions.authorized_strength where scope = 'programme'`)
      const { missionId, positions } = await sampleMission(db, { positions: 3, authorized: 10 })
      const decisionId = await decided(db, { number: 150 })
      const { rows } = await db.pool.query(
        `select count(*)::int as n from missions.occupancy where state <> 'released' and period && '[2026-06-01,2027-06-01)'::daterange`,
      )
      await done(here, planner, authorizeStrength, grant(decisionId, 'programme', rows[0].n + 1))
      expect(await take(db, missionId, positions[0]!, year)).toBe('done')
      expect(await take(db, missionId, positions[1]!, year)).toBe('strength_exceeded')
    }))

  test('S2.13 S2.14 a decision gives a group 20 and its missions what they split freely; missions that stand alone share the number', () =>
    inHouse(async (here, db) => {
      const groupId = await sampleGroup(db, 5)
      const inside = await sampleMission(db, { groupId })
      const alone = await sampleMission(db)
      const decisionId = await decided(db)
      await done(here, planner, authorizeStrength, grant(decisionId, groupId, 15))
      await done(here, planner, authorizeStrength, grant(decisionId, inside.missionId, 12))
      expect(await act(here, planner, authorizeStrength, grant(decisionId, alone.missionId, 6))).toMatchObject({
        refusal: { code: 'beyond-the-number-of-the-decision', params: { left: 5 } },
      })
      await done(here, planner, authorizeStrength, grant(decisionId, alone.missionId, 5))
    }))

  test('S2.08 a cut below who is there is shown first, recorded as it is, and known: who, and until when the number before stood', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { positions: 3, authorized: 3 })
      for (const position of positions) expect(await take(db, missionId, position, year)).toBe('done')
      const decisionId = await decided(db)
      await done(here, planner, authorizeStrength, grant(decisionId, missionId, 2))
      expect(await take(db, missionId, positions[0]!, { from: '2027-06-01', to: '2027-09-01' })).toBe('done')
      const shown = async (query: object) =>
        (
          await seen<{ rows: StrengthRow[] }>(here, planner, strengthView, {
            id: missionId,
            scope: 'mission',
            ...query,
          })
        ).rows
      expect((await shown({ asAt: '2026-06-01' })).map((one) => [one.number, one.most])).toEqual([[2, 3]])
      // What stood before is kept until the day of the change, and as it was known then.
      expect((await shown({ asAt: '2025-06-01' })).map((one) => one.number)).toEqual([3])
      expect((await shown({ asAt: '2026-06-01', knownAt: '2026-03-15' })).map((one) => one.number)).toEqual([3])
      expect((await see(here, actorOf('candidate'), strengthView, { id: missionId })).kind).toBe('refused')
    }))

  test('S2.14 a mission that leaves the shared strength needs a number of its own; one that closes leaves it', () =>
    inHouse(async (here, db) => {
      const groupId = await sampleGroup(db, 5)
      const { missionId, positions } = await sampleMission(db, { groupId, positions: 2 })
      expect(await take(db, missionId, positions[0]!, year)).toBe('done')
      const leave = { missionId, from: '2026-09-01', ...word }
      const before = await preview(here, leaveGroup, leave, circumstancesOf(here, planner))
      expect(before).toMatchObject({ kind: 'touches', touched: [{ ask: 'own-number', owner: 'rcmp-planner' }] })
      await done(here, planner, leaveGroup, leave)
      expect(await take(db, missionId, positions[1]!, year)).toBe('strength_not_authorized')
      expect(await take(db, missionId, positions[1]!, { from: '2026-06-01', to: '2026-09-01' })).toBe('done')
      const open = async () =>
        (await db.pool.query('select outcome from missions.consequence where reference = $1', [missionId])).rows
      expect(await open()).toEqual([{ outcome: null }])
      await done(here, planner, authorizeStrength, grant(await decided(db), missionId, 4))
      expect(await open()).toEqual([{ outcome: 'missions.authorize-strength' }])
      expect(await refusal(here, planner, joinGroup, { missionId, groupId, from: '2026-08-01', ...word })).toBe(
        'in-a-group-already',
      )
      const closing = await sampleMission(db, { groupId })
      await done(here, planner, turnNamed('close'), { missionId: closing.missionId, from: '2026-05-01', ...word })
      const { rows } = await db.pool.query(
        'select upper(valid)::text as until from missions.group_member where mission_id = $1',
        [closing.missionId],
      )
      expect(rows).toEqual([{ until: '2026-05-01' }])
    }))

  test('S2.14 a mission whose people would pass the shared number does not join it; on a day on which they fit it does', () =>
    inHouse(async (here, db) => {
      const groupId = await sampleGroup(db, 1)
      const there = await sampleMission(db, { groupId, positions: 1 })
      expect(await take(db, there.missionId, there.positions[0]!, year)).toBe('done')
      const { missionId, positions } = await sampleMission(db, { positions: 1, authorized: 1 })
      expect(await take(db, missionId, positions[0]!, { from: '2026-05-01', to: '2026-09-01' })).toBe('done')
      const join = { missionId, groupId, ...word }
      expect(await refusal(here, planner, joinGroup, { ...join, from: '2026-04-01' })).toBe('group-would-be-over')
      expect((await file(here, missionId)).mission.groupId).toBeNull()
      await done(here, planner, joinGroup, { ...join, from: '2026-09-01' })
    }))

  test('T9 S2.08 two stand on one position for the days of handing over: both count, unless a decision says that they count as one', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { positions: 2, authorized: 1 })
      const position = positions[0]!
      const first = randomUUID()
      expect(await take(db, missionId, position, { from: '2026-04-01', to: '2026-10-01' }, first)).toBe('done')
      const next = { from: '2026-09-27', to: '2027-09-27' }
      expect(await take(db, missionId, position, next)).toBe('strength_exceeded')
      const rule = { missionId, days: 5, counted: 'both', decisionId: null, from: '2026-03-16', ...word }
      await done(here, planner, allowHandover, rule)
      expect((await file(here, missionId)).handover).toEqual({ days: 5, counted: true })
      // Both count: the strength of one is passed.
      expect(await take(db, missionId, position, next)).toBe('strength_exceeded')
      expect(await refusal(here, planner, allowHandover, { ...rule, counted: 'one' })).toBe(
        'uncounted-needs-a-decision',
      )
      await done(here, planner, allowHandover, { ...rule, counted: 'one', decisionId: await decided(db) })
      expect(await take(db, missionId, position, { ...next, from: '2026-09-25' })).not.toBe('done')
      expect(await take(db, missionId, position, next)).toBe('done')
      // Who leaves cannot stay on into the days that are the newcomer's.
      const longer = taking(db, () =>
        asSystem(db, (tx) =>
          moveOccupancy(tx, { reference: first, period: { from: '2026-04-01', to: '2026-10-15' } }, c),
        ),
      )
      expect(await longer).not.toBe('done')
    }))
})
