import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { changeTourLength, moveDutyLocation, renameMission } from './actions/change-mission-facts.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { turnNamed } from './actions/turns-of-mission.ts'
import { sampleGroup, sampleMission, samplePosition } from './samples.ts'
import { reserve } from './store/occupancy.ts'
import { successorsDue } from './store/successors.ts'
import { type MissionLine, missionsList } from './views/list.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { positionsList } from './views/positions.ts'

const planner = actorOf('rcmp-planner')
const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const missionOn = (here: House, id: string, day?: string) =>
  seen<MissionFile>(here, planner, missionView, day ? { id, asAt: day } : { id })

describe('A mission on a day', () => {
  test('S2.09 S4.03 on 30 June 2016 it stands as the list says; what no source gives is not there', () =>
    inHouse(async (here) => {
      const { rows } = await seen<{ rows: MissionLine[] }>(here, planner, missionsList, {
        asAt: '2016-06-30',
        status: 'active',
      })
      const haiti = rows.find((one) => one.code === 'MINUSTAH')
      expect(haiti).toMatchObject({ kind: 'UN', language: 'fr', armed: true, authorized: 90 })
      expect(rows.find((one) => one.code === 'UKR-PATROL')).toMatchObject({ authorized: null, group_authorized: 20 })
      expect(new Set(rows.map((one) => one.kind))).toEqual(
        new Set(['court', 'UN', 'bilateral', 'EU', 'CAF-attached', 'specialised-posting', 'permanent-mission']),
      )
    }))

  test('S2.02 S2.26 a tour is 12 months unless the mission says otherwise', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      expect((await missionOn(here, missionId)).mission.tourMonths).toBe(12)
      const change = { missionId, from: '2026-05-01', authority: 'Bulletin', tourMonths: 36 }
      await done(here, planner, changeTourLength, change)
      expect((await missionOn(here, missionId, '2026-04-30')).mission.tourMonths).toBe(12)
      expect((await missionOn(here, missionId, '2026-05-01')).mission.tourMonths).toBe(36)
    }))

  test('S0.12 S2.06 S2.07 a change holds from its day; before it the old value stands, and the public page follows at once', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-FACTS' })
      const change = { missionId, from: '2026-05-01', authority: 'Letter of 1 March 2026' }
      await done(here, planner, renameMission, { ...change, name: { en: 'New name', fr: 'Nouveau nom' } })
      await done(here, planner, turnNamed('suspend'), change)
      await done(here, planner, moveDutyLocation, { ...change, country: 'pl', place: { en: 'Warsaw', fr: 'Varsovie' } })
      expect((await missionOn(here, missionId, '2026-04-30')).mission).toMatchObject({
        name: { en: 'Mission TEST-FACTS' },
        status: 'active',
      })
      expect((await missionOn(here, missionId, '2026-05-01')).mission).toMatchObject({
        name: { en: 'New name' },
        status: 'suspended',
        dutyLocation: { country: 'PL', place: { fr: 'Varsovie' } },
      })
      const published = await db.pool.query(
        `select facts -> 'values' ->> 'status' as status, lower(valid) as since from published.operation where code = 'TEST-FACTS' order by 2`,
      )
      expect(published.rows).toEqual([
        { status: 'active', since: '2015-01-01' },
        { status: 'suspended', since: '2026-05-01' },
      ])
      expect(await refusal(here, planner, turnNamed('suspend'), change)).toBe('cannot-suspend-now')
      expect(
        await refusal(here, planner, renameMission, { ...change, name: { en: 'New name', fr: 'Nouveau nom' } }),
      ).toBe('nothing-changes')
      expect(await refusal(here, planner, renameMission, { ...change, name: { en: 'Only English', fr: '' } })).toBe(
        'name-in-both-languages',
      )
    }))

  test('S1.05 it is the one record that plan, strength and positions share; each reader sees their part', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { positions: 1, authorized: 5 })
      const other = await sampleMission(db, { positions: 1 })
      const commander = actorOf('contingent-commander', { missions: [missionId] })
      expect((await see(here, commander, missionView, { id: missionId })).kind).toBe('shown')
      expect(await see(here, commander, missionView, { id: other.missionId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      const { rows } = await seen<{ rows: { kind: string; id: string | null }[] }>(here, commander, boardOf(here))
      expect(rows.map(({ kind, id }) => [kind, id])).toEqual([['mission', missionId]])
      const body = await seen(here, actorOf('decision-body'), missionView, { id: missionId })
      expect(body).not.toHaveProperty('positions')
      expect(body).toHaveProperty('row')
      expect((await see(here, actorOf('candidate'), missionView, { id: missionId })).kind).toBe('refused')
    }))
})

