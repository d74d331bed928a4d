import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { FollowUpState } from '../vocabulary.ts'

interface Due {
  dueOn: Day
  doneOn: Day | null
}

/** A follow-up is overdue from the day after its due day. */
export const stateOf = (one: Due, today: Day): FollowUpState =>
  one.doneOn !== null ? 'done' : one.dueOn < today ? 'overdue' : 'open'

/** A file is closed once the follow-ups were scheduled and everything is done; what is left is counted. */
export function closable(
  followUps: readonly { doneOn: Day | null }[],
  tasks: readonly { doneOn: Day | null }[],
): Refusal | null {
  if (followUps.length === 0) return refuse('follow-ups-not-scheduled')
  const left = (all: readonly { doneOn: Day | null }[]) => all.filter((one) => one.doneOn === null).length
  if (left(followUps) > 0) return refuse('follow-ups-open', { count: left(followUps) })
  return left(tasks) > 0 ? refuse('tasks-open', { count: left(tasks) }) : null
}
