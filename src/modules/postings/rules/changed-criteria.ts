import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Criterion, NewCriterion } from '../vocabulary.ts'

export type CriteriaChange =
  | { kind: 'add'; criterion: NewCriterion }
  | { kind: 'change'; code: string; to: Partial<NewCriterion> }
  | { kind: 'remove'; code: string }

/** The criteria after one change; the codes of a version are different from each other. */
export function changedCriteria(present: readonly Criterion[], change: CriteriaChange): NewCriterion[] | Refusal {
  const bare = present.map(({ id: _id, versionId: _versionId, ...one }) => one)
  if (change.kind === 'add')
    return bare.some(({ code }) => code === change.criterion.code)
      ? refuse('criterion-already-there', { criterion: change.criterion.code })
      : [...bare, change.criterion]
  if (!bare.some(({ code }) => code === change.code)) return refuse('no-such-criterion', { criterion: change.code })
  if (change.kind === 'remove') return bare.filter(({ code }) => code !== change.code)
  return bare.map((one) => (one.code === change.code ? { ...one, ...change.to, code: one.code } : one))
}
