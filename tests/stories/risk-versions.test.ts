import { describe, expect, test } from 'vitest'
import { addRisk, beginRiskAssessment, issueRiskAssessment } from '#modules/missions/index.ts'
import { acknowledgeRisk } from '#modules/readiness/index.ts'
import { countQueries } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import {
  assessed,
  both,
  firstAid,
  nowhere,
  planner,
  readiness,
  roomOf,
  stage,
  viewNamed,
} from '#tests/support/assessed-mission.ts'
import { withRollback } from '#tests/support/database.ts'
import { sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { actorOf, done, refusal, seen } from '#tests/support/house.ts'

describe('Versions of an assessment', () => {
  test('S0.53 a version supersedes and is never overwritten: as at any day the one that held is shown', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      const first = await assessed(here, officer.missionId)
      const second = await assessed(here, officer.missionId, { from: '2026-04-01' })
      const inForce = async (day: string) => {
        const { versions } = await roomOf(here, officer.missionId)
        return versions
          .filter(({ valid }) => valid && valid.from <= day && (valid.to === null || day < valid.to))
          .map(({ id }) => id)
      }
      expect(await inForce('2026-03-31')).toEqual([first])
      expect(await inForce('2026-04-01')).toEqual([second])
      const add = {
        assessmentId: first,
        category: 'crime',
        description: 'x',
        likelihood: '1',
        impact: '1',
        residualLikelihood: '1',
        residualImpact: '1',
      }
      expect(await refusal(here, planner, addRisk, add)).toBe('no-draft-any-more')
      const { versions } = await roomOf(here, officer.missionId)
      expect(versions.map(({ number }) => number)).toEqual([2, 1])
      await done(here, planner, beginRiskAssessment, {
        missionId: officer.missionId,
        place: nowhere,
        assessedOn: '2026-03-01',
        picture: 'x',
        summary: both('x', 'y'),
      })
      const draft = (await roomOf(here, officer.missionId)).versions.find(({ state }) => state === 'draft')!
      const bad = { ...add, assessmentId: draft.id }
      expect(await refusal(here, planner, addRisk, { ...bad, residualImpact: '2' })).toBe('residual-is-higher')
      expect(await refusal(here, planner, addRisk, { ...bad, category: 'dragons' })).toBe('not-in-the-catalogue')
      await done(here, planner, addRisk, bad)
      expect(await refusal(here, planner, issueRiskAssessment, { assessmentId: draft.id, from: '2026-03-20' })).toBe(
        'later-version-stands',
      )
      expect(await refusal(here, planner, issueRiskAssessment, { assessmentId: draft.id, from: '2026-03-15' })).toBe(
        'not-in-the-past',
      )
    }))

  test('S0.53 officers hear of a new version, it waits on their home page, and status and timeline show it', () =>
    withRollback(async (db) => {
      const { officer, here, candidate } = await stage(db)
      await assessed(here, officer.missionId)
      expect((await drain(here, { ticks: false })).failed).toBe(0)
      const letters = await db.pool.query(
        `select subject from letters.letter where person_id = $1 and name = 'readiness.risk-in-force'`,
        [officer.personId],
      )
      expect(letters.rows).toHaveLength(1)
      const home = async () => JSON.stringify(await seen(here, candidate, viewNamed(here, 'desk.home')))
      const file = async () => JSON.stringify(await seen(here, candidate, viewNamed(here, 'desk.my-file')))
      expect(await home()).toContain('readiness.risk-to-acknowledge')
      expect(await file()).toContain('Residual risk of the mission')
      await done(here, candidate, acknowledgeRisk, { candidacyId: officer.candidacyId, read: true })
      expect(await home()).not.toContain('readiness.risk-to-acknowledge')
      const told = await seen(here, actorOf('irss-officer'), viewNamed(here, 'desk.officer-file'), {
        id: officer.personId,
      })
      expect(JSON.stringify(told)).toContain('Acknowledged the residual risk')
    }))

  test('S0.53 a review and a measure wait when they are due', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      await assessed(here, officer.missionId)
      const on = async (now: string) => {
        const later = { ...here, clock: () => `${now}T16:00:00.000Z` }
        return JSON.stringify(await seen(later, planner, viewNamed(later, 'desk.home')))
      }
      expect(await on('2026-03-17')).not.toContain('missions.measure-due')
      expect(await on('2026-03-20')).toContain('missions.measure-due')
      expect(await on('2026-08-10')).not.toContain('missions.risk-to-review')
      expect(await on('2026-08-20')).toContain('missions.risk-to-review')
    }))

  test('the board asks as many questions for three officers as for one', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      await assessed(here, officer.missionId)
      const board = viewNamed(here, 'readiness.board')
      const one = await countQueries(() => seen(here, readiness, board))
      await sampleOfficerToDeploy(db, { criteria: [firstAid], beside: officer })
      await sampleOfficerToDeploy(db, { criteria: [firstAid] })
      expect((await countQueries(() => seen(here, readiness, board))).queries).toBe(one.queries)
    }))
})
