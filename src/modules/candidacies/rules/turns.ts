import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CandidacyState, Endorsement, Nomination, Offer, Recommendation } from '../vocabulary.ts'

/** What of a candidacy its turns depend on. */
export interface Turn {
  state: CandidacyState
  endorsement: Endorsement | null
  screenedOn: string | null
  recommendation: Recommendation | null
  nomination: Nomination | null
  offer: Offer | null
}

/** States in which the officer is on the way, released or waiting to be. */
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

/**
 * Where a candidacy stands once the home service releases the officer: as far as it had come before a release was taken back
 * or ended with a change of service.
 */
export function stateWithRelease({
  screenedOn,
  recommendation,
  nomination,
  offer,
}: Omit<Turn, 'state' | 'endorsement'>): CandidacyState {
  if (offer) return offer.answer === 'accepted' ? 'accepted' : 'offered'
  if (nomination?.outcome === 'accepted') return 'host-accepted'
  if (nomination?.outcome === 'reserve') return 'reserve'
  if (nomination) return 'nominated'
  if (recommendation) return recommendation.decision
  return screenedOn === null ? 'endorsed' : 'initially-selected'
}

/** Open only in these states; the refusal says where the file stands. */
export const inState = (state: CandidacyState, ...wanted: readonly CandidacyState[]): Refusal | null =>
  wanted.includes(state) ? null : refuse(`candidacy-is-${state}`)

/** Whether the candidate still has to consent to the terms as they are now. */
export const needsRenewedConsent = ({ state, offer }: Pick<Turn, 'state' | 'offer'>): boolean =>
  state === 'accepted' && offer !== null && offer.answer === null

/** Whether withdrawal is still possible: always, until the officer has left or the file has ended (S0-102). */
export const mayWithdraw = (state: CandidacyState): boolean => isOnTheWay(state)

/** Partner officers are released by their coordinator, members of the RCMP by their adviser (S2-6). */
export function releasedBy(duty: string, serviceKind: string): Refusal | null {
  if (serviceKind === 'federal') return duty === 'rcmp-adviser' ? null : refuse('goes-by-the-adviser')
  return duty === 'rcmp-adviser' ? refuse('goes-by-the-coordinator') : null
}
