import { expect } from 'vitest'
import { addMitigation, addRisk, beginRiskAssessment, issueRiskAssessment } from '#modules/missions/index.ts'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { sampleCertificate, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'

export const planner = actorOf('rcmp-planner')
export const readiness = actorOf('readiness-officer')
export const both = (en: string, fr = `${en} (fr)`) => ({ en, fr })
export const nowhere = { en: '', fr: '' }
export const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}
export interface RiskRoom {
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
export const viewNamed = (here: House, name: string) => {
  const view = here.registry.views.get(name)
  if (!view) throw new Error(`There is no view ${name}.`)
  return view
}
export const roomOf = (here: House, missionId: string, o: { actor?: typeof planner; asAt?: string } = {}) =>
  seen<RiskRoom>(here, o.actor ?? planner, viewNamed(here, 'missions.risk'), {
    id: missionId,
    ...(o.asAt ? { asAt: o.asAt } : {}),
  })

/** A version with one risk that a measure lowers, in force from the day of the house. */
export async function assessed(
  here: House,
  missionId: string,
  o: { from?: string; place?: { en: string; fr: string } } = {},
) {
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

export async function stage(db: Db, now = '2026-03-16') {
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
