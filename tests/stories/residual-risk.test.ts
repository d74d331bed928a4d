import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  addMitigation,
  addRisk,
  beginRiskAssessment,
  issueRiskAssessment,
  releaseLivingBrief,
  writeLivingBrief,
} from '#modules/missions/index.ts'
import { acknowledgeRisk } from '#modules/readiness/index.ts'
import { countQueries, type Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { drain } from '#platform/jobs/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { sampleCertificate, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'

const planner = actorOf('rcmp-planner')
const readiness = actorOf('readiness-officer')
const both = (en: string, fr = `${en} (fr)`) => ({ en, fr })
const nowhere = { en: '', fr: '' }
const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}
interface RiskRoom {
  files?: {
    id: string
    state: string
    number: number
    risks: { id: string; level: string; residualLevel: string }[]
    picture: string
  }[]
  versions: {
    id: string
    number: number
    state: string
    valid: { from: string; to: string | null } | null
    residualLevel: string | null
  }[]
}
const viewNamed = (here: House, name: string) => {
  const view = here.registry.views.get(name)
  if (!view) throw new Error(`There is no view ${name}.`)
  return view
}
const roomOf = (here: House, missionId: string, o: { actor?: typeof planner; asAt?: string } = {}) =>
  seen<RiskRoom>(here, o.actor ?? planner, viewNamed(here, 'missions.risk'), {
    id: missionId,
    ...(o.asAt ? { asAt: o.asAt } : {}),
  })

/** A version with one risk that a measure lowers, in force from the day of the house. */
async function assessed(here: House, missionId: string, o: { from?: string; place?: { en: string; fr: string } } = {}) {
  const begin = {
    missionId,
    place: o.place ?? nowhere,
    assessedOn: '2026-03-01',
    picture: 'Routes B and C are watched.',
    summary: both('Roads are dangerous after dark.', 'Les routes sont dangereuses la nuit.'),
  }
  await done(here, planner, beginRiskAssessment, begin)
  const draft = (await roomOf(here, missionId)).versions.find(({ state }) => state === 'draft')!
  const risk = { assessmentId: draft.id, category: 'traffic', description: 'Ambush on route B' }
  await done(here, planner, addRisk, {
    ...risk,
    likelihood: '4',
    impact: '4',
    residualLikelihood: '3',
    residualImpact: '3',
  })
  const issue = { assessmentId: draft.id, from: o.from ?? '2026-03-16' }
  expect(await refusal(here, planner, issueRiskAssessment, issue)).toBe('residual-without-mitigation')
  const file = (await roomOf(here, missionId)).files?.find(({ id }) => id === draft.id)
  const measure = { byWhom: 'host', measure: 'Escort after dark', owner: 'Host security', dueOn: '2026-04-01' }
  await done(here, planner, addMitigation, { assessmentId: draft.id, risk: file!.risks[0]!.id, ...measure })
  await done(here, planner, issueRiskAssessment, issue)
  return draft.id
}

async function stage(db: Db, now = '2026-03-16') {
  const officer = await sampleOfficerToDeploy(db, { criteria: [firstAid], departure: '2026-03-20' })
  await sampleCertificate(db, officer.personId, { expires: '2029-01-01' })
  const here = houseOn(db, { now })
  const candidate = actorOf('candidate', { personId: officer.personId })
  const own = () =>
    seen<{ risks: { id: string; summary: { en: string; fr: string } }[]; briefs: object[] }>(
      here,
      candidate,
      viewNamed(here, 'readiness.own-mission'),
      { id: officer.candidacyId },
    )
  const gate = async () =>
    await seen<{
      gates: { code: string; cleared: boolean }[]
      clear: boolean
      blockers: { code: string; label: { en: string } }[]
    }>(here, readiness, viewNamed(here, 'readiness.one'), { id: officer.candidacyId })
  return { officer, here, candidate, own, gate }
}

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

