import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Deployment } from '../vocabulary.ts'

/** A day on which something has happened: not in the future, not before what came before it. Back-dating is no fault. */
export function happened(day: Day, today: Day, after: { day: Day | null; code: string }): Refusal | null {
  if (day > today) return refuse('day-in-the-future')
  return after.day !== null && day < after.day ? refuse(after.code, { day: after.day }) : null
}

/** The latest day that is known of a deployment so far: nothing after it may be dated before it. */
export const lastKnownDay = (d: Pick<Deployment, 'departedOn' | 'arrivedOn' | 'onDutyOn'>): Day | null =>
  d.onDutyOn ?? d.arrivedOn ?? d.departedOn
