import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** An extension ends later than the tour as it is planned. */
export const laterEnd = (newEnd: Day, plannedEnd: Day): Refusal | null =>
  newEnd > plannedEnd ? null : refuse('extension-not-later', { day: plannedEnd })

/** The home service must release the officer through the new end. */
export function releaseCovers(releaseTo: Day | null, newEnd: Day): Refusal | null {
  if (releaseTo === null) return refuse('release-missing')
  return releaseTo < newEnd ? refuse('release-ends-before', { day: releaseTo }) : null
}
