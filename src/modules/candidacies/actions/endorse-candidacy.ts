import { type Refusal, refuse } from '#kernel/refusal.ts'
import { beyondCap, insertBeyondCap } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOnTheWay, releasedBy } from '../rules/turns.ts'
import { releasesOf } from '../store-of-releases.ts'
import { insertEndorsement, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { promotionPositions, returnCommitments } from '../vocabulary.ts'
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
    returnCommitment: field.choice(returnCommitments),
    promotionPosition: field.choice(promotionPositions),
    promotionStance: field.optionalText(500),
    beyondCapReason: field.optionalText(500),
  },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const subject = await candidacySubject(tx, input.candidacyId, c, true)
    return subject && { ...subject, home: await releasesOf(tx, subject.candidacy) }
  },
  openWhen: ({ candidacy, endorsement, serviceKind }, { actor }): Refusal | null =>
    releasedBy(actor.duty, serviceKind) ??
    (isOnTheWay(candidacy.state) ? null : refuse('not-to-be-endorsed')) ??
    (endorsement === null ? null : refuse('already-endorsed')),
  decide({ candidacy, home }, { candidacyId: _id, beyondCapReason, ...released }) {
    const { releaseFrom, releaseTo } = released
    if (releaseTo <= releaseFrom) return refuse('release-ends-before-it-starts')
    if (releaseFrom > candidacy.plannedDeparture || releaseTo < candidacy.plannedEnd)
      return refuse('release-does-not-cover', { from: candidacy.plannedDeparture, to: candidacy.plannedEnd })
    // Never refused for good: whoever releases beyond the cap of the service says why (S1-7).
    const over = beyondCap(home.caps, home.away, { from: candidacy.plannedDeparture, to: candidacy.plannedEnd })
    if (over && beyondCapReason === null)
      return refuse('beyond-the-cap-of-the-service', { cap: over.cap, away: over.away, day: over.day })
    const beyond = over && beyondCapReason !== null ? { ...over, reason: beyondCapReason } : null
    return { endorsement: { decision: 'endorsed' as const, reason: null, ...released }, beyond }
  },
  async save(tx, { id, candidacy }, { endorsement, beyond }, c) {
    if (beyond) await insertBeyondCap(tx, { ...beyond, serviceId: candidacy.serviceId, reference: id }, c)
    await insertEndorsement(tx, candidacy, endorsement, c)
    // A release given anew later on leaves the application at the stage that it had reached.
    await touchCandidacy(tx, id, candidacy.state === 'applied' ? { state: 'endorsed' } : {})
    return { id, facts: [turn('endorsed', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  prefill: async (_tx, { candidacy }) => ({ releaseFrom: candidacy.plannedDeparture, releaseTo: candidacy.plannedEnd }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.endorse,
})
