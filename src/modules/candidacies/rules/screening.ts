import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Finding, standingIn } from './finding.ts'

const codesOf = (findings: readonly Finding[]): string => findings.map(({ criterion }) => criterion.code).join(', ')

/** Nobody passes the initial selection while a criterion of eligibility is not met, unless it was waived (S0.15). */
export function againstInitialSelection(findings: readonly Finding[], today: Day): Refusal | null {
  const { unmet, pending } = standingIn(findings, ['eligibility'], today)
  if (unmet.length > 0) return refuse('eligibility-not-met', { criteria: codesOf(unmet) })
  return pending.length > 0 ? refuse('eligibility-pending', { criteria: codesOf(pending) }) : null
}
