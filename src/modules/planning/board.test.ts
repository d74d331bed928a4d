import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { moveOccupancy, release } from '#modules/missions/index.ts'
import { sampleGroup, sampleMission, sampleStrength } from '#modules/missions/samples.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, houseOn, see, seen, TODAY } from '#tests/support/house.ts'
import { sampleStay } from './samples.ts'
import { boardView } from './views/board.ts'
import type { Board } from './views/board-data.ts'
import { type MissionBoard, missionBoardView } from './views/mission-board.ts'

const planner = actorOf('rcmp-planner')
const services = ['00000000-0000-4000-8000-00000000cc01', '00000000-0000-4000-8000-00000000cc02'] as const

interface Scene {
  here: House
  db: Db
  missionId: string
  positions: string[]
  board(query?: Record<string, unknown>, actor?: Parameters<typeof seen>[1]): Promise<Board>
  /** The row of the scene's mission. */
  row(query?: Record<string, unknown>, actor?: Parameters<typeof seen>[1]): Promise<Board['rows'][number]>
}

/** A mission of six posts and a number of five, without anybody; two police services. */
const inScene = (work: (scene: Scene) => Promise<void>) =>
  withRollback(async (db) => {
    const here = houseOn(db)
    for (const [i, id] of services.entries())
      await db.pool.query(
        `insert into people.service (id, code, kind, province, name, short, rank_scale, partnership)
         values ($1, $2, 'municipal', 'QC', $3, $2, 'municipal', 'example')`,
        [id, `SRV-${i}`, JSON.stringify({ en: `Service ${i}`, fr: `Service ${i}` })],
      )
    const { missionId, positions } = await sampleMission(db, { code: 'SCENE', positions: 6, authorized: 5 })
    const board: Scene['board'] = (query = {}, actor = planner) => seen<Board>(here, actor, boardView, query)
    await work({
      ...{ here, db, missionId, positions, board },
      async row(query, actor) {
        const found = (await board(query, actor)).rows.find((one) => one.id === missionId)
        if (!found) throw new Error('The mission is not on the board.')
        return found
      },
    })
  })

const tour = { from: '2026-01-01', to: '2027-01-01' }
const stay = ({ db, missionId, positions }: Scene, place: number, o: Partial<Parameters<typeof sampleStay>[1]> = {}) =>
  sampleStay(db, { missionId, positionId: positions[place]!, serviceId: services[0], ...tour, ...o })

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

describe('Who sees what', () => {
  test('7.1 names are for those who staff, for a mission’s own desk and commander, and for the home service; others see posts or numbers', () =>
    inScene(async (scene) => {
      const { missionId } = scene
      const mine = await stay(scene, 0, { name: 'Mine' })
      await stay(scene, 1, { serviceId: services[1], name: 'Theirs' })
      await stay(scene, 2, { from: '2025-01-01', to: '2025-12-31', closed: true, name: 'Closed' })
      await stay(scene, 3, { from: '2026-08-01', to: '2027-08-01', reserved: true, name: 'Coming' })
      const other = await sampleMission(scene.db, { code: 'OTHER' })
      const names = async (actor: Parameters<typeof seen>[1]) => {
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
      const count = async (actor: Parameters<typeof seen>[1], from: string) =>
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
      expect(await count(actorOf('contingent-commander', { missions: [services[0]] }), service)).toBe(0)
    }))

  test('C11 women are counted; from one to four nobody without names sees the number, nor a total from which it follows', () =>
    inScene(async (scene) => {
      for (const place of [0, 1]) await stay(scene, place, { sex: 'female' })
      await stay(scene, 2)
      const women = async (actor: Parameters<typeof seen>[1], query = {}) => {
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
