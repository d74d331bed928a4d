import type { Day } from '#kernel/calendar.ts'
import { contains, overlaps, type Period, periodOf } from '#kernel/period.ts'

/** A row that stands, of which a part may have to give way. */
export interface Standing {
  id: string
  valid: Period
}

/** What of a series is written anew when a value holds from a day on: rows that give way, and what is kept of them. */
export interface Rewriting<Row extends Standing> {
  superseded: Row[]
  kept: { row: Row; valid: Period }[]
  /** The period of the new value. */
  valid: Period
}

/** The new value takes over what is left of the value that holds on the day, or the time until the next one. */
export function changeFrom<Row extends Standing>(rows: readonly Row[], from: Day): Rewriting<Row> {
  const holding = rows.find((row) => contains(row.valid, from))
  if (!holding) {
    const next = rows
      .map((row) => row.valid.from)
      .filter((day) => day > from)
      .sort()[0]
    return { superseded: [], kept: [], valid: { from, to: next ?? null } }
  }
  const before = periodOf(holding.valid.from, from)
  return {
    superseded: [holding],
    kept: before ? [{ row: holding, valid: before }] : [],
    valid: { from, to: holding.valid.to },
  }
}

/**
 * A number that holds for a period takes the place of all that overlaps it. What came before is kept; what would follow is
 * kept only of rows with a decision behind them: an observation of the past does not come back when the decision ends.
 */
export function takeOver<Row extends Standing & { decisionId: string | null }>(
  rows: readonly Row[],
  valid: Period,
): Rewriting<Row> {
  const superseded = rows.filter((row) => overlaps(row.valid, valid))
  const kept = superseded.flatMap((row) => {
    const before = periodOf(row.valid.from, valid.from)
    const after =
      valid.to !== null && row.decisionId !== null && (row.valid.to === null || row.valid.to > valid.to)
        ? periodOf(valid.to, row.valid.to)
        : null
    return [before, after].flatMap((period) => (period ? [{ row, valid: period }] : []))
  })
  return { superseded, kept, valid }
}
