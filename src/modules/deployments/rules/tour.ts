import { addDays, addMonths, type Day, maxDay } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'

/**
 * S2-5: the first day after a tour that began with the arrival: the same day of the month, so many months later. A tour
 * that began on 29 February ends on 28 February where there is no other; month ends are clamped alike.
 */
export const endOfTour = (arrival: Day, months: number): Day => addMonths(arrival, months)

/** The days held for an officer from departure to the planned end; at least one, also where the end has come already. */
export const daysHeld = (departure: Day, end: Day): Period & { to: Day } => ({
  from: departure,
  to: maxDay(end, addDays(departure, 1)),
})
