import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem } from '#tests/constraints/place.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { act, actorOf, done, refusal, see, seen } from '#tests/support/house.ts'
import { inHouse } from '#tests/support/in-house.ts'
import { hold as holdPosition } from '#tests/support/places.ts'
import { abolishPosition } from './actions/abolish-position.ts'
import { authorisePosition } from './actions/authorise-position.ts'
import { correctPosition } from './actions/correct-position.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { movePosition } from './actions/move-position.ts'
import { openPosition } from './actions/open-position.ts'
import { proposePositions } from './actions/propose-positions.ts'
import { sampleMission } from './samples.ts'
import { openPositions } from './store/positions.ts'
import { type PositionFile, positionView } from './views/position.ts'
import { type PositionLine, positionsList } from './views/positions.ts'
import { type PositionsOfMission, positionsOfMission } from './views/positions-of-mission.ts'

const planner = actorOf('rcmp-planner')
const post = {
  title: { en: 'Human rights officer', fr: 'Agent ou agente des droits de la personne' },
  language: 'fr',
  armed: 'unarmed',
  tourMonths: 12,
}

/** A decision that allows 20 unarmed officers from April on. */
const decided = (db: Db) => sampleDecision(db, { valid: '[2026-03-01,2030-01-01)', maxTourMonths: 12, armed: false })

const linesOf = async (here: House, actor: Actor, query: object) =>
  (await seen<{ rows: PositionLine[] }>(here, actor, positionsList, query)).rows

const hold = (db: Db, positionId: string, missionId: string, from: string, to: string) =>
  holdPosition(db, { missionId, positionId, period: { from, to } })

