import { type Day, maxDay } from '#kernel/calendar.ts'
import { contains, type Period } from '#kernel/period.ts'

/** A number that holds over a period; `decided`: by a decision of ours, not only seen in a source. */
export interface DatedNumber {
  number: number
  valid: Period
  decided: boolean
}

/** Somebody who stands on a position of the scope. */
export interface StayOf {
  period: Period
  state: 'reserved' | 'filled'
}

/**
 * What the board shows of a scope on a day. Not published: `authorized` is null and nothing is guessed; expired: a
 * decision of ours ran out and nothing followed, so 0 officers are authorized and whoever is there is over.
 */
export interface Figures {
  authorized: number | null
  basis: 'authorized' | 'expired' | 'not-published'
  filled: number
  reserved: number
  vacant: number | null
  over: number
}

/** Figures that stay the same from the first day up to, not including, `to`. */
export interface Stretch extends Figures {
  from: Day
  to: Day
}

/** The number that holds on the day; of several (a cap beside an authorization) the smallest. */
export function authorizedOn(numbers: readonly DatedNumber[], day: Day): Pick<Figures, 'authorized' | 'basis'> {
  const holding = numbers.filter((one) => contains(one.valid, day))
  if (holding.length > 0) return { authorized: Math.min(...holding.map((one) => one.number)), basis: 'authorized' }
  const ended = numbers.filter((one) => one.valid.to !== null && one.valid.to <= day)
  const last = ended.reduce<DatedNumber | null>(
    (newest, one) => (newest === null || (one.valid.to ?? '') > (newest.valid.to ?? '') ? one : newest),
    null,
  )
  return last?.decided ? { authorized: 0, basis: 'expired' } : { authorized: null, basis: 'not-published' }
}

export function figuresOf(
  allowed: Pick<Figures, 'authorized' | 'basis'>,
  counted: Pick<Figures, 'filled' | 'reserved'>,
): Figures {
  const taken = counted.filled + counted.reserved
  const { authorized } = allowed
  return {
    ...allowed,
    ...counted,
    vacant: authorized === null ? null : Math.max(0, authorized - taken),
    over: authorized === null ? 0 : Math.max(0, taken - authorized),
  }
}

/** The figures of a scope over a window, in one sweep over the days on which anything changes. */
export function strengthSeries(
  numbers: readonly DatedNumber[],
  stays: readonly StayOf[],
  window: { from: Day; to: Day },
): Stretch[] {
  const changes = new Map<Day, { filled: number; reserved: number }>([[window.from, { filled: 0, reserved: 0 }]])
  const at = (day: Day) => {
    const known = changes.get(day)
    if (known) return known
    const fresh = { filled: 0, reserved: 0 }
    changes.set(day, fresh)
    return fresh
  }
  for (const { period, state } of stays) {
    if (period.from >= window.to || (period.to !== null && period.to <= window.from)) continue
    at(maxDay(period.from, window.from))[state] += 1
    if (period.to !== null && period.to < window.to) at(period.to)[state] -= 1
  }
  for (const { valid } of numbers)
    for (const day of [valid.from, valid.to]) if (day !== null && day > window.from && day < window.to) at(day)

  const days = [...changes.keys()].sort()
  const counted = { filled: 0, reserved: 0 }
  return days.map((from, index) => {
    const change = at(from)
    counted.filled += change.filled
    counted.reserved += change.reserved
    return { from, to: days[index + 1] ?? window.to, ...figuresOf(authorizedOn(numbers, from), { ...counted }) }
  })
}

/** The figures on one day of a series; the day lies within its window. */
export const figuresOnDay = (series: readonly Stretch[], day: Day): Stretch | null =>
  series.find((stretch) => stretch.from <= day && day < stretch.to) ?? null
