import type { BoardPosition, DayFigures, Gap, Stay } from '../vocabulary/board.ts'
import { dayOfNumber } from './day-numbers.ts'
import { gapsOf, type Span } from './gaps.ts'

/** A place as it is recorded, days as numbers. */
export interface StayFact {
  positionId: string
  missionId: string
  from: number
  to: number
  state: 'reserved' | 'filled'
  reference: string
  recordedAt: string
}

const dayOrNull = (day: number): string | null => (Number.isFinite(day) ? dayOfNumber(day) : null)

/** Stays and gaps of one position within a window, in order of time. */
export function placesOf(
  exists: Span,
  stays: readonly StayFact[],
  window: Span,
  known: (reference: string) => Pick<Stay, 'officer' | 'deploymentId' | 'service'>,
  over: ReadonlySet<string>,
): Pick<BoardPosition, 'stays' | 'gaps'> {
  const ordered = [...stays].sort((a, b) => a.from - b.from)
  return {
    stays: ordered
      .filter((one) => one.from < window.to && one.to > window.from)
      .map((one) => ({
        from: dayOfNumber(one.from),
        to: dayOfNumber(one.to),
        state: one.state,
        ...known(one.reference),
        over: over.has(one.reference),
      })),
    gaps: gapsOf(exists, ordered, window).map(({ from, to }): Gap => ({ from: dayOfNumber(from), to: dayOrNull(to) })),
  }
}

/** Who stands beyond the number of a mission on a day: reservations before officers who are there, the newest record first. */
export function beyond(stays: readonly StayFact[], day: number, { over }: Pick<DayFigures, 'over'>): Set<string> {
  const there = stays
    .filter((one) => one.from <= day && day < one.to)
    .sort((a, b) =>
      a.state !== b.state
        ? a.state === 'reserved'
          ? -1
          : 1
        : a.recordedAt < b.recordedAt
          ? 1
          : a.recordedAt > b.recordedAt
            ? -1
            : 0,
    )
  return new Set(there.slice(0, over).map((one) => one.reference))
}
