import { addDays, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CandidacyState } from '#modules/candidacies/index.ts'
import type { ClearanceWord } from '../vocabulary.ts'

/** From the initial selection to departure. */
const underWay: readonly CandidacyState[] = [
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
]
export const vettable = (state: CandidacyState): Refusal | null =>
  underWay.includes(state) ? null : refuse('no-vetting-now')

/** A month before departure, but neither sooner than in a week nor later than in three months. */
export const dueDay = (today: Day, plannedDeparture: Day): Day =>
  maxDay(addDays(today, 7), minDay(addDays(today, 90), addDays(plannedDeparture, -30)))

/** What is declared: clear has a last day after today; not clear has a reason, which stays sealed, and may have a last day. */
export function declared(
  input: { clearance: ClearanceWord; until: Day | null; reason: string | null },
  today: Day,
): { clear: boolean; until: Day | null; reason: string | null } | Refusal {
  const { clearance, until, reason } = input
  const clear = clearance === 'clear'
  if (clear && until === null) return refuse('clear-needs-a-last-day')
  if (until !== null && until <= today) return refuse('until-in-the-past')
  if (!clear && !reason) return refuse('not-clear-needs-a-reason')
  return { clear, until, reason }
}