describe('Positions', () => {
  test('one that is held cannot be frozen before its holder leaves; a frozen one cannot be reserved', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { positions: 1, authorized: 5 })
      const positionId = positions[0]!
      const hold = (period: { from: string; to: string }) =>
        asSystem(db, (tx) => reserve(tx, { missionId, positionId, period, reference: randomUUID() }, c))
      await hold({ from: '2026-05-01', to: '2027-05-01' })
      expect(await act(here, planner, freezePosition, { positionId, from: '2027-04-30', reason: 'Cut' })).toMatchObject(
        {
          refusal: { code: 'position-held', params: { until: '2027-05-01' } },
        },
      )
      await done(here, planner, freezePosition, { positionId, from: '2027-05-01', reason: 'Cut' })
      await db.pool.query('savepoint held')
      await expect(hold({ from: '2027-05-01', to: '2028-05-01' })).rejects.toMatchObject({
        constraint: 'position_not_open',
      })
    }))

  test('S3.08 the list says which are vacant, reserved or filled on a day, and never by whom', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { code: 'TEST-LIST', positions: 2, authorized: 5 })
      const period = { from: '2026-05-01', to: '2027-05-01' }
      await asSystem(db, (tx) =>
        reserve(tx, { missionId, positionId: positions[0]!, period, reference: randomUUID() }, c),
      )
      const states = async (day: string, o: object = {}) => {
        const data = await seen<{ rows: { state: string }[] }>(here, planner, positionsList, {
          mission: 'TEST-LIST',
          asAt: day,
          ...o,
        })
        expect(JSON.stringify(data)).not.toContain('reference')
        return data.rows.map((row) => row.state).sort()
      }
      expect(await states('2026-05-01')).toEqual(['reserved', 'vacant'])
      expect(await states('2027-05-01')).toEqual(['vacant', 'vacant'])
      expect(await states('2026-05-01', { state: 'vacant' })).toHaveLength(1)
      expect(await states('2026-05-01', { armed: 'unarmed' })).toHaveLength(0)
    }))

  test('S2.26 scenario 3: a successor is due by the lead time of the kind, until somebody holds the time after', () =>
    inHouse(async (here, db) => {
      const groupId = await sampleGroup(db, 2)
      const { missionId } = await sampleMission(db, { groupId, kind: 'UN' })
      const positionId = await samplePosition(db, { missionId })
      const hold = (from: string, to: string) =>
        asSystem(db, (tx) => reserve(tx, { missionId, positionId, period: { from, to }, reference: randomUUID() }, c))
      await hold('2025-09-01', '2026-09-01')
      const due = (today: string) => asSystem(db, (tx) => successorsDue(tx, today, [missionId]))
      expect(await due('2026-02-28')).toEqual([])
      expect(await due('2026-03-01')).toMatchObject([{ positionId, ends: '2026-09-01', due: '2026-03-01' }])
      const board = await seen<{ successors: { positionId: string }[] }>(here, planner, boardOf(here))
      expect(board.successors.map((one) => one.positionId)).toContain(positionId)
      await hold('2026-09-01', '2027-09-01')
      expect(await due('2026-03-01')).toEqual([])
    }))
})

/** The board stands downstream: it is found by its name. */
function boardOf(here: House) {
  const view = here.registry.views.get('planning.board')
  if (!view) throw new Error('There is no board.')
  return view
}

describe('Search and home', () => {
  const found = async (here: House, actor: typeof planner, q: string) => {
    const view = here.registry.views.get('desk.search')
    if (!view) throw new Error('The desk has no search.')
    const { rows } = await seen<{ rows: { title: string; kind: string }[] }>(here, actor, view, { q })
    return rows.map((row) => row.title)
  }

  test('S2.04 a mission is found by any of its names, in either language, accents folded', () =>
    inHouse(async (here) => {
      const name = 'Extraordinary Chambers in the Courts of Cambodia'
      expect(await found(here, planner, 'CETC')).toContain(name)
      expect(await found(here, planner, 'tribunaux CAMBODGIENS')).toContain(name)
      expect(await found(here, planner, 'eccc')).toContain(name)
      expect(await found(here, actorOf('candidate', { personId: randomUUID() }), 'eccc')).toEqual([])
    }))

  test('S2.14 a commander finds their own mission only', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-OWN-A' })
      await sampleMission(db, { code: 'TEST-OWN-B' })
      const commander = actorOf('contingent-commander', { missions: [missionId] })
      expect(await found(here, commander, 'test-own')).toEqual(['Mission TEST-OWN-A'])
      expect(await found(here, planner, 'test-own')).toHaveLength(2)
    }))
})
