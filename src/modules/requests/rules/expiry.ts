import { type Day, daysBetween } from '#kernel/calendar.ts'

/** How long before its end a decision is warned of, in days (issue 4); once each. */
export const EXPIRY_WINDOWS = [180, 90, 30] as const

/** The window that the day has come into: the narrowest, however many were missed; null before the first and after the end. */
export function expiryWindow(firstDayAfter: Day, today: Day): number | null {
  const left = daysBetween(today, firstDayAfter)
  return left < 0 ? null : (EXPIRY_WINDOWS.filter((days) => left <= days).at(-1) ?? null)
}
