import type { Series, StretchFigures } from '../vocabulary/board.ts'
import { dayOfNumber } from './day-numbers.ts'
import { overOf, type Step } from './sweep.ts'

/** What a stretch of days comes to, in whole sums, so that stretches can be added up. */
interface Sums {
  days: number
  authorizedDays: number
  /** Days for which a number is known. */
  knownDays: number
  filledDays: number
  reservedDays: number
  vacancyDays: number
  over: number
}

/**
 * Vacancy (domain.md 5.6): 1 − filled ÷ authorized; 76 of 100 are 24 %. Over many days it is vacancy-days ÷ authorized-days, where a day's
 * vacancy is authorized − filled and never less than 0: a day with too many does not make up for one with too few. Per mille.
 */
export const vacancyOf = (vacancyDays: number, authorizedDays: number): number | null =>
  authorizedDays > 0 ? Math.round((vacancyDays / authorizedDays) * 1000) : null

/** The vacancy of one day, per mille. */
export const vacancyOnDay = ({ authorized, filled }: { authorized: number | null; filled: number }): number | null =>
  authorized === null ? null : vacancyOf(Math.max(0, authorized - filled), authorized)

/** Figures of each stretch between two bounds, in one walk over the steps; both in order. */
export function stretches(steps: readonly Step[], bounds: readonly number[]): StretchFigures[] {
  return sums(steps, bounds).map((sum, i) => figuresOf(sum, bounds[i]!, bounds[i + 1]!))
}

function sums(steps: readonly Step[], bounds: readonly number[]): Sums[] {
  const found: Sums[] = []
  let at = 0
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const [from, to] = [bounds[i]!, bounds[i + 1]!]
    const sum: Sums = {
      days: to - from,
      authorizedDays: 0,
      knownDays: 0,
      filledDays: 0,
      reservedDays: 0,
      vacancyDays: 0,
      over: 0,
    }
    while (at + 1 < steps.length && steps[at + 1]!.from <= from) at += 1
    for (let k = at; k < steps.length && steps[k]!.from < to; k += 1) {
      const step = steps[k]!
      const days = Math.min(to, steps[k + 1]?.from ?? to) - Math.max(from, step.from)
      sum.filledDays += days * step.filled
      sum.reservedDays += days * step.reserved
      if (step.authorized === null) continue
      sum.knownDays += days
      sum.authorizedDays += days * step.authorized
      sum.vacancyDays += days * Math.max(0, step.authorized - step.filled)
      sum.over = Math.max(sum.over, overOf(step))
    }
    found.push(sum)
  }
  return found
}

const tenth = (value: number): number => Math.round(value * 10) / 10

function figuresOf(sum: Sums, from: number, to: number): StretchFigures {
  return {
    from: dayOfNumber(from),
    to: dayOfNumber(to),
    authorized: sum.knownDays > 0 ? tenth(sum.authorizedDays / sum.knownDays) : null,
    filled: tenth(sum.filledDays / sum.days),
    reserved: tenth(sum.reservedDays / sum.days),
    over: sum.over,
    vacancyDays: sum.vacancyDays,
    authorizedDays: sum.authorizedDays,
    vacancy: vacancyOf(sum.vacancyDays, sum.authorizedDays),
  }
}

/**
 * What is drawn of a row: each change, or, where the stretches are given, the mean of each; `over` is the most of a stretch,
 * so that no day over the number is lost in a mean.
 */
export function seriesOf(steps: readonly Step[], from: number, bounds: readonly number[] | null): Series {
  const series: Series = { at: [], authorized: [], filled: [], reserved: [], over: [] }
  const push = (at: number, authorized: number | null, filled: number, reserved: number, over: number) => {
    const last = series.at.length - 1
    if (
      last >= 0 &&
      series.authorized[last] === authorized &&
      series.filled[last] === filled &&
      series.reserved[last] === reserved &&
      series.over[last] === over
    )
      return
    series.at.push(at - from)
    series.authorized.push(authorized)
    series.filled.push(filled)
    series.reserved.push(reserved)
    series.over.push(over)
  }
  if (bounds === null) {
    for (const step of steps) push(step.from, step.authorized, step.filled, step.reserved, overOf(step))
    return series
  }
  for (const [i, sum] of sums(steps, bounds).entries())
    push(
      bounds[i]!,
      sum.knownDays > 0 ? tenth(sum.authorizedDays / sum.knownDays) : null,
      tenth(sum.filledDays / sum.days),
      tenth(sum.reservedDays / sum.days),
      sum.over,
    )
  return series
}
