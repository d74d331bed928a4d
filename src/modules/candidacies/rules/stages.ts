import type { CandidacyState } from '../vocabulary.ts'

export const stages = [
  'applied',
  'endorsed',
  'selected',
  'recommended',
  'nominated',
  'host',
  'offer',
  'deployed',
] as const
export type Stage = (typeof stages)[number]

const reached: Partial<Record<CandidacyState, number>> = {
  applied: 1,
  endorsed: 2,
  'initially-selected': 3,
  recommended: 4,
  nominated: 5,
  reserve: 5,
  'host-accepted': 6,
  offered: 6,
  accepted: 7,
  deployed: 8,
}

/** How far a candidacy has come: what is done, the one thing that is being worked on, what comes next. Null once it has ended. */
export function stagesOf(state: CandidacyState): { stage: Stage; state: 'done' | 'current' | 'next' }[] | null {
  const done = reached[state]
  if (done === undefined) return null
  return stages.map((stage, place) => ({ stage, state: place < done ? 'done' : place === done ? 'current' : 'next' }))
}
