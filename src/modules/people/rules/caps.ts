import { addDays, type Day } from '#kernel/calendar.ts'
import { contains, overlaps, type Period, periodOf } from '#kernel/period.ts'

interface Row {
  id: string
  valid: Period
}

/** What stands before a new value is said for a period: rows that give way, and the parts of them that stay. */
export function giveWay<R extends Row>(
  rows: readonly R[],
  valid: Period,
): { superseded: R[]; kept: { row: R; valid: Period }[] } {
  const superseded = rows.filter((row) => overlaps(row.valid, valid))
  const kept = superseded.flatMap((row) =>
    [
      periodOf(row.valid.from, valid.from),
      valid.to !== null && (row.valid.to === null || row.valid.to > valid.to) ? periodOf(valid.to, row.valid.to) : null,
    ].flatMap((part) => (part ? [{ row, valid: part }] : [])),
  )
  return { superseded, kept }
}

/** The most that are away on any day of a period; they change on their own boundaries only. */
export function mostAway(away: readonly Period[], within: Period): { most: number; day: Day } {
  const days = [within.from, ...away.map((one) => one.from).filter((day) => contains(within, day))]
  return days
    .map((day) => ({ day, most: away.filter((one) => contains(one, day)).length }))
    .reduce((a, b) => (b.most > a.most ? b : a))
}

/**
 * The first day of a release on which one more officer would be more than the service's cap; null while it is kept. A day for which
 * no cap is known is not judged.
 */
export function beyondCap(
  caps: readonly { number: number; valid: Period }[],
  away: readonly Period[],
  release: Period,
): { day: Day; cap: number; away: number } | null {
  const days = new Set([
    release.from,
    ...[...away, ...caps.map((one) => one.valid)].map((one) => one.from).filter((day) => contains(release, day)),
  ])
  for (const day of [...days].sort()) {
    const cap = caps.find((one) => contains(one.valid, day))
    const there = away.filter((one) => contains(one, day)).length
    if (cap && there + 1 > cap.number) return { day, cap: cap.number, away: there }
  }
  return null
}

/** The last day of a period that ends as typed, with its first day. */
export const openEnded = (from: Day, until: Day | null): Period | null =>
  periodOf(from, until === null ? null : addDays(until, 1))
