import { addDays, type Day } from '#kernel/calendar.ts'
import { earliest, latest, type PartialDate, parsePartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

export interface Seat {
  since: PartialDate
  until: PartialDate | null
  /** The days that the two can mean at most. */
  valid: Period
}

/** From when to when a seat is held, as precisely as the source says it. */
export function seatPeriod(sinceText: string, untilText: string | null, today: Day): Seat | Refusal {
  const since = parsePartialDate(sinceText)
  const until = untilText === null ? null : parsePartialDate(untilText)
  if (since === null || (untilText !== null && until === null)) return refuse('not-a-partial-date')
  if (earliest(since) > today) return refuse('seat-in-the-future')
  if (until !== null && latest(until) < earliest(since)) return refuse('ends-before-it-starts')
  return { since, until, valid: { from: earliest(since), to: until === null ? null : addDays(latest(until), 1) } }
}
