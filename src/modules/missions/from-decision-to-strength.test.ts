import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acknowledgeRequest, decideRequest, recordPosition, registerRequest } from '#modules/requests/index.ts'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem, c } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { renameMission } from './actions/change-mission-facts.ts'
import { createMission } from './actions/create-mission.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { sampleMission } from './samples.ts'
import { reserve } from './store/occupancy.ts'
import { type Authorities, authoritiesView } from './views/authorities.ts'
import { type MissionFile, missionView } from './views/one.ts'

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

  test('S2.01 the public reads the number and the facts, not which decision or whose letter stands behind them', () =>
    inHouse(async (here, db) => {
      const decisionId = await decided(here)
      const missionId = await done(here, planner, createMission, newMission(decisionId))
      await done(here, planner, authorizeStrength, strength(decisionId, missionId, { number: 7 }))
      const change = { missionId, from: '2026-05-01', authority: 'A letter that is nobody’s business' }
      await done(here, planner, renameMission, { ...change, name: { en: 'Renamed', fr: 'Renommée' } })
      const numbers = await db.pool.query(`select * from published.strength where code = 'TEST-NEW'`)
      const operations = await db.pool.query(
        `select * from published.operation where code = 'TEST-NEW' order by lower(valid)`,
      )
      expect(numbers.rows.map((row) => row.number)).toEqual([7])
      expect(operations.rows.map((row) => row.facts.values.name.en)).toEqual(['A new mission', 'Renamed'])
      expect(JSON.stringify([numbers.rows, operations.rows])).not.toMatch(/DEC-|letter/)
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
      const { missionId, positions } = await sampleMission(db, { positions: 4, armed: false })
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
      const before = await missionOn(here, missionId, '2026-05-31')
      const after = await missionOn(here, missionId, '2026-06-01')
      expect(before.row.now).toMatchObject({ authorized: 3, reserved: 3, over: 0 })
      expect(after.row.now).toMatchObject({ authorized: 1, reserved: 3, over: 2 })
      expect(before.row.months[1]).toMatchObject({
        day: '2026-06-01',
        over: 2,
      })
    }))

  test('S2.08 a decision that ran out leaves 0 authorized, and its people over', () =>
    inHouse(async (here, db) => {
      const decisionId = await decided(here)
      const { missionId, positions } = await sampleMission(db, { positions: 1, armed: false })
      await done(here, planner, authorizeStrength, strength(decisionId, missionId, { number: 2, until: '2027-03-31' }))
      const period = { from: '2026-05-01', to: '2027-04-01' }
      await asSystem(db, (tx) =>
        reserve(tx, { missionId, positionId: positions[0]!, period, reference: randomUUID() }, c),
      )
      const { row } = await missionOn(here, missionId, '2027-04-01')
      expect(row.now).toMatchObject({ authorized: 0, basis: 'expired' })
    }))
})
