import { addDays, type Day, daysBetween } from '#kernel/calendar.ts'

const epoch: Day = '1970-01-01'

/** Days as whole numbers, as PostgreSQL gives them: `lower(period) - date '1970-01-01'`. A board reckons with tens of thousands. */
export const numberOfDay = (day: Day): number => daysBetween(epoch, day)
export const dayOfNumber = (number: number): Day => addDays(epoch, number)
