import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acknowledgeRequest, decideRequest, recordPosition, registerRequest } from '#modules/requests/index.ts'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { changeStatus, changeTourLength, moveDutyLocation, renameMission } from './actions/change-mission-facts.ts'
import { createMission } from './actions/create-mission.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { sampleGroup, sampleMission, samplePosition } from './samples.ts'
import { reserve } from './store/occupancy.ts'
import { successorsDue } from './store/successors.ts'
import { type Authorities, authoritiesView } from './views/authorities.ts'
import { type Board, boardView } from './views/board.ts'
import { type MissionLine, missionsList } from './views/list.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { positionsList } from './views/positions.ts'

const planner = actorOf('rcmp-planner')
const request = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Trainers',
  text: 'Officers who train officers.',
  receivedOn: '2026-03-02',
}
/** Scenario 9: "max 20, 12 months, unarmed". */
const decision = {
  outcome: 'approved',
  level: 'ministerial',
  number: 20,
  from: '2026-04-01',
  until: '2028-03-31',
  maxTourMonths: 12,
  armed: 'unarmed',
  reasons: 'Agreed by the three departments.',
}

/** A decision, carried through the room before this one. */
async function decided(here: House, o: Record<string, unknown> = {}): Promise<string> {
  const intake = actorOf('intake-officer')
  const requestId = await done(here, intake, registerRequest, request)
  await done(here, intake, acknowledgeRequest, { requestId })
  for (const duty of ['gac-assessor', 'ps-assessor', 'rcmp-planner'] as const)
    await done(here, actorOf(duty), recordPosition, { requestId, stance: 'support', considerations: 'Fits.' })
  await done(here, actorOf('decision-body'), decideRequest, { requestId, ...decision, ...o })
  const { decisions } = await seen<Authorities>(here, planner, authoritiesView)
  const found = decisions.find((one) => one.decision.requestId === requestId)
  if (!found) throw new Error('The decision does not bind.')
  return found.decision.id
}

const strength = (decisionId: string, scope: string, o: object = {}) => ({
  decisionId,
  scope,
  number: 20,
  from: '2026-04-01',
  until: '2028-03-31',
  ...o,
})
const newMission = (decisionId: string, o: object = {}) => ({
  decisionId,
  code: 'TEST-NEW',
  name: { en: 'A new mission', fr: 'Une nouvelle mission' },
  kind: 'bilateral',
  hostCountry: 'UA',
  dutyCountry: 'PL',
  language: 'en',
  armed: 'unarmed',
  from: '2026-04-01',
  ...o,
})
const posts = (missionId: string, decisionId: string, o: object = {}) => ({
  missionId,
  decisionId,
  title: { en: 'Trainer', fr: 'Formateur' },
  number: 3,
  language: 'en',
  armed: 'unarmed',
  tourMonths: 12,
  from: '2026-04-01',
  ...o,
})
const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const missionOn = (here: House, id: string, day?: string) =>
  seen<MissionFile>(here, planner, missionView, day ? { id, asAt: day } : { id })

