import { addDays, addYears, type Day, daysBetween, maxDay, minDay, monthsBetween } from '#kernel/calendar.ts'
import type { Employment } from '#modules/people/index.ts'

export interface OperationalService {
  /** Full months of operational service on the day asked about. */
  months: number
  /** The day on which the years are full; null when the service ended before, or never began. */
  qualifiesOn: Day | null
}

/**
 * Police service of the kinds that count, without declared leave (S0-39, domain.md R1). Years are counted from date to date,
 * so leap years take care of themselves; each day that does not count moves the qualifying day by one.
 */
export function operationalService(
  employment: readonly Employment[],
  years: number,
  on: Day,
  counted: readonly Employment['kind'][] = ['operational'],
): OperationalService {
  const stretches = employment
    .filter(({ kind }) => counted.includes(kind))
    .map(({ valid }) => valid)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const first = stretches[0]
  if (!first) return { months: 0, qualifiesOn: null }

  let notCounted = 0
  let qualifiesOn = addYears(first.from, years)
  let ends = first.to
  let start = first.from
  let countedTo = ends === null ? on : minDay(ends, on)
  for (const stretch of stretches.slice(1)) {
    if (ends === null) break
    const gap = Math.max(0, daysBetween(ends, stretch.from))
    if (ends < qualifiesOn) qualifiesOn = addDays(qualifiesOn, gap)
    if (stretch.from <= on) {
      notCounted += gap
      countedTo = stretch.to === null ? on : minDay(stretch.to, on)
    }
    ends = stretch.to
  }
  start = addDays(start, notCounted)
  return {
    months: Math.max(0, monthsBetween(start, maxDay(start, countedTo))),
    qualifiesOn: ends !== null && ends < qualifiesOn ? null : qualifiesOn,
  }
}
