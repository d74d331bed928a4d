import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Plan, PlanLines } from '../vocabulary.ts'

/** What a plan must say before a person can approve it, and that this is somebody else than who prepared it. */
export function approvable(plan: Plan, lines: PlanLines, objectives: number, account: string): Refusal | null {
  if (plan.state !== 'draft') return refuse('plan-not-a-draft')
  if (plan.preparedBy === account) return refuse('plan-is-your-own')
  if (objectives === 0) return refuse('plan-without-objective')
  if (lines.strength.length === 0) return refuse('plan-without-strength')
  if (lines.milestones.length === 0) return refuse('plan-without-milestone')
  return null
}
