import { addDays, addMonths, type Day, isBefore } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Endorsement } from '../vocabulary.ts'

export interface Terms {
  departure: Day
  arrival: Day
  ends: Day
}

/**
 * The days of a tour: it ends so many months after arrival (S2-5: twelve unless the position says otherwise); the last day of a
 * short month stands for one that does not exist. Refuses a departure in the past and an arrival before it.
 */
export function termsOf(o: { departure: Day; arrival: Day; tourMonths: number; today: Day }): Terms | Refusal {
  if (isBefore(o.departure, o.today)) return refuse('departure-in-the-past', { day: o.departure })
  if (isBefore(o.arrival, o.departure)) return refuse('planned-arrival-before-departure')
  if (isBefore(addDays(o.departure, 30), o.arrival)) return refuse('arrival-too-late')
  return { departure: o.departure, arrival: o.arrival, ends: addMonths(o.arrival, o.tourMonths) }
}

/** An offer lies within the days for which the home service releases the officer. */
export function againstRelease(
  endorsement: Pick<Endorsement, 'releaseFrom' | 'releaseTo'> | null,
  terms: Terms,
): Refusal | null {
  const { releaseFrom, releaseTo } = endorsement ?? { releaseFrom: null, releaseTo: null }
  if (releaseFrom !== null && releaseTo !== null && releaseFrom <= terms.departure && releaseTo >= terms.ends)
    return null
  return refuse('release-does-not-cover', { from: terms.departure, to: terms.ends })
}
