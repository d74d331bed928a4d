import { daysInMonth } from '#kernel/calendar.ts'
import { lastDay, type Period } from '#kernel/period.ts'

/**
 * The two ends of a period, no more precise than they can have been meant: what begins on the first of January, or was seen at the end
 * of a year, says the year; what begins on the first of a month says the month.
 */
export function spanOf(period: Period): { from: string; to: string | null } {
  const last = lastDay(period)
  return { from: beginning(period.from), to: last && ending(last) }
}

function beginning(day: string): string {
  if (day.endsWith('-01-01') || day.endsWith('-12-31')) return day.slice(0, 4)
  return day.endsWith('-01') ? day.slice(0, 7) : day
}

function ending(day: string): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4)
  const [year, month, date] = day.split('-').map(Number)
  return date === daysInMonth(year!, month!) ? day.slice(0, 7) : day
}
