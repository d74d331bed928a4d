import { addMonths, type Day } from '#kernel/calendar.ts'

/** T8: the day on which a successor's posting is due: the end of the tour less the lead time of that kind of mission. */
export const successorDueOn = (endOfTour: Day, leadMonths: number): Day => addMonths(endOfTour, -leadMonths)

/** A position whose last officer leaves within the lead time, and that nobody holds afterwards. */
export const successorIsDue = (endOfTour: Day, leadMonths: number, today: Day): boolean =>
  successorDueOn(endOfTour, leadMonths) <= today
