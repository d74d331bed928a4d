import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { BoardState, Gate } from '../vocabulary.ts'

export interface BoardLine {
  id: string
  code: string
  name: string
  service: string
  mission: string
  position: Localized | null
  state: BoardState
  departure: Day
  gates: number
  cleared: number
  clear: boolean
  /** The gate that stands in the way first: the one that must hold on the earliest day. */
  blocker: { label: Localized; owner: string; next: Localized; on: Day } | null
  /** The first day on which a gate will no longer hold, and which. */
  fails: { on: Day; label: Localized } | null
}

export const standings = ['clear', 'not-clear', 'will-fail'] as const
export type BoardStanding = (typeof standings)[number]

type Known = Omit<BoardLine, 'gates' | 'cleared' | 'clear' | 'blocker' | 'fails'>

/** One line of the readiness board from the gates of its candidacy. */
export function boardLine(known: Known, gates: readonly Gate[]): BoardLine {
  const blocking = [...gates].filter((gate) => !gate.cleared).sort((a, b) => (a.on < b.on ? -1 : 1))
  const failing = gates
    .flatMap(({ failsOn, label, warning }) => (failsOn === null || warning ? [] : [{ on: failsOn, label }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const first = blocking[0]
  return {
    ...known,
    gates: gates.length,
    cleared: gates.length - blocking.length,
    clear: gates.length > 0 && blocking.length === 0,
    blocker: first ? { label: first.label, owner: first.owner, next: first.next, on: first.on } : null,
    fails: failing[0] ?? null,
  }
}

export const fitsStanding = (line: BoardLine, standing: BoardStanding | null): boolean =>
  standing === null ||
  (standing === 'clear' ? line.clear : standing === 'not-clear' ? !line.clear : line.fails !== null)

/** The sort keys of the board; a line without the value stands last in both directions (the list sees to it). */
export const boardKeys: Readonly<Record<string, (line: BoardLine) => string | number | null>> = {
  // Those who are to leave come first, whoever is away after them.
  next: (line) => `${line.state === 'away' ? 1 : 0} ${line.departure}`,
  name: (line) => line.name,
  mission: (line) => line.mission,
  departure: (line) => line.departure,
  gates: (line) => line.gates - line.cleared,
  fails: (line) => line.fails?.on ?? null,
}
