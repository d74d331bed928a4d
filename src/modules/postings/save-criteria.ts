import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type PostingSubject, touchPosting } from './store-of-subject.ts'
import { insertVersion, replaceCriteria } from './store-writing.ts'
import type { NewCriterion, Posting } from './vocabulary.ts'

/** Criteria are worked on in a draft, and by a new version while the bulletin is open. */
export const criteriaMayChange = (posting: Posting): Refusal | null =>
  posting.state === 'draft' || posting.state === 'published' ? null : refuse('bulletin-ended')

/** The reason that a new version needs; a draft needs none. */
export const reasonFor = (posting: Posting, reason: string | null): Refusal | null =>
  posting.state === 'published' && !reason ? refuse('reason-missing') : null

/** A draft's criteria are replaced; those of a published bulletin get a new version, which reaches nobody who applied before. */
export async function saveCriteria(
  tx: Tx,
  { id, posting, criteriaVersion }: PostingSubject,
  criteria: readonly NewCriterion[],
  reason: string | null,
  c: Circumstances,
): Promise<Saved> {
  if (posting.state === 'draft') await replaceCriteria(tx, criteriaVersion.id, criteria, c)
  else await insertVersion(tx, { postingId: id, number: criteriaVersion.number + 1, reason }, criteria, c)
  await touchPosting(tx, id)
  return {
    id,
    facts: [{ name: 'postings.changed-criteria', about: { postingId: id, missionId: posting.missionId } }],
    about: { kind: 'posting', id },
  }
}
