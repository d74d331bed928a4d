import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Evaluation, Recommendation, RecommendationState } from '../vocabulary.ts'

/** Where a recommendation stands on a day. */
export function recommendationState(
  one: Pick<Recommendation, 'closedOn' | 'responses'>,
  today: Day,
): RecommendationState {
  if (one.closedOn !== null) return 'closed'
  const response = one.responses.find(({ standing }) => standing)
  if (!response) return 'awaits-response'
  if (response.answer === 'disagree') return 'not-agreed'
  return response.dueOn !== null && response.dueOn < today ? 'overdue' : 'in-hand'
}

/** Nothing is closed without an answer and, where something was agreed, without a word of what was done. */
export function closableRecommendation(one: Recommendation): Refusal | null {
  if (one.closedOn !== null) return refuse('recommendation-closed')
  const response = one.responses.find(({ standing }) => standing)
  if (!response) return refuse('response-first')
  return response.answer !== 'disagree' && one.progress.length === 0 ? refuse('nothing-done-yet') : null
}

/** An evaluation is closed when each of its recommendations is. */
export function closableEvaluation(
  evaluation: Pick<Evaluation, 'state'>,
  recommendations: readonly Pick<Recommendation, 'closedOn'>[],
): Refusal | null {
  if (evaluation.state === 'under-way') return refuse('not-reported-yet')
  if (evaluation.state === 'closed') return refuse('evaluation-closed')
  const open = recommendations.filter((one) => one.closedOn === null).length
  return open > 0 ? refuse('recommendations-open', { count: open }) : null
}
