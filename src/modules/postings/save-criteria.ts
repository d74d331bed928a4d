import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type ChangeKind, fulfil, missionOn } from '#modules/missions/index.ts'
import type { Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { armsAsk } from './rules/arms-ask.ts'
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
  { id, posting, criteriaVersion, toPublish }: PostingSubject,
  criteria: readonly NewCriterion[],
  reason: string | null,
  c: Circumstances,
): Promise<Saved> {
  if (posting.state === 'draft') await replaceCriteria(tx, criteriaVersion.id, criteria, c)
  else await insertVersion(tx, { postingId: id, number: criteriaVersion.number + 1, reason }, criteria, c)
  await touchPosting(tx, id)
  const mission = await missionOn(tx, posting.missionId, posting.plannedDeparture)
  const right: ChangeKind[] = [
    ...(speaksOf(criteria, mission?.language ?? null) ? (['missions.language'] as const) : []),
    ...(armsAsk(criteria, toPublish.forArms) === null ? (['missions.arming'] as const) : []),
  ]
  await fulfil(tx, { references: [id], asks: ['correct-bulletin'], kinds: right, by: 'postings.changed-criteria' }, c)
  return {
    id,
    facts: [{ name: 'postings.changed-criteria', about: { postingId: id, missionId: posting.missionId } }],
    about: { kind: 'posting', id },
  }
}

/** Whether no criterion of the program or the host names another language than the mission's. */
const speaksOf = (criteria: readonly NewCriterion[], language: string | null): boolean =>
  criteria.every(
    ({ step, layer, settings }) =>
      step !== 'language' ||
      layer === 'service' ||
      [undefined, 'mission', language].includes(settings.language as string),
  )
