import { addDays, type Day, daysBetween, maxDay, minDay, monthsBetween } from '#kernel/calendar.ts'
import type { Employment, EmploymentKind } from '../vocabulary.ts'

/** Full months of service of one kind on a day. Counted from date to date; each day between that is of another kind moves the start. */
export function servedMonths(employment: readonly Employment[], kind: EmploymentKind, on: Day): number {
  const stretches = employment
    .filter((one) => one.kind === kind && one.valid.from <= on)
    .map(({ valid }) => valid)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const first = stretches[0]
  if (!first) return 0
  let start = first.from
  let end = first.from
  for (const stretch of stretches) {
    if (stretch !== first) start = addDays(start, Math.max(0, daysBetween(end, stretch.from)))
    end = stretch.to === null ? on : minDay(stretch.to, on)
  }
  return monthsBetween(start, maxDay(start, end))
}
