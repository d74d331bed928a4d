import type { Duty } from '#kernel/duties.ts'
import type { Within } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'

/** Who reads missions, positions and numbers: those who plan and run them, the desk and the commander for their own. */
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

/** Those who decide see the same in aggregate: numbers, no single position. */
export const deciders: Partial<Record<Duty, Within>> = {
  'decision-body': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
}

/** The missions of a reader who sees their own only; null: all. */
export const missionsWithin = (c: Circumstances): readonly string[] | null =>
  c.actor.reach === 'mission' ? c.actor.missions : null