describe('From decision to strength', () => {
  test('S0.11 a new mission traces to its decision, and its strength keeps within number and period', () =>
    inHouse(async (here) => {
      const decisionId = await decided(here)
      const missionId = await done(here, planner, createMission, newMission(decisionId))
      expect(await refusal(here, planner, createMission, newMission(decisionId))).toBe('mission-code-taken')
      const authorize = (o: object) => refusal(here, planner, authorizeStrength, strength(decisionId, missionId, o))
      expect(await authorize({ number: 21 })).toBe('beyond-the-number-of-the-decision')
      expect(await authorize({ until: '2028-04-01' })).toBe('outside-the-period-of-the-decision')
      expect(await authorize({ until: '2026-03-31' })).toBe('ends-before-it-starts')
      await done(here, planner, authorizeStrength, strength(decisionId, missionId))
      const file = await missionOn(here, missionId, '2026-04-01')
      expect(file.decision?.code).toMatch(/^DEC-/)
      expect(file.row.now).toMatchObject({ authorized: 20, filled: 0, vacant: 20 })
      expect(file.mission).toMatchObject({ armed: false, status: 'active', dutyLocation: { country: 'PL' } })
      expect(await refusal(here, actorOf('irss-officer'), authorizeStrength, strength(decisionId, missionId))).toBe(
        'not-yours',
      )
    }))

  test('S1.03 scenario 9: positions keep the conditions of the decision: 20, 12 months, unarmed', () =>
    inHouse(async (here) => {
      const decisionId = await decided(here)
      const missionId = await done(here, planner, createMission, newMission(decisionId))
      const open = (o: object) => refusal(here, planner, openPositionsAction, posts(missionId, decisionId, o))
      expect(await open({ tourMonths: 13 })).toBe('tour-longer-than-the-decision')
      expect(await open({ armed: 'armed' })).toBe('decision-says-unarmed')
      expect(await open({ number: 21 })).toBe('beyond-the-number-of-the-decision')
      expect(await open({ title: { en: 'Trainer', fr: '' } })).toBe('title-in-both-languages')
      await done(here, planner, openPositionsAction, posts(missionId, decisionId))
      const { positions } = await missionOn(here, missionId, '2026-04-02')
      expect(positions).toHaveLength(3)
      expect(new Set(positions.map((one) => one.code)).size).toBe(3)
    }))

  test('S2.08 a cut below who is there is recorded; the board says who is over, and nothing new can be reserved', () =>
    inHouse(async (here, db) => {
      const decisionId = await decided(here)
      const { missionId, positions } = await sampleMission(db, { positions: 4 })
      await done(here, planner, authorizeStrength, strength(decisionId, missionId, { number: 3 }))
      const place = (index: number) =>
        asSystem(db, (tx) =>
          reserve(
            tx,
            {
              missionId,
              positionId: positions[index]!,
              period: { from: '2026-05-01', to: '2027-05-01' },
              reference: randomUUID(),
            },
            c,
          ),
        )
      for (const index of [0, 1, 2]) await place(index)
      await done(here, planner, authorizeStrength, strength(decisionId, missionId, { number: 1, from: '2026-06-01' }))
      const before = await seen<Board>(here, planner, boardView, { asAt: '2026-05-31' })
      const after = await seen<Board>(here, planner, boardView, { asAt: '2026-06-01' })
      const row = (board: Board) => board.missions.find((one) => one.id === missionId)?.now
      expect(row(before)).toMatchObject({ authorized: 3, reserved: 3, over: 0 })
      expect(row(after)).toMatchObject({ authorized: 1, reserved: 3, over: 2 })
      expect(after.over.flatMap((one) => one.places)).toHaveLength(2)
      expect(before.missions.find((one) => one.id === missionId)?.months[1]).toMatchObject({
        day: '2026-06-01',
        over: 2,
      })
    }))

  test('S2.08 a decision that ran out leaves 0 authorized, and its people over', () =>
    inHouse(async (here, db) => {
      const decisionId = await decided(here)
      const { missionId, positions } = await sampleMission(db, { positions: 1 })
      await done(here, planner, authorizeStrength, strength(decisionId, missionId, { number: 2, until: '2027-03-31' }))
      const period = { from: '2026-05-01', to: '2027-04-01' }
      await asSystem(db, (tx) =>
        reserve(tx, { missionId, positionId: positions[0]!, period, reference: randomUUID() }, c),
      )
      const { row } = await missionOn(here, missionId, '2027-04-01')
      expect(row.now).toMatchObject({ authorized: 0, basis: 'expired' })
    }))
})

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
      await done(here, planner, changeStatus, { ...change, status: 'suspended' })
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
      expect(await refusal(here, planner, changeStatus, { ...change, status: 'suspended' })).toBe('nothing-changes')
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
      const own = await seen<Board>(here, commander, boardView)
      expect(own.missions.map((one) => one.id)).toEqual([missionId])
      expect(own.programme).toBeNull()
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
      expect(await act(here, planner, freezePosition, { positionId, from: '2027-04-30' })).toMatchObject({
        refusal: { code: 'position-held', params: { until: '2027-05-01' } },
      })
      await done(here, planner, freezePosition, { positionId, from: '2027-05-01' })
      await db.pool.query('savepoint held')
      await expect(hold({ from: '2027-05-01', to: '2028-05-01' })).rejects.toMatchObject({
        constraint: 'position_not_there',
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
      const board = await seen<Board>(here, planner, boardView)
      expect(board.successors.map((one) => one.positionId)).toContain(positionId)
      await hold('2026-09-01', '2027-09-01')
      expect(await due('2026-03-01')).toEqual([])
    }))
})