describe('Living conditions', () => {
  const brief = {
    ...{ writtenOn: '2026-03-01', sourceNote: 'Report of the contingent, February 2026' },
    ...{
      housing: both('Shared flats', 'Appartements partagés'),
      food: both('Markets', 'Marchés'),
      climate: both('Hot', 'Chaud'),
    },
    ...{ healthServices: nowhere, communications: nowhere, money: nowhere, leaveTravel: nowhere },
    ...{ familyContact: nowhere, securityRules: nowhere },
  }
  const living = (here: House) => viewNamed(here, 'missions.living-conditions')
  interface Room {
    briefs: {
      id: string
      state: string
      parts: Record<string, { en: string }>
      valid: { from: string; to: string | null } | null
    }[]
  }

  test('S0.53 both languages or not released; then candidates of the mission, officers and coordinators read it', () =>
    withRollback(async (db) => {
      const { officer, here, candidate, own } = await stage(db)
      const missionId = officer.missionId
      const write = { missionId, place: nowhere, ...brief }
      expect(
        await refusal(here, planner, writeLivingBrief, { ...write, housing: nowhere, food: nowhere, climate: nowhere }),
      ).toBe('brief-says-nothing')
      await done(here, planner, writeLivingBrief, { ...write, food: { en: 'Markets', fr: '' } })
      const room = (actor = planner) => seen<Room>(here, actor, living(here), { id: missionId })
      const [draft] = (await room()).briefs
      const half = await act(here, planner, releaseLivingBrief, { briefId: draft!.id, from: '2026-03-16' })
      expect(half).toMatchObject({ refusal: { code: 'brief-in-both-languages', params: { topics: 'Food' } } })
      expect((await room(actorOf('irss-officer'))).briefs).toEqual([])
      expect((await own()).briefs).toEqual([])
      const discard = here.registry.actions.get('missions.discard-living-brief')!
      await done(here, planner, discard, { briefId: draft!.id })
      await done(here, planner, writeLivingBrief, write)
      const again = (await room()).briefs.find(({ state }) => state === 'draft')!
      await done(here, planner, releaseLivingBrief, { briefId: again.id, from: '2026-03-16' })
      expect((await own()).briefs).toHaveLength(1)
      const coordinator = actorOf('service-coordinator', { services: [officer.serviceId] })
      expect((await room(coordinator)).briefs[0]?.parts.housing?.en).toBe('Shared flats')
      const theirs = viewNamed(here, 'readiness.own-mission')
      expect((await see(here, coordinator, theirs, { id: officer.candidacyId })).kind).toBe('shown')
      for (const actor of [
        actorOf('candidate', { personId: randomUUID() }),
        actorOf('service-coordinator', { services: [randomUUID()] }),
      ])
        expect(await see(here, actor, theirs, { id: officer.candidacyId })).toMatchObject({
          refusal: { code: 'not-found' },
        })
      expect((await see(here, candidate, living(here), { id: missionId })).kind).toBe('refused')
      await db.pool.query(`update candidacies.candidacy set state = 'withdrawn' where id = $1`, [officer.candidacyId])
      expect((await own()).briefs).toEqual([])
    }))

  test('a new version takes the place of the one before from its day, and as at an earlier day that one stands', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      const missionId = officer.missionId
      const room = () => seen<Room>(here, planner, living(here), { id: missionId })
      const release = async (from: string, housing: { en: string; fr: string }) => {
        await done(here, planner, writeLivingBrief, { missionId, place: nowhere, ...brief, housing })
        const draft = (await room()).briefs.find(({ state }) => state === 'draft')!
        await done(here, planner, releaseLivingBrief, { briefId: draft.id, from })
      }
      await release('2026-03-16', both('Tents', 'Tentes'))
      await release('2026-04-01', both('Flats', 'Appartements'))
      const on = async (day: string) =>
        (await room()).briefs
          .filter(({ valid }) => valid && valid.from <= day && (valid.to === null || day < valid.to))
          .map(({ parts }) => parts.housing?.en)
      expect(await on('2026-03-31')).toEqual(['Tents'])
      expect(await on('2026-04-01')).toEqual(['Flats'])
    }))
})
