import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOnTheWay, releasedBy } from '../rules/turns.ts'
import { insertEndorsement, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** The home service releases the officer for the planned deployment, and names the position to return to (S0.15). */
export const endorseCandidacy = defineAction({
  name: 'candidacies.endorse-candidacy',
  doneBy: { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' },
  input: {
    candidacyId: field.id(),
    releaseFrom: field.day(),
    releaseTo: field.day(),
    returnPosition: field.text(200),
    promotionStance: field.optionalText(500),
  },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, endorsement, serviceKind }, { actor }): Refusal | null =>
    releasedBy(actor.duty, serviceKind) ??
    (isOnTheWay(candidacy.state) ? null : refuse('not-to-be-endorsed')) ??
    (endorsement === null ? null : refuse('already-endorsed')),
  decide({ candidacy }, { releaseFrom, releaseTo, returnPosition, promotionStance }) {
    if (releaseTo <= releaseFrom) return refuse('release-ends-before-it-starts')
    if (releaseFrom > candidacy.plannedDeparture || releaseTo < candidacy.plannedEnd)
      return refuse('release-does-not-cover', { from: candidacy.plannedDeparture, to: candidacy.plannedEnd })
    return { decision: 'endorsed' as const, reason: null, releaseFrom, releaseTo, returnPosition, promotionStance }
  },
  async save(tx, { id, candidacy }, endorsement, c) {
    await insertEndorsement(tx, candidacy, endorsement, c)
    // A release given anew later on leaves the application at the stage that it had reached.
    await touchCandidacy(tx, id, candidacy.state === 'applied' ? { state: 'endorsed' } : {})
    return { id, facts: [turn('endorsed', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  prefill: async (_tx, { candidacy }) => ({ releaseFrom: candidacy.plannedDeparture, releaseTo: candidacy.plannedEnd }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.endorse,
})
