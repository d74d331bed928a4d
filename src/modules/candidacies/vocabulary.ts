import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

export const candidacyStates = [
  'applied',
  'endorsed',
  'not-released',
  'initially-selected',
  'not-selected',
  'recommended',
  'not-recommended',
  'nominated',
  'reserve',
  'not-accepted',
  'host-accepted',
  'offered',
  'accepted',
  'declined',
  'deployed',
  'withdrawn',
] as const
export type CandidacyState = (typeof candidacyStates)[number]

/** States from which a candidacy does not go on. */
export const endedStates = [
  'not-released',
  'not-selected',
  'not-recommended',
  'not-accepted',
  'declined',
  'withdrawn',
] as const
export const isEnded = (state: CandidacyState): boolean => (endedStates as readonly string[]).includes(state)

/** An application or nomination of one officer for one bulletin. */
export interface Candidacy {
  id: string
  code: string
  personId: string
  postingId: string
  criteriaVersionId: string
  missionId: string
  /** The home service that releases the officer; it follows a change of service. */
  serviceId: string
  state: CandidacyState
  appliedOn: Day
  nominatedOn: Day | null
  pdtStart: Day | null
  plannedDeparture: Day
  plannedArrival: Day
  plannedEnd: Day
  positionId: string | null
  screenedOn: Day | null
  withdrawnOn: Day | null
  version: number
}

/** To which position an officer comes back, and what the absence means for promotion: what the service commits itself to. */
export const returnCommitments = ['same', 'equivalent', 'to-be-agreed'] as const
export type ReturnCommitment = (typeof returnCommitments)[number]
export const promotionPositions = ['as-if-present', 'on-return', 'not-considered'] as const
export type PromotionPosition = (typeof promotionPositions)[number]

/** What the home service said: a release with its days and the position to return to, or why not. */
export interface Endorsement {
  id: string
  decision: 'endorsed' | 'not-released'
  reason: string | null
  releaseFrom: Day | null
  releaseTo: Day | null
  returnPosition: string | null
  /** Null in a release from before it was asked. */
  returnCommitment: ReturnCommitment | null
  promotionPosition: PromotionPosition | null
  promotionStance: string | null
  signedByName: string
  signedOn: Day
  endedOn: Day | null
  endedReason: string | null
}

export interface Recommendation {
  decision: 'recommended' | 'not-recommended'
  decidedByName: string
  decidedOn: Day
}

export const amsBases = ['clearance', 'planned-in-mission', 'not-required'] as const
export type AmsBasis = (typeof amsBases)[number]

export const hostOutcomes = ['accepted', 'reserve', 'not-accepted'] as const
export type HostOutcome = (typeof hostOutcomes)[number]

export interface Nomination {
  id: string
  selectingBody: string
  amsBasis: AmsBasis
  amsPlannedOn: Day | null
  sentOn: Day
  outcome: HostOutcome | null
  feedback: string | null
  answeredOn: Day | null
}

export interface Offer {
  id: string
  positionId: string
  positionTitle: Localized
  positionCode: string
  departure: Day
  arrival: Day
  ends: Day
  dutyLocation: unknown
  madeOn: Day
  answer: 'accepted' | 'declined' | null
  answeredOn: Day | null
}

export interface Waiver {
  criterionCode: string
  step: string
  authority: string
  reason: string
  until: Day
  grantedOn: Day
}
