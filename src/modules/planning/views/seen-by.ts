import type { Duty } from '#kernel/duties.ts'
import type { Within } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'

/** Who reads missions with their posts: those who plan and run them, the desk and the commander for their own. */
export const readers: Partial<Record<Duty, Within>> = {
  'rcmp-planner': 'programme',
  'intake-officer': 'programme',
  'irss-officer': 'programme',
  'readiness-officer': 'programme',
  'training-officer': 'programme',
  'host-liaison': 'programme',
  'mission-desk': 'own-mission',
  'contingent-commander': 'own-mission',
  auditor: 'programme',
}

/** Those who decide: numbers, no single post. */
export const deciders: Partial<Record<Duty, Within>> = {
  'decision-body': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
}

/** Police services: their own officers, and nobody else's. */
export const homeServices: Partial<Record<Duty, Within>> = {
  'service-coordinator': 'own-service',
  'service-chief': 'own-service',
  'rcmp-adviser': 'own-service',
}

export const isDecider = (duty: Duty): boolean => deciders[duty] !== undefined
export const isHomeService = (c: Circumstances): boolean => c.actor.reach === 'service'

/** Who sees what names: `planning.sees_names` in the database says the same. */
const namers: readonly Duty[] = [
  'irss-officer',
  'readiness-officer',
  'mission-desk',
  'contingent-commander',
  'service-coordinator',
  'service-chief',
  'rcmp-adviser',
]
export const seesNames = (duty: Duty): boolean => namers.includes(duty)

/** The missions of a reader who sees their own only; null: all. */
export const missionsWithin = (c: Circumstances): readonly string[] | null =>
  c.actor.reach === 'mission' ? c.actor.missions : null
