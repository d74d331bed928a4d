import { type Refusal, refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { releasedBy } from '../rules/turns.ts'
import { insertEndorsement, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** The home service does not release the officer, and says why. */
export const notRelease = defineAction({
  name: 'candidacies.not-release',
  doneBy: { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' },
  input: { candidacyId: field.id(), reason: field.longText(2_000) },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, endorsement, serviceKind }, { actor }): Refusal | null =>
    releasedBy(actor.duty, serviceKind) ??
    (candidacy.state === 'applied' && endorsement === null ? null : refuse('already-endorsed')),
  decide: (_subject, { reason }) => ({
    decision: 'not-released' as const,
    reason,
    releaseFrom: null,
    releaseTo: null,
    returnPosition: null,
    returnCommitment: null,
    promotionPosition: null,
    promotionStance: null,
  }),
  async save(tx, { id, candidacy }, endorsement, c) {
    await insertEndorsement(tx, candidacy, endorsement, c)
    await touchCandidacy(tx, id, { state: 'not-released' })
    await fulfil(tx, { references: [id], by: 'candidacies.not-release' }, c)
    return {
      id,
      facts: [turn('not-released', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  danger: true,
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.notRelease,
})
