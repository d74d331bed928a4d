/** Every duty that an assignment can give, in the order of a deployment's life; their names stand in `words.ts`. */
export const duties = [
  'intake-officer',
  'gac-assessor',
  'ps-assessor',
  'rcmp-planner',
  'decision-body',
  'communications-officer',
  'irss-officer',
  'service-coordinator',
  'service-chief',
  'rcmp-adviser',
  'candidate',
  'physician',
  'psychologist',
  'health-administrator',
  'conduct-officer',
  'training-officer',
  'readiness-officer',
  'mission-desk',
  'contingent-commander',
  'host-liaison',
  'finance-officer',
  'auditor',
  'administrator',
] as const

/** A duty of a person; `system` is what jobs, the practice generator and `init` act as, and no assignment can give it. */
export type AssignableDuty = (typeof duties)[number]
export type Duty = AssignableDuty | 'system'

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
  system: 'programme',
  'intake-officer': 'none',
  'gac-assessor': 'none',
  'ps-assessor': 'none',
  'decision-body': 'none',
  'communications-officer': 'none',
  'finance-officer': 'none',
  auditor: 'none',
  administrator: 'none',
}

/** The reach of a duty; a mission desk whose assignment names no mission serves the whole programme. */
export function reachOf(duty: Duty, missions?: readonly string[]): Reach {
  if (duty === 'mission-desk' && missions?.length === 0) return 'programme'
  return reaches[duty]
}

/** Narrows a text from the database, the API or a form to a duty that can be assigned. */
export const isAssignableDuty = (text: string): text is AssignableDuty => (duties as readonly string[]).includes(text)
