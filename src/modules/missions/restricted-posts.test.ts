import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { actorOf, done, see, seen } from '#tests/support/house.ts'
import { inHouse } from '#tests/support/in-house.ts'
import { hold as holdPosition } from '#tests/support/places.ts'
import { authorisePosition } from './actions/authorise-position.ts'
import { openPosition } from './actions/open-position.ts'
import { proposePositions } from './actions/propose-positions.ts'
import { sampleMission } from './samples.ts'
import { type MissionLine, missionsList } from './views/list.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { positionView } from './views/position.ts'
import { type PositionLine, positionsList } from './views/positions.ts'

/** What the board, which stands downstream, says of a mission. */
interface Board {
  rows: { id: string | null; code: string; now: { filled: number } }[]
}
const boardOf = (here: House, actor: Actor) => seen<Board>(here, actor, here.registry.views.get('planning.board')!)

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

describe('Posts of restricted visibility', () => {
  /** A mission with one post that everybody knows and one of intelligence, both held. */
  async function withIntelligence(here: House, db: Db) {
    const { missionId, positions } = await sampleMission(db, {
      code: 'TEST-SECRET',
      positions: 1,
      authorized: 5,
      armed: false,
    })
    await done(here, planner, proposePositions, {
      ...post,
      ...{ missionId, number: 1, from: '2026-03-01', role: 'intelligence' },
      title: { en: 'Analyst of patterns', fr: 'Analyste de tendances' },
    })
    const { rows } = await db.pool.query(`select id from missions.position where mission_id = $1 and restricted`, [
      missionId,
    ])
    const positionId: string = rows[0].id
    await done(here, planner, authorisePosition, { positionId, decisionId: await decided(db) })
    await done(here, planner, openPosition, { positionId, from: '2026-03-01' })
    for (const id of [positionId, positions[0]!]) await hold(db, id, missionId, '2026-03-02', '2027-03-01')
    await db.pool.query(`update missions.occupancy set state = 'filled' where mission_id = $1`, [missionId])
    return { missionId, positionId }
  }

  const knows = async (here: House, actor: Actor, id: string, missionId: string) => {
    const shown = await see(here, actor, positionView, { id })
    const list = await linesOf(here, actor, { mission: 'TEST-SECRET' })
    const board = await boardOf(here, actor)
    const missions = await seen<{ rows: MissionLine[] }>(here, actor, missionsList, { q: 'TEST-SECRET' })
    const found = here.registry.views.get('desk.search')!
    const page = await seen<MissionFile>(here, actor, missionView, { id: missionId })
    return {
      onThePage: page.positions.length,
      page: shown.kind === 'shown',
      listed: list.some((one) => one.id === id),
      total: list.length,
      filled: board.rows.find((one) => one.code === 'TEST-SECRET')?.now.filled,
      inTheList: missions.rows[0]?.filled,
      found: (await seen<{ rows: unknown[] }>(here, actor, found, { q: 'analyst of patterns' })).rows.length > 0,
    }
  }

  test('S2.11 a post of intelligence is one by itself: planner, selection office and the desk of the mission know and count it', () =>
    inHouse(async (here, db) => {
      const { missionId, positionId } = await withIntelligence(here, db)
      const all = { onThePage: 2, page: true, listed: true, total: 2, filled: 2, inTheList: 2, found: true }
      expect(await knows(here, planner, positionId, missionId)).toEqual(all)
      expect(await knows(here, actorOf('irss-officer'), positionId, missionId)).toEqual(all)
      expect(await knows(here, actorOf('mission-desk', { missions: [missionId] }), positionId, missionId)).toEqual(all)
      expect(await knows(here, actorOf('mission-desk'), positionId, missionId)).toEqual(all)
    }))

  test('S2.11 nobody else sees it, finds it or can tell it from any figure: page, list, board, search, page of the mission', () =>
    inHouse(async (here, db) => {
      const { missionId, positionId } = await withIntelligence(here, db)
      const other = await sampleMission(db, {})
      const none = { onThePage: 1, page: false, listed: false, total: 1, filled: 1, inTheList: 1, found: false }
      for (const duty of [
        'intake-officer',
        'readiness-officer',
        'training-officer',
        'host-liaison',
        'auditor',
      ] as const)
        expect(await knows(here, actorOf(duty), positionId, missionId), duty).toEqual(none)
      const commander = actorOf('contingent-commander', { missions: [missionId] })
      expect(await knows(here, commander, positionId, missionId)).toEqual(none)
      const desk = actorOf('mission-desk', { missions: [other.missionId] })
      expect((await see(here, desk, positionView, { id: positionId })).kind).toBe('refused')
      const deciders = await boardOf(here, actorOf('decision-body'))
      expect(deciders.rows.find((one) => one.id === missionId)?.now.filled).toBe(1)
      // In the database itself, whatever is asked: the row policy holds, and without a duty there is no such post.
      for (const who of [actorOf('auditor'), actorOf('readiness-officer'), { ...planner, duty: '' as never }])
        for (const table of ['position', 'position_was', 'position_stage'])
          expect(
            await inTransaction(db, { role: 'app', claims: claimsOf(who, '2026-03-16') }, async (tx) =>
              sql`select from ${sql.table(`missions.${table}`)} where ${sql.ref(table === 'position' ? 'id' : 'position_id')} = ${positionId}`.execute(
                tx,
              ),
            ),
          ).toMatchObject({ rows: [] })
      const { rows } = await db.pool.query(`select facts::text from published.operation where code = 'TEST-SECRET'`)
      expect(JSON.stringify(rows)).not.toContain('Analyst')
    }))
})