describe('The life of a post', () => {
  test('S0.06 proposed, authorised, opened, frozen, opened again, abolished: each with who, when, why; held only while open', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-LIFE', authorized: 9, armed: false })
      const decisionId = await decided(db)
      await done(here, planner, proposePositions, { missionId, number: 2, from: '2026-04-01', ...post })
      const [one, two] = await linesOf(here, planner, { mission: 'TEST-LIFE', asAt: '2026-05-01' })
      expect(one?.state).toBe('proposed')
      const positionId = one!.id
      const openOn = (day: string) => asSystem(db, (tx) => openPositions(tx, missionId, day))
      expect(await openOn('2026-05-01')).toEqual([])
      await db.pool.query('savepoint before')
      await expect(hold(db, positionId, missionId, '2026-05-01', '2026-06-01')).rejects.toMatchObject({
        constraint: 'position_not_open',
      })
      await db.pool.query('rollback to before')

      expect(await refusal(here, planner, openPosition, { positionId, from: '2026-04-01' })).toBe('position-stage')
      await done(here, planner, authorisePosition, { positionId, decisionId })
      expect(await refusal(here, planner, authorisePosition, { positionId, decisionId })).toBe('position-stage')
      await done(here, planner, openPosition, { positionId, from: '2026-04-15' })
      expect((await openOn('2026-04-15')).map((each) => each.id)).toEqual([positionId])
      expect(await openOn('2026-04-14')).toEqual([])
      await hold(db, positionId, missionId, '2026-05-01', '2026-06-01')

      const freeze = { positionId, reason: 'No candidate' }
      expect(await refusal(here, planner, freezePosition, { ...freeze, from: '2026-05-31' })).toBe('position-held')
      await done(here, planner, freezePosition, { ...freeze, from: '2026-06-01' })
      expect(await refusal(here, planner, openPosition, { positionId, from: '2026-05-31' })).toBe(
        'opens-before-it-closed',
      )
      await done(here, planner, openPosition, { positionId, from: '2026-08-01', reason: 'Asked for again' })
      expect(await openOn('2026-07-31')).toEqual([])
      expect(await openOn('2026-08-01')).toHaveLength(1)

      await done(here, planner, abolishPosition, { positionId, from: '2027-01-01', reason: 'Mandate over' })
      expect(await refusal(here, planner, openPosition, { positionId, from: '2027-02-01' })).toBe('position-abolished')
      // One that nobody was ever sent to goes as well.
      await done(here, planner, abolishPosition, { positionId: two!.id, from: '2026-04-01', reason: 'Not needed' })
      const states = async (asAt: string) =>
        (await linesOf(here, planner, { mission: 'TEST-LIFE', asAt })).map((each) => each.state)
      expect(await states('2026-04-01')).toEqual(['authorised'])
      expect(await states('2026-05-01')).toEqual(['reserved'])
      expect(await states('2026-12-31')).toEqual(['vacant'])
      expect(await states('2027-01-01')).toEqual([])
      const file = await seen<PositionFile>(here, planner, positionView, { id: positionId })
      expect(file.history.map((each) => each.change)).toEqual(
        expect.arrayContaining(['proposed', 'authorised', 'opened', 'froze', 'abolished']),
      )
      expect(file.history.find((each) => each.change === 'froze')).toMatchObject({
        reason: 'No candidate',
        onDay: '2026-06-01',
        byName: planner.name,
      })
    }))

  test('one who holds it to the end of the year is not in the way of an abolition from the day after', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { positions: 1, authorized: 5 })
      const positionId = positions[0]!
      await hold(db, positionId, missionId, '2026-05-01', '2027-01-01')
      const abolish = (from: string) => ({ positionId, from, reason: 'Cut' })
      expect(await refusal(here, planner, abolishPosition, abolish('2026-12-31'))).toBe('position-held')
      await done(here, planner, abolishPosition, abolish('2027-01-01'))
    }))

  test('a correction keeps what was said before; of two planners who change it at once the second is told', () =>
    inHouse(async (here, db) => {
      const { positions } = await sampleMission(db, { positions: 1, armed: false })
      const positionId = positions[0]!
      const looked = (await seen<PositionFile>(here, planner, positionView, { id: positionId })).version
      const correct = (o: object) => ({
        positionId,
        ...post,
        rankFrom: 5,
        rankTo: 7,
        authority: 'Job description',
        ...o,
      })
      await done(here, planner, correctPosition, correct({ hostLevel: 'P-3' }), { expects: looked })
      const second = actorOf('rcmp-planner', { account: 'second' })
      expect(await refusal(here, second, correctPosition, correct({ hostLevel: 'P-4' }), { expects: looked })).toBe(
        'stale',
      )
      const file = await seen<PositionFile>(here, planner, positionView, { id: positionId })
      expect(file.position).toMatchObject({ hostLevel: 'P-3', rankFrom: 5, title: post.title })
      expect(file.history).toMatchObject([
        { change: 'corrected', reason: 'Job description', was: { hostLevel: null, title: { en: 'Police adviser' } } },
      ])
      expect(await refusal(here, planner, correctPosition, correct({ hostLevel: 'P-3' }))).toBe('nothing-changes')
      expect(await refusal(here, planner, correctPosition, correct({ rankFrom: 8 }))).toBe('ranks-upside-down')
      expect(await refusal(here, planner, correctPosition, correct({ role: 'juggling' }))).toBe('role-unknown')
      expect(await refusal(here, planner, correctPosition, correct({ dutyPlace: 'Goma' }))).toBe(
        'place-without-country',
      )
      expect((await see(here, actorOf('candidate'), positionView, { id: positionId })).kind).toBe('refused')
      expect(await refusal(here, actorOf('irss-officer'), correctPosition, correct({ hostLevel: 'P-5' }))).toBe(
        'not-yours',
      )
    }))

  test('it is moved to another mission from a day on which nobody holds it, and both missions say what was there', () =>
    inHouse(async (here, db) => {
      const here1 = await sampleMission(db, { code: 'TEST-FROM', positions: 1, authorized: 5, armed: false })
      const there = await sampleMission(db, { code: 'TEST-TO', authorized: 5, armed: false })
      const decisionId = await decided(db)
      const positionId = here1.positions[0]!
      await hold(db, positionId, here1.missionId, '2026-05-01', '2026-09-01')
      const move = {
        positionId,
        missionId: there.missionId,
        decisionId,
        from: '2026-08-31',
        reason: 'The mandate moved',
      }
      expect(await act(here, planner, movePosition, move)).toMatchObject({
        refusal: { code: 'position-held', params: { until: '2026-09-01' } },
      })
      expect(await refusal(here, planner, movePosition, { ...move, missionId: here1.missionId })).toBe(
        'already-in-this-mission',
      )
      const movedId = await done(here, planner, movePosition, { ...move, from: '2026-09-01' })
      const codes = async (asAt: string) =>
        (await linesOf(here, planner, { q: 'Police adviser', asAt })).flatMap(({ mission_code, id }) =>
          [positionId, movedId].includes(id) ? mission_code : [],
        )
      expect(await codes('2026-08-31')).toEqual(['TEST-FROM'])
      expect(await codes('2026-09-01')).toEqual(['TEST-TO'])
      const file = await seen<PositionFile>(here, planner, positionView, { id: movedId })
      expect(file.position.movedFrom).toBe(positionId)
      expect(await refusal(here, planner, openPosition, { positionId, from: '2026-10-01' })).toBe('position-abolished')
    }))
})

