import type { Day } from '#kernel/calendar.ts'
import { type Period, periodOf } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** What is left of a row that holds no longer from a day on; nothing, where it ends on the day on which it began. */
export function endedOn(
  one: { id: string; valid: Period },
  from: Day,
): { row: string; valid: Period | null } | Refusal {
  if (from < one.valid.from) return refuse('ends-before-it-starts')
  if (one.valid.to !== null && from >= one.valid.to) return refuse('ended-already')
  return { row: one.id, valid: periodOf(one.valid.from, from) }
}
