import { addDays, type Day, daysBetween, isDay, maxDay } from './calendar.ts'

/** The days from `from` up to, not including, `to`; `to: null` has no end yet. */
export interface Period {
  readonly from: Day
  readonly to: Day | null
}

/** A period, or null when the end is not after the beginning. */
export const periodOf = (from: Day, to: Day | null): Period | null => (to !== null && to <= from ? null : { from, to })

/** The period whose last day is included: '1 to 31 January' is [01-01, 02-01). Null when the last day comes first. */
export const throughLastDay = (from: Day, last: Day): Period | null => periodOf(from, addDays(last, 1))

export const contains = (period: Period, day: Day): boolean =>
  day >= period.from && (period.to === null || day < period.to)

export const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/** The days that both have, or null. */
export function intersect(a: Period, b: Period): Period | null {
  return periodOf(maxDay(a.from, b.from), earlierEnd(a.to, b.to))
}

/** The part of the period that lies within the bounds, or null. */
export const clip = (period: Period, bounds: Period): Period | null => intersect(period, bounds)

/** Number of days, or null when it has no end yet. */
export const lengthInDays = (period: Period): number | null =>
  period.to === null ? null : daysBetween(period.from, period.to)

/** The last day that belongs to it, or null when it has no end yet. */
export const lastDay = (period: Period): Day | null => (period.to === null ? null : addDays(period.to, -1))

/** As PostgreSQL writes a daterange: '[2016-01-01,2016-07-01)', '[2016-01-01,)'. */
export const toRangeText = (period: Period): string => `[${period.from},${period.to ?? ''})`

/** Reads a daterange as PostgreSQL writes it; null for 'empty', for one without a beginning and for anything else. */
export function parseRangeText(text: string): Period | null {
  const match = /^([[(])([^,]*),([^,]*)([\])])$/.exec(text.trim())
  if (!match) return null
  const [, open, low = '', high = '', close] = match
  const endless = high === '' || high === 'infinity'
  if (!isDay(low) || (!endless && !isDay(high))) return null
  const from = open === '(' ? addDays(low, 1) : low
  return periodOf(from, endless ? null : close === ']' ? addDays(high, 1) : high)
}

const earlierEnd = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b)
