import type { Day } from './calendar.ts'
import { contains, overlaps, type Period, toRangeText } from './period.ts'

/** A value with the time for which it holds, where it was read, and whether a person checked it there. */
export interface DatedValue<T> {
  readonly value: T
  readonly valid: Period
  readonly source: string
  readonly verified: boolean
}

/** The value that holds on the day, or null: what no source gives is never guessed. */
export const valueAsAt = <T>(values: readonly DatedValue<T>[], day: Day): DatedValue<T> | null =>
  values.find((each) => contains(each.valid, day)) ?? null

/** Throws, naming both periods, when two values hold on the same day. `what` names the series in the message. */
export function assertNoOverlap(values: readonly DatedValue<unknown>[], what = 'values'): void {
  const ordered = [...values].sort((a, b) => (a.valid.from < b.valid.from ? -1 : a.valid.from > b.valid.from ? 1 : 0))
  ordered.forEach((later, index) => {
    const earlier = ordered[index - 1]
    if (earlier && overlaps(earlier.valid, later.valid))
      throw new Error(`${what}: ${toRangeText(earlier.valid)} and ${toRangeText(later.valid)} overlap`)
  })
}
