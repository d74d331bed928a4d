import { type Day, isBefore } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Prospect } from '../vocabulary/prospects.ts'

/** A prospect is worked on until it became a request or was dropped. */
export const isOpen = (prospect: Pick<Prospect, 'status'>): Refusal | null =>
  prospect.status === 'requested' || prospect.status === 'dropped' ? refuse('prospect-ended') : null

/** A next step has a day, and a day has a step; it does not lie behind us. */
export function stepOf(step: { nextStep: string | null; nextStepOn: Day | null }, today: Day): Refusal | null {
  if ((step.nextStep === null) !== (step.nextStepOn === null)) return refuse('step-needs-a-day')
  return step.nextStepOn && isBefore(step.nextStepOn, today) ? refuse('step-in-the-past') : null
}
