import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Candidacy } from '../vocabulary.ts'
import { type Finding, standingIn } from './finding.ts'

/** IRSS decides on the whole file: only after the initial selection, and not before every result is in (S0-36). */
export function awaitsRecommendation(
  candidacy: Candidacy,
  findings: readonly Finding[],
  today: string,
): Refusal | null {
  if (candidacy.state !== 'initially-selected') return refuse('not-at-recommendation')
  const { pending } = standingIn(findings, ['eligibility', 'selection'], today)
  return pending.length === 0 ? null : refuse('results-missing', { count: pending.length })
}

/** Nobody is recommended against a criterion that is not met and not waived. */
export function againstRecommending(findings: readonly Finding[], today: string): Refusal | null {
  const { unmet } = standingIn(findings, ['eligibility', 'selection'], today)
  return unmet.length === 0 ? null : refuse('criteria-not-met', { count: unmet.length })
}
