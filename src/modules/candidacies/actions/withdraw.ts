import { refuse } from '#kernel/refusal.ts'
import { fulfil, release } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { isEnded } from '../vocabulary.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** The candidate withdraws: at every stage before departure, without a reason, unseen by any later panel (S0-101, invariant 9). */
export const withdraw = defineAction({
  name: 'candidacies.withdraw',
  doneBy: { candidate: 'self' },
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen({ candidacy }) {
    if (candidacy.state === 'deployed') return refuse('already-away')
    return isEnded(candidacy.state) ? refuse('already-ended') : null
  },
  decide: ({ candidacy }) => ({ from: candidacy.state }),
  async save(tx, { id, candidacy }, { from }, c) {
    await release(tx, { reference: id, from: null }, c)
    await touchCandidacy(tx, id, { state: 'withdrawn', withdrawn_on: c.today, withdrawn_from: from, position_id: null })
    await fulfil(tx, { references: [id], by: 'candidacies.withdraw' }, c)
    return { id, facts: [turn('withdrawn', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  danger: true,
  goTo: (_saved, lang) => (lang === 'en' ? '/en/my-file' : '/fr/mon-dossier'),
  words: laterActionWords.withdraw,
})
