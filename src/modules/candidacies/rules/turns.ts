import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CandidacyState } from '../vocabulary.ts'

/** States in which a candidacy still goes on towards a departure. */
export const onTheWay = [
  'applied',
  'endorsed',
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
] as const satisfies readonly CandidacyState[]
export const isOnTheWay = (state: CandidacyState): boolean => (onTheWay as readonly string[]).includes(state)

/** Partner officers are released by their coordinator, members of the RCMP by their adviser (S2-6). */
export function releasedBy(duty: string, serviceKind: string): Refusal | null {
  if (serviceKind === 'federal') return duty === 'rcmp-adviser' ? null : refuse('goes-by-the-adviser')
  return duty === 'rcmp-adviser' ? refuse('goes-by-the-coordinator') : null
}
