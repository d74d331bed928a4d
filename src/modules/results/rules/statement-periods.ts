import type { Day } from '#kernel/calendar.ts'
import type { Statement } from '../vocabulary.ts'

export interface Releasing {
  /** What gives way. */
  gone: Statement[]
  /** What is kept of it, for the days before. */
  kept: { row: Statement; from: Day; to: Day }[]
  /** Where the new one ends: at the next that stands, or open. */
  until: Day | null
}

/** A statement that holds from a day takes the rest of the time of the one that held then. */
export function releasing(statements: readonly Statement[], from: Day): Releasing {
  const released = statements.filter((one) => one.releasedOn !== null)
  const holds = released.find(({ valid }) => valid.from <= from && (valid.to === null || from < valid.to))
  if (holds)
    return {
      gone: [holds],
      kept: holds.valid.from < from ? [{ row: holds, from: holds.valid.from, to: from }] : [],
      until: holds.valid.to,
    }
  const later = released
    .map(({ valid }) => valid.from)
    .filter((day) => day > from)
    .sort()
  return { gone: [], kept: [], until: later[0] ?? null }
}
