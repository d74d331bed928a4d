import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { beginRiskAssessment } from '#modules/missions/index.ts'
import { acknowledgeRisk } from '#modules/readiness/index.ts'
import {
  assessed,
  both,
  nowhere,
  planner,
  readiness,
  roomOf,
  stage,
  viewNamed,
} from '#tests/support/assessed-mission.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, refusal, see, seen } from '#tests/support/house.ts'

describe('Residual risk', () => {
  test('S0.53 without an assessment in force nobody is asked, and a draft is none', () =>
    withRollback(async (db) => {
      const { officer, here, candidate, own, gate } = await stage(db)
      expect((await gate()).clear).toBe(true)
      expect(await refusal(here, candidate, acknowledgeRisk, { candidacyId: officer.candidacyId, read: true })).toBe(
        'no-risk-in-force',
      )
      const begin = {
        missionId: officer.missionId,
        place: nowhere,
        assessedOn: '2026-03-01',
        picture: 'x',
        summary: both('x', 'y'),
      }
      await done(here, planner, beginRiskAssessment, begin)
      expect(await refusal(here, planner, beginRiskAssessment, begin)).toBe('draft-there-already')
      expect((await gate()).clear).toBe(true)
      expect((await own()).risks).toEqual([])
    }))

  test('S0.53 it is acknowledged by the officer before departure: clearance is refused without it, and a newer version asks again', () =>
    withRollback(async (db) => {
      const { officer, here, candidate, own, gate } = await stage(db)
      const candidacyId = officer.candidacyId
      await assessed(here, officer.missionId)
      expect(await gate()).toMatchObject({ clear: false, blockers: [{ code: 'residual-risk' }] })
      const prepare = here.registry.actions.get('deployments.prepare-deployment')!
      const depart = here.registry.actions.get('deployments.record-departure')!
      const deploymentId = await done(here, readiness, prepare, { candidacyId })
      const gone = await act(here, readiness, depart, { deploymentId, day: '2026-03-16' })
      expect(gone).toMatchObject({
        refusal: {
          code: 'not-cleared',
          params: { blockers: expect.stringContaining('has not acknowledged the risk') },
        },
      })

      expect((await own()).risks[0]?.summary.fr).toContain('routes')
      for (const actor of [planner, readiness, actorOf('candidate', { personId: randomUUID() })])
        expect(['not-yours', 'not-found']).toContain(
          await refusal(here, actor, acknowledgeRisk, { candidacyId, read: true }),
        )
      expect(await refusal(here, candidate, acknowledgeRisk, { candidacyId, read: false })).toContain('must-confirm')
      await done(here, candidate, acknowledgeRisk, { candidacyId, read: true })
      expect(await refusal(here, candidate, acknowledgeRisk, { candidacyId, read: true })).toBe('risk-acknowledged')
      expect(await gate()).toMatchObject({ clear: true, blockers: [] })

      await assessed(here, officer.missionId, { place: both('Jérémie', 'Jérémie') })
      expect((await gate()).clear).toBe(false)
      await done(here, candidate, acknowledgeRisk, { candidacyId, read: true })
      await assessed(here, officer.missionId)
      expect((await gate()).blockers).toHaveLength(1)
      await done(here, candidate, acknowledgeRisk, { candidacyId, read: true })
      await done(here, readiness, depart, { deploymentId, day: '2026-03-16' })
      const kept = await db.pool.query(
        'select count(*)::int as n from readiness.risk_acknowledgement where candidacy_id = $1',
        [candidacyId],
      )
      expect(kept.rows[0].n).toBe(3)
    }))

  test('S0.53 a version that came into force after it was read is not acknowledged with it', () =>
    withRollback(async (db) => {
      const { officer, here, candidate } = await stage(db)
      await assessed(here, officer.missionId)
      const input = { candidacyId: officer.candidacyId, read: true }
      await assessed(here, officer.missionId)
      const stale = await act(here, candidate, acknowledgeRisk, input, { expects: 1 })
      expect(stale).toMatchObject({ kind: 'refused', refusal: { code: 'stale' } })
      await done(here, candidate, acknowledgeRisk, input, { expects: 2 })
    }))

  test('S0.53 the threat picture is for those who need it; everybody else reads plain words or nothing', () =>
    withRollback(async (db) => {
      const { officer, here, candidate } = await stage(db)
      await assessed(here, officer.missionId)
      const id = officer.missionId
      const desk = actorOf('mission-desk', { missions: [id] })
      for (const actor of [
        planner,
        actorOf('intake-officer'),
        actorOf('gac-assessor'),
        actorOf('ps-assessor'),
        desk,
        actorOf('contingent-commander', { missions: [id] }),
      ])
        expect((await roomOf(here, id, { actor })).files?.[0], actor.duty).toMatchObject({
          picture: 'Routes B and C are watched.',
          risks: [{ level: 'high', residualLevel: 'moderate' }],
        })
      for (const duty of ['irss-officer', 'readiness-officer', 'training-officer', 'decision-body'] as const) {
        const room = await roomOf(here, id, { actor: actorOf(duty) })
        expect(JSON.stringify(room), duty).not.toMatch(/Routes B|Ambush|Escort/)
        expect(room.versions).toHaveLength(1)
      }
      const risk = viewNamed(here, 'missions.risk')
      for (const actor of [
        candidate,
        actorOf('service-coordinator', { services: [officer.serviceId] }),
        actorOf('auditor'),
      ])
        expect((await see(here, actor, risk, { id })).kind, actor.duty).toBe('refused')
      for (const actor of [
        actorOf('mission-desk', { missions: [randomUUID()] }),
        actorOf('contingent-commander', { missions: [randomUUID()] }),
      ])
        expect(await see(here, actor, risk, { id })).toMatchObject({ refusal: { code: 'not-found' } })
      const own = await seen(here, candidate, viewNamed(here, 'readiness.own-mission'), { id: officer.candidacyId })
      expect(JSON.stringify(own)).not.toMatch(/Routes B|Ambush|Escort/)
    }))

  test('S0.53 the tables say the same: whoever forgets to ask for the duty finds no picture, no risk, no measure', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      await assessed(here, officer.missionId)
      const { claimsOf } = await import('#platform/access/claims.ts')
      const { inTransaction } = await import('#platform/database/connection.ts')
      const { sql } = await import('kysely')
      const counted = (actor: typeof planner) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-03-16') }, async (tx) => {
          const found = await sql<{ n: number }>`select (select count(*) from missions.risk_picture)::int
            + (select count(*) from missions.risk)::int + (select count(*) from missions.risk_mitigation)::int as n`.execute(
            tx,
          )
          return found.rows[0]?.n
        })
      expect(await counted(planner)).toBe(3)
      for (const duty of [
        'irss-officer',
        'readiness-officer',
        'training-officer',
        'physician',
        'communications-officer',
        'auditor',
        'administrator',
      ] as const)
        expect(await counted(actorOf(duty)), duty).toBe(0)
      expect(await counted(actorOf('candidate', { personId: officer.personId }))).toBe(0)
      expect(await counted(actorOf('mission-desk', { missions: [randomUUID()] }))).toBe(0)
    }))
})
