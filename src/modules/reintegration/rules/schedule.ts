import { addDays, type Day } from '#kernel/calendar.ts'
import type { FollowUpRule } from '../vocabulary.ts'

/** S0-145: what follows a return, each with its due day, in the order of time. */
export const scheduleAfter = (rules: readonly FollowUpRule[], returnedOn: Day): (FollowUpRule & { dueOn: Day })[] =>
  rules
    .map((rule) => ({ ...rule, dueOn: addDays(returnedOn, rule.daysAfterReturn) }))
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.code < b.code ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
