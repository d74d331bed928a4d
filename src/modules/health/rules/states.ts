import type { Day } from '#kernel/calendar.ts'
import { addDays, maxDay, minDay } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CandidacyState } from '#modules/candidacies/index.ts'
import type { Assessment, AssessmentKind, OutcomeWord, Purpose, StandingOutcome } from '../vocabulary.ts'

/** From the initial selection on; before it nobody is assessed, after an end nobody is any more. */
const underWay: readonly CandidacyState[] = [
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
  'deployed',
]
export const assessable = (state: CandidacyState): Refusal | null =>
  underWay.includes(state) ? null : refuse('no-assessment-now')

/** Whether an assessment may be asked for: once, and anew when the recommendation no longer reaches the departure. */
export function mayRequest(
  one: { state: CandidacyState; plannedDeparture: Day; outcomes: readonly StandingOutcome[] },
  asked: { kind: AssessmentKind; purpose: Purpose },
): Refusal | null {
  if (asked.purpose === 'post-mission') return one.state === 'deployed' ? null : refuse('not-away-yet')
  if (one.state === 'deployed') return refuse('away-already')
  const standing = one.outcomes.find((each) => each.kind === asked.kind && each.purpose === 'pre-deployment')
  return standing?.outcome === 'recommended' && standing.validTo !== null && standing.validTo >= one.plannedDeparture
    ? refuse('outcome-still-covers', { until: standing.validTo })
    : null
}

/** A month before departure, but neither sooner than in a week nor later than in three months. */
export const dueDay = (today: Day, plannedDeparture: Day): Day =>
  maxDay(addDays(today, 7), minDay(addDays(today, 90), addDays(plannedDeparture, -30)))

export const stillOpen = ({ state }: Pick<Assessment, 'state'>): Refusal | null =>
  state === 'concluded' || state === 'cancelled' ? refuse('assessment-over') : null

/** What the unit's word says about its day, or a refusal. The day of a recommendation or deferral lies after today. */
export function validityOf(outcome: OutcomeWord, until: Day | null, today: Day): { validTo: Day | null } | Refusal {
  switch (outcome) {
    case 'recommended':
      return until !== null && until > today ? { validTo: until } : refuse('recommendation-needs-a-last-day')
    case 'deferred':
      return until !== null && until > today ? { validTo: until } : refuse('deferral-needs-a-day')
    case 'not-recommended':
      return until === null ? { validTo: null } : refuse('non-recommendation-has-no-day')
  }
}
