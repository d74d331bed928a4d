import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { NewCriterion } from '../vocabulary.ts'

/** What the library asks of whoever serves armed, and a bulletin for armed posts leaves out or only prefers (S2.07); null where all stands. */
export function armsAsk(
  criteria: readonly Pick<NewCriterion, 'code' | 'effect'>[],
  forArms: readonly Pick<NewCriterion, 'code'>[],
): Refusal | null {
  const required = new Set(criteria.filter(({ effect }) => effect === 'required').map(({ code }) => code))
  const missing = forArms.find(({ code }) => !required.has(code))
  return missing ? refuse('armed-criterion-missing', { criterion: missing.code }) : null
}
