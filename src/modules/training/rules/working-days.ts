import { addDays, type Day, daysBetween } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** Mondays to Fridays from the first to the last day, both included. Holidays are not taken out: no calendar of them is kept. */
export function workingDays(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  return Array.from({ length: days }, (_, index) => addDays(from, index)).filter(isWeekday).length
}

/** The 1st of January 2024 was a Monday. */
const isWeekday = (day: Day): boolean => ((daysBetween('2024-01-01', day) % 7) + 7) % 7 < 5

/** S0-73: "Training lasts one to two weeks": 5 to 10 working days (domain.md T5), and it lies ahead. */
export function sessionDays(starts: Day, ends: Day, today: Day): Refusal | null {
  if (ends < starts) return refuse('session-ends-before-start')
  if (starts <= today) return refuse('session-in-the-past')
  const span = daysBetween(starts, ends)
  const days = span > 30 ? span : workingDays(starts, ends)
  return days >= 5 && days <= 10 && span <= 14 ? null : refuse('session-one-to-two-weeks', { days })
}
