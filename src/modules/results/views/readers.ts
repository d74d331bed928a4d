import type { Duty } from '#kernel/duties.ts'
import type { Within } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'

/** Who reads plans, results and evaluations: who plans, decides, staffs, pays for, measures and audits missions; the mission's own people theirs. */
export const readers = {
  'rcmp-planner': 'programme',
  'intake-officer': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'decision-body': 'programme',
  'irss-officer': 'programme',
  'training-officer': 'programme',
  'readiness-officer': 'programme',
  'health-administrator': 'programme',
  'finance-officer': 'programme',
  'evaluation-officer': 'programme',
  auditor: 'programme',
  'mission-desk': 'own-mission',
  'contingent-commander': 'own-mission',
} as const satisfies Partial<Record<Duty, Within>>

/** The missions of a reader who sees their own only; null: all. */
export const missionsWithin = (c: Pick<Circumstances, 'actor'>): readonly string[] | null =>
  c.actor.reach === 'mission' ? c.actor.missions : null
