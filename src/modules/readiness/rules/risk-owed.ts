import type { Day } from '#kernel/calendar.ts'

export interface AcknowledgedRisk {
  candidacyId: string
  assessmentId: string
  on: Day
}

/** Versions in force of a mission that an officer has not acknowledged: what is not in force any more counts for nothing. */
export const riskOwed = <One extends { id: string }>(
  inForce: readonly One[],
  acknowledged: readonly Pick<AcknowledgedRisk, 'assessmentId'>[],
): One[] => inForce.filter(({ id }) => !acknowledged.some(({ assessmentId }) => assessmentId === id))

/** States in which an officer is asked: from the initial selection until the tour is over. */
export const askedForRisk = [
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
  'deployed',
] as const
