import { type Day, daysInMonth, isDay } from './calendar.ts'

export type Precision = 'year' | 'month' | 'day'

/** A date known to the year, the month or the day: '2004', '2008-08', '2015-06-30' (S2: "since August 2008"). */
export type PartialDate = string & { readonly __flavour?: 'PartialDate' | 'Day' }

/** The partial date written in the text, or null when it is none or does not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  const trimmed = text.trim()
  return isPartialDate(trimmed) ? trimmed : null
}

export function isPartialDate(value: unknown): value is PartialDate {
  if (typeof value !== 'string') return false
  const padded = value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value
  return isDay(padded)
}

export const precisionOf = (date: PartialDate): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** The first day that the date may mean. */
export const earliest = (date: PartialDate): Day =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : (date as Day)

/** The last day that the date may mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date as Day
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`
}

/** Order for lists: by the first possible day; of two that begin together the less precise comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 {
  const [first, second] = [earliest(a), earliest(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0
}
