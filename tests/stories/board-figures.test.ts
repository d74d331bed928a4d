import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { moveOccupancy, release } from '#modules/missions/index.ts'
import { sampleGroup, sampleMission, sampleStrength } from '#modules/missions/samples.ts'
import { type MissionBoard, missionBoardView } from '#modules/planning/views/mission-board.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { inScene, planner, services, stay } from '#tests/support/board-scene.ts'
import { actorOf, seen, TODAY } from '#tests/support/house.ts'

describe('The board', () => {
  test('S2.08 authorized, filled, reserved, vacant and over on the day, vacancy-days over the months shown', () =>
    inScene(async (scene) => {
      for (const place of [0, 1, 2]) await stay(scene, place)
      await stay(scene, 3, { reserved: true, from: '2026-07-01' })
      const now = { authorized: 5, basis: 'authorized', filled: 3, reserved: 0, vacant: 2, over: 0 }
      const row = await scene.row({ zoom: 'quarter', from: '2026-03-01' })
      expect(row.now).toEqual(now)
      expect(row.whole).toMatchObject({
        authorized: 5,
        filled: 3,
        vacancyDays: 2 * 92,
        authorizedDays: 5 * 92,
        vacancy: 400,
      })
      expect(row.parts.map((part) => [part.from, part.vacancyDays])).toEqual([
        ['2026-03-01', 62],
        ['2026-04-01', 60],
        ['2026-05-01', 62],
      ])
      const later = await scene.row({ asAt: '2026-08-01' })
      expect(later.now).toMatchObject({ filled: 3, reserved: 1, vacant: 1 })
      expect((await scene.row({ asAt: '2025-06-01' })).now).toMatchObject({ filled: 0, vacant: 5 })
    }))

  test('S2.08 a number that ends is marked with its decision, and whoever stays is over', () =>
    inScene(async (scene) => {
      await stay(scene, 0)
      await scene.db.pool.query(
        `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, recorded_at, recorded_by)
         values ($1, 'REQ-SCENE', 'un', 'UN', 's', 't', '2025-01-01', 'decided', '2025-01-01', $1)`,
        [services[0]],
      )
      await scene.db.pool.query(
        `insert into requests.decision (id, code, request_id, outcome, level, number, valid, reasons, decided_on, recorded_at, recorded_by)
         values ($1, 'DEC-SCENE', $2, 'approved', 'ministerial', 5, '[2025-01-01,)', 'r', '2025-01-01', '2025-01-01', $1)`,
        [services[1], services[0]],
      )
      await scene.db.pool.query(
        `update missions.authorized_strength set decision_id = $2, valid = '[2015-01-01,2026-06-01)' where scope_id = $1`,
        [scene.missionId, services[1]],
      )
      const row = await scene.row()
      expect(row.ends).toEqual([
        { day: '2026-06-01', number: 5, decisionId: services[1], decisionCode: 'DEC-SCENE', requestId: services[0] },
      ])
      expect((await scene.row({ asAt: '2026-06-01' })).now).toMatchObject({ basis: 'expired', authorized: 0, over: 1 })
    }))

  test('S2.14 a shared number is the group’s, and its missions have none', () =>
    inScene(async ({ db, board, ...scene }) => {
      const groupId = await sampleGroup(db, 3)
      const one = await sampleMission(db, { code: 'ONE', positions: 2, groupId })
      const two = await sampleMission(db, { code: 'TWO', positions: 2, groupId })
      await stay({ ...scene, db, board, missionId: one.missionId, positions: one.positions }, 0)
      await stay({ ...scene, db, board, missionId: two.missionId, positions: two.positions }, 0)
      const { rows } = await board()
      const group = rows.findIndex((row) => row.id === groupId)
      expect(rows[group]!.now).toMatchObject({ authorized: 3, filled: 2, vacant: 1 })
      expect(rows.slice(group + 1, group + 3).map((row) => [row.code, row.now.authorized, row.sharedWith?.en])).toEqual(
        [
          ['ONE', null, 'Group'],
          ['TWO', null, 'Group'],
        ],
      )
      const desk = actorOf('mission-desk', { missions: [one.missionId] })
      const seenByDesk = (await board({}, desk)).rows
      expect(seenByDesk.map((row) => row.kind)).toEqual(['group', 'mission'])
      expect(seenByDesk[0]!.now).toMatchObject({ authorized: 3, filled: 2 })
    }))

  test('S2.06 S2.07 filtered by language, arming or leadership, places are counted against the posts that fit', () =>
    inScene(async (scene) => {
      await scene.db.pool.query(`update missions.position set language = 'en', leadership = true where id = $1`, [
        scene.positions[0],
      ])
      await scene.db.pool.query(`update missions.position set armed = false where id = any($1)`, [
        scene.positions.slice(0, 2),
      ])
      await stay(scene, 0)
      await stay(scene, 2)
      const figures = async (query: Record<string, unknown>) => {
        const { now } = await scene.row(query)
        return [now.basis, now.authorized, now.filled, now.vacant]
      }
      expect(await figures({})).toEqual(['authorized', 5, 2, 3])
      expect(await figures({ language: 'en' })).toEqual(['posts', 1, 1, 0])
      expect(await figures({ language: 'fr' })).toEqual(['posts', 5, 1, 4])
      expect(await figures({ armed: 'unarmed' })).toEqual(['posts', 2, 1, 1])
      expect(await figures({ leadership: 'leadership' })).toEqual(['posts', 1, 1, 0])
      expect(await figures({ language: 'fr', armed: 'unarmed', leadership: 'other' })).toEqual(['posts', 1, 0, 1])
      expect((await scene.board({ language: 'en', open: 'SCENE' })).opened[0]!.positions).toHaveLength(1)
    }))

  test('S3.08 by police service each service has its own, and the services make up the programme', () =>
    inScene(async (scene) => {
      await stay(scene, 0)
      await stay(scene, 1, { serviceId: services[1] })
      await stay(scene, 2, { serviceId: services[1] })
      const { rows } = await scene.board({ by: 'service' })
      expect(
        rows.filter((row) => row.code.startsWith('SRV-')).map((row) => [row.code, row.now.filled, row.now.basis]),
      ).toEqual([
        ['SRV-0', 1, 'not-counted'],
        ['SRV-1', 2, 'not-counted'],
      ])
      const all = (await scene.board({ by: 'programme' })).rows
      expect(all.map((row) => row.kind)).toEqual(['programme'])
      expect(rows.reduce((sum, row) => sum + row.now.filled, 0)).toBe(all[0]!.now.filled)
    }))

  test('S2.08 opened, each position has its bars and gaps, its decision, its bulletin and who could go', () =>
    inScene(async (scene) => {
      const { missionId, positions } = scene
      await stay(scene, 0, { from: '2026-01-01', to: '2026-06-01' })
      await stay(scene, 0, { from: '2026-07-01', to: '2027-07-01', reserved: true })
      await scene.db.pool.query(
        `insert into postings.posting_position (posting_id, position_id) select id, $2 from postings.posting where mission_id = $1 limit 1`,
        [missionId, positions[1]],
      )
      await scene.db.pool.query(`update postings.posting set state = 'published' where mission_id = $1`, [missionId])
      const board = await seen<MissionBoard>(scene.here, planner, missionBoardView, {
        id: missionId,
        from: '2026-01-01',
      })
      const [first, second] = board.opened[0]!.positions
      expect(first!.stays.map(({ from, to, state }) => [from, to, state])).toEqual([
        ['2026-01-01', '2026-06-01', 'filled'],
        ['2026-07-01', '2027-07-01', 'reserved'],
      ])
      expect(first!.gaps).toEqual(
        [
          { from: '2015-01-01', to: '2026-01-01' },
          { from: '2026-06-01', to: '2026-07-01' },
        ].slice(1),
      )
      expect(second!.gaps).toEqual([{ from: '2015-01-01', to: null }])
      expect(second!.posting).toMatchObject({ state: 'published' })
      expect(first!.posting).toBeNull()
      expect(first!.pool).toBe(0)
      // Somebody in reserve who holds no place, of a bulletin for armed posts, in the language of the post.
      await scene.db.pool.query(
        `insert into postings.posting_position (posting_id, position_id) select posting_id, $2 from candidacies.candidacy where mission_id = $1 and state = 'accepted'`,
        [missionId, positions[2]],
      )
      await scene.db.pool.query(
        `update missions.occupancy set state = 'released' where mission_id = $1 and state = 'reserved'`,
        [missionId],
      )
      await scene.db.pool.query(
        `update candidacies.candidacy set state = 'reserve' where mission_id = $1 and state = 'accepted'`,
        [missionId],
      )
      const again = await seen<MissionBoard>(scene.here, planner, missionBoardView, {
        id: missionId,
        from: '2026-01-01',
      })
      expect(again.opened[0]!.positions[0]!.pool).toBe(1)
    }))

  test('S2.08 what if a number were another, a mission closed or a number went on: shown, and nothing of it stored', () =>
    inScene(async (scene) => {
      for (const place of [0, 1, 2]) await stay(scene, place)
      const ask = { ifScope: scene.missionId, from: '2026-03-01' }
      const before = await scene.db.pool.query(`select count(*) from missions.authorized_strength`)
      const cut = await scene.row({ ...ask, ifNumber: 2, ifFrom: TODAY })
      expect(cut.whatIf!.now).toMatchObject({ authorized: 2, over: 1 })
      expect(cut.now).toMatchObject({ authorized: 5, over: 0 })
      expect((await scene.row({ ...ask, ifClosing: '2026-05-01', asAt: '2026-05-01' })).whatIf!.now).toMatchObject({
        authorized: 0,
        over: 3,
      })
      expect((await scene.row({ ...ask, ifExtension: '2030-01-01' })).whatIf!.whole).toEqual(cut.whole)
      expect((await scene.row(ask)).whatIf).toBeNull()
      const after = await scene.db.pool.query(`select count(*) from missions.authorized_strength`)
      expect(after.rows).toEqual(before.rows)
    }))
})

