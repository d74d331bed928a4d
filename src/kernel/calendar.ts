import { Temporal } from 'temporal-polyfill'

/** A calendar day, 'YYYY-MM-DD'. It has no clock and no zone; its order is the order of its text. */
export type Day = string & { readonly __flavour?: 'Day' }

const shape = /^\d{4}-\d{2}-\d{2}$/
const plain = (day: Day) => Temporal.PlainDate.from(day)

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

export const addDays = (day: Day, days: number): Day => plain(day).add({ days }).toString()

/** The same day of a later (or earlier) month; month ends are clamped: 31 January + 1 is the last of February. */
export const addMonths = (day: Day, months: number): Day => plain(day).add({ months }).toString()

/** The same day of another year; 29 February becomes 28 February where there is none. */
export const addYears = (day: Day, years: number): Day => plain(day).add({ years }).toString()

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'days' }).days

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
  const [a, b] = [plain(from), plain(to)]
  const units = perYear === 1 ? b.year - a.year : (b.year - a.year) * 12 + b.month - a.month
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
