import type { Day } from '#kernel/calendar.ts'

export interface Progress {
  done: number
  total: number
  overdue: number
  complete: boolean
}

/** How far a package is: a point is overdue from the day after its due day. */
export function progressOf(items: readonly { dueOn: Day | null; doneOn: Day | null }[], today: Day): Progress {
  const done = items.filter((item) => item.doneOn !== null).length
  const overdue = items.filter((item) => item.doneOn === null && item.dueOn !== null && item.dueOn < today).length
  return { done, total: items.length, overdue, complete: items.length > 0 && done === items.length }
}
