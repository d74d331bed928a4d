import type { Day } from '#kernel/calendar.ts'
import type { BoardState } from '../vocabulary.ts'

/** S0.40: after training one goes straight to the mission or home to wait for departure. */
export function boardState(one: { candidacyState: string; pdtCompletedOn: Day | null }): BoardState {
  if (one.candidacyState === 'deployed') return 'away'
  return one.pdtCompletedOn === null ? 'preparing' : 'waiting-at-home'
}
