import { addDays, type Day, maxDay } from '#kernel/calendar.ts'
import type { Anchor, Case } from '../step.ts'

/**
 * The day of the case against which a criterion is judged (domain.md 5.2). While a later day is not known, the one that is asked
 * more of stands for it: no training seat yet is judged for departure, no nomination yet for today.
 */
export function anchorDay(one: Case, anchor: Anchor): Day {
  switch (anchor) {
    case 'application':
      return one.appliedOn
    case 'nomination':
      return one.nominatedOn ?? maxDay(one.appliedOn, one.today)
    case 'pdt-start':
      return one.pdtStart ?? one.plannedDeparture
    case 'departure':
      return one.plannedDeparture
    case 'arrival':
      return one.plannedArrival
    case 'end-of-tour':
      return one.plannedEnd
  }
}

/** The anchor day with the margin that must still be left on it. */
export const judgedOn = (one: Case, criterion: { anchor: Anchor; marginDays: number }): Day =>
  criterion.marginDays === 0
    ? anchorDay(one, criterion.anchor)
    : addDays(anchorDay(one, criterion.anchor), criterion.marginDays)
