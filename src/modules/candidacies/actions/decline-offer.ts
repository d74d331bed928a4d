import { refuse } from '#kernel/refusal.ts'
import { fulfil, release } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { answerOffer, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** The candidate declines; the position is free again at once. */
export const declineOffer = defineAction({
  name: 'candidacies.decline-offer',
  doneBy: { candidate: 'self' },
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, offer }) =>
    candidacy.state === 'offered' && offer?.answer === null ? null : refuse('no-offer-to-answer'),
  decide: () => ({}),
  async save(tx, { id, candidacy }, _changes, c) {
    await answerOffer(tx, id, 'declined', c)
    await release(tx, { reference: id, from: null }, c)
    await touchCandidacy(tx, id, { state: 'declined', position_id: null })
    await fulfil(tx, { references: [id], by: 'candidacies.decline-offer' }, c)
    return {
      id,
      facts: [turn('declined-offer', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  danger: true,
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.declineOffer,
})
