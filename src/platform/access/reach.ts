import type { Duty } from '#kernel/duties.ts'

/** Whose rows a duty can reach at all: the widest circle, before compartment and relation narrow it. */
export type Reach = 'self' | 'service' | 'mission' | 'programme' | 'none'

const reaches: Record<Duty, Reach> = {
  candidate: 'self',
  'service-coordinator': 'service',
  'service-chief': 'service',
  'rcmp-adviser': 'service',
  'contingent-commander': 'mission',
  'mission-desk': 'mission',
  'irss-officer': 'programme',
  'readiness-officer': 'programme',
  'training-officer': 'programme',
  physician: 'programme',
  psychologist: 'programme',
  'health-administrator': 'programme',
  'conduct-officer': 'programme',
  'host-liaison': 'programme',
  'rcmp-planner': 'programme',
  'intake-officer': 'none',
  'gac-assessor': 'none',
  'ps-assessor': 'none',
  'decision-body': 'none',
  'communications-officer': 'none',
  'finance-officer': 'none',
  'evaluation-officer': 'none',
  auditor: 'none',
  administrator: 'none',
}

/** The reach of a duty; a mission desk whose assignment names no mission serves the whole programme. */
export function reachOf(duty: Duty, missions?: readonly string[]): Reach {
  if (duty === 'mission-desk' && missions?.length === 0) return 'programme'
  return reaches[duty]
}
