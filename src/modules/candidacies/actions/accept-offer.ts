import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { answerOffer, insertConsent, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { offerShown } from '../terms-shown.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** The candidate accepts, and consents to the terms as they stand; after changed terms, anew (T2). */
export const acceptOffer = defineAction({
  name: 'candidacies.accept-offer',
  doneBy: { candidate: 'self' },
  input: { candidacyId: field.id(), consent: field.yes() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, offer }) =>
    candidacy.state === 'offered' && offer?.answer === null ? null : refuse('no-offer-to-answer'),
  shows: ({ offer, endorsement }) => offerShown(offer, endorsement),
  decide({ offer, endorsement }) {
    if (!offer) return refuse('no-offer-to-answer')
    return {
      terms: {
        position: offer.positionCode,
        title: offer.positionTitle,
        departure: offer.departure,
        arrival: offer.arrival,
        ends: offer.ends,
        dutyLocation: offer.dutyLocation,
        returnPosition: endorsement?.returnPosition ?? null,
        returnCommitment: endorsement?.returnCommitment ?? null,
        promotionPosition: endorsement?.promotionPosition ?? null,
        promotionStance: endorsement?.promotionStance ?? null,
      },
    }
  },
  async save(tx, { id, candidacy }, { terms }, c) {
    await insertConsent(tx, candidacy, 'offer', terms, c)
    await answerOffer(tx, id, 'accepted', c)
    await touchCandidacy(tx, id, { state: 'accepted' })
    await fulfil(tx, { references: [id], asks: ['renewed-consent'], by: 'candidacies.accept-offer' }, c)
    return {
      id,
      facts: [turn('accepted-offer', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.acceptOffer,
})
