import { Temporal } from 'temporal-polyfill'

/** A calendar day, 'YYYY-MM-DD'. It has no clock and no zone; its order is the order of its text. */
export type Day = string & { readonly __flavour?: 'Day' }

const shape = /^\d{4}-\d{2}-\d{2}$/

/** The day written in the text, or null: 2023-02-29, '2023-2-9' and year 0000 are not days. */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim()
  return isDay(trimmed) ? trimmed : null
}

/** Whether the value is exactly an existing day, written 'YYYY-MM-DD'. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !shape.test(value) || value.startsWith('0000')) return false
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), month)
}

/** Number of days of a month, 1-12, of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Year, month and day as numbers; throws on what is not a day. Plain numbers, since pages reckon with thousands of days. */
function parts(day: Day): [year: number, month: number, day: number] {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function written(year: number, month: number, day: number): Day {
  if (year < 1 || year > 9999) throw new RangeError(`Not a day: in the year ${year}`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The number of a day in the Gregorian calendar, from 1 March of year 0. Years begin in March, so that the leap day ends them. */
function numberOf(day: Day): number {
  const [y, m, d] = parts(day)
  const [year, month] = m > 2 ? [y, m - 3] : [y - 1, m + 9]
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leaps + Math.floor((month * 153 + 2) / 5) + d - 1
}

/** The day with that number. 146,097 days are 400 years, 36,524 a century without its leap year, 1,461 four years. */
function dayOf(number: number): Day {
  const era = Math.floor(number / 146_097)
  const rest = number - era * 146_097
  const of = Math.floor(
    (rest - Math.floor(rest / 1_460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  )
  const inYear = rest - (of * 365 + Math.floor(of / 4) - Math.floor(of / 100))
  const month = Math.floor((inYear * 5 + 2) / 153)
  const day = inYear - Math.floor((month * 153 + 2) / 5) + 1
  const year = era * 400 + of
  return month < 10 ? written(year, month + 3, day) : written(year + 1, month - 9, day)
}

export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

/** The same day of a later (or earlier) month; month ends are clamped: 31 January + 1 is the last of February. */
export function addMonths(day: Day, months: number): Day {
  const [y, m, d] = parts(day)
  const all = y * 12 + m - 1 + months
  const [year, month] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1]
  return written(year, month, Math.min(d, daysInMonth(year, month)))
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

export const compareDays = (a: Day, b: Day): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)
export const isBefore = (a: Day, b: Day): boolean => a < b
export const isAfter = (a: Day, b: Day): boolean => a > b
export const minDay = (first: Day, ...others: Day[]): Day => [first, ...others].sort()[0]!
export const maxDay = (first: Day, ...others: Day[]): Day => [first, ...others].sort().at(-1)!

/** Completed years: the largest n for which addYears(from, n) is not after `to`; negative when `to` is earlier. */
export const fullYearsBetween = (from: Day, to: Day): number => completed(from, to, addYears, 1)

/** Completed months: the largest n for which addMonths(from, n) is not after `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Day, to: Day): number => completed(from, to, addMonths, 12)

function completed(from: Day, to: Day, add: (day: Day, count: number) => Day, perYear: number): number {
  if (to < from) {
    const backwards = completed(to, from, add, perYear)
    return backwards === 0 ? 0 : -backwards
  }
  const [a, b] = [parts(from), parts(to)]
  const units = perYear === 1 ? b[0] - a[0] : (b[0] - a[0]) * 12 + b[1] - a[1]
  return add(from, units) > to ? units - 1 : units
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`

/** The first day of each month from the month of `from` to the month of `to`, both included. */
export function eachMonth(from: Day, to: Day): Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The calendar day of an instant ('2026-11-22T03:00:00Z') in a zone ('America/Toronto'). Throws on an unknown zone. */
export const dayInZone = (instantIso: string, zone: string): Day =>
  Temporal.Instant.from(instantIso).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The instant at which a full hour (0-23) of a day begins in a zone; an hour that the clock leaves out is the next one. */
export const hourInZone = (day: Day, hour: number, zone: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
    .toString()