describe('What posts are for', () => {
  test('S1.07 S0.04 S3.09 S3.10 S3.11 S3.12 roles of the catalogue stand on posts, in both languages, and narrow the list', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-ROLES', authorized: 9 })
      const { rows: catalogue } = await db.pool.query(
        `select code from missions.role where valid @> '2026-03-16'::date`,
      )
      expect(catalogue.map((one) => one.code)).toEqual(
        expect.arrayContaining([
          ...['patrol', 'train-recruits', 'training', 'mentoring', 'monitoring', 'election-security'],
          ...['human-rights', 'humanitarian'],
        ]),
      )
      for (const role of ['patrol', 'election-security', 'human-rights'])
        await done(here, planner, proposePositions, {
          missionId,
          number: 1,
          from: '2026-03-01',
          ...post,
          role,
          secondRole: 'mentoring',
        })
      const found = async (o: object) => linesOf(here, planner, { mission: 'TEST-ROLES', ...o })
      expect(await found({ role: 'mentoring' })).toHaveLength(3)
      expect(await found({ role: 'élections' })).toHaveLength(1)
      expect(await found({ role: 'patrol' })).toMatchObject([
        {
          stream: 'operations',
          roles: [
            { en: 'Patrol', fr: 'Patrouille' },
            { en: 'Mentoring', fr: 'Mentorat' },
          ],
        },
      ])
      expect(await found({ stream: 'command' })).toEqual([])
      const room = await seen<PositionsOfMission>(here, planner, positionsOfMission, {
        id: missionId,
        role: 'mentoring',
      })
      expect(room.total).toBe(3)
      const other = await sampleMission(db, {})
      const commander = actorOf('contingent-commander', { missions: [other.missionId] })
      expect(await see(here, commander, positionsOfMission, { id: missionId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
    }))

  test('S2.12 leadership posts are flagged and found', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-LEAD', positions: 1 })
      await done(here, planner, proposePositions, {
        missionId,
        number: 1,
        from: '2026-03-01',
        ...post,
        leadership: true,
        role: 'command',
      })
      expect(await linesOf(here, planner, { mission: 'TEST-LEAD', leadership: 'yes' })).toMatchObject([
        { leadership: true, stream: 'command' },
      ])
      expect(await linesOf(here, planner, { mission: 'TEST-LEAD', leadership: 'no' })).toHaveLength(1)
    }))

  test('somebody about to leave without a successor is leaving a vacancy: the list says so within the lead time', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { code: 'TEST-VACATING', positions: 1, authorized: 5 })
      await hold(db, positions[0]!, missionId, '2025-09-01', '2026-09-01')
      await db.pool.query(`update missions.occupancy set state = 'filled' where position_id = $1`, [positions[0]])
      const state = async (asAt: string) => (await linesOf(here, planner, { mission: 'TEST-VACATING', asAt }))[0]?.state
      expect(await state('2026-02-28')).toBe('filled')
      expect(await state('2026-03-01')).toBe('vacating')
      await hold(db, positions[0]!, missionId, '2026-09-01', '2027-09-01')
      expect(await state('2026-03-01')).toBe('filled')
    }))
})