describe('As known at a day', () => {
  test('S2.08 a place that was moved, filled or given back later stands as it was known, and a number as it was decided', () =>
    inScene(async (scene) => {
      const { candidacyId } = await stay(scene, 0)
      const gone = await stay(scene, 1)
      const later = (day: string) => ({ ...c, now: `${day}T16:00:00.000Z` })
      await asSystem(scene.db, (tx) =>
        moveOccupancy(
          tx,
          { reference: candidacyId, period: { from: '2026-05-01', to: '2027-01-01' } },
          later('2026-02-10'),
        ),
      )
      await asSystem(scene.db, (tx) => release(tx, { reference: gone.candidacyId, from: null }, later('2026-02-20')))
      const filled = async (knownAt?: string) =>
        (await scene.row({ asAt: '2026-03-01', ...(knownAt ? { knownAt } : {}) })).now.filled
      expect([
        await filled('2026-01-09'),
        await filled('2026-01-31'),
        await filled('2026-02-10'),
        await filled('2026-02-20'),
        await filled(),
      ]).toEqual([0, 2, 1, 0, 0])
      await scene.db.pool.query(
        `update missions.authorized_strength set superseded_at = '2026-02-15T12:00Z' where scope_id = $1`,
        [scene.missionId],
      )
      await sampleStrength(scene.db, { scope: 'mission', scopeId: scene.missionId, number: 9 })
      await scene.db.pool.query(
        `update missions.authorized_strength set recorded_at = '2026-02-15T12:00Z' where scope_id = $1 and number = 9`,
        [scene.missionId],
      )
      const number = async (knownAt: string) => (await scene.row({ knownAt })).now.authorized
      expect([await number('2026-02-14'), await number('2026-02-16')]).toEqual([5, 9])
      const bars = (await scene.board({ knownAt: '2026-01-31', open: 'SCENE' })).opened[0]!.positions
      expect(bars[0]!.stays.map(({ from }) => from)).toEqual(['2026-01-01'])
    }))

  test('S2.08 what was recorded is never changed or taken away, and the page says since when it is kept', () =>
    inScene(async (scene) => {
      await stay(scene, 0)
      expect((await scene.board()).keptSince).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const text of [
        'update missions.occupancy_history set state = state',
        'delete from missions.occupancy_history',
        `insert into missions.occupancy_kept_since default values`,
      ]) {
        await scene.db.pool.query('savepoint before')
        const tried = inTransaction(scene.db, { role: 'app', claims: claimsOf(planner, TODAY) }, (tx) =>
          sql.raw(text).execute(tx),
        )
        await expect(tried).rejects.toThrow(/permission denied/)
        await scene.db.pool.query('rollback to savepoint before')
      }
    }))
})
