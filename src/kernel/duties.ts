/** What somebody acts as. Access is duty × compartment × relation × time; the pack gives the names (domain.md 7.1). */
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
  'evaluation-officer',
  'auditor',
  'administrator',
] as const

export type Duty = (typeof duties)[number]

export const isDuty = (value: unknown): value is Duty => duties.includes(value as Duty)
