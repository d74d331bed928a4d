import type { Day } from '#kernel/calendar.ts'

/** The year in which the fiscal year of a day begins: it runs from 1 April to 31 March. */
export const fiscalYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
