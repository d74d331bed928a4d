import { addDays, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CandidacyState } from '#modules/candidacies/index.ts'

/** From the initial selection to departure: who trains. */
const underWay: readonly CandidacyState[] = [
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
]
export const trains = (state: CandidacyState): Refusal | null =>
  underWay.includes(state) ? null : refuse('not-in-training')

/** Six weeks to do it, but four weeks before departure at the latest, and never less than a week. */
export const dueDay = (today: Day, plannedDeparture: Day): Day =>
  maxDay(addDays(today, 7), minDay(addDays(today, 42), addDays(plannedDeparture, -28)))
