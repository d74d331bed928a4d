import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** Not taken at the initial selection, with the reason that the officer reads. */
export const notSelect = defineAction({
  name: 'candidacies.not-select',
  doneBy: { 'irss-officer': 'programme', 'rcmp-adviser': 'own-service' },
  input: { candidacyId: field.id(), reason: field.longText(2_000) },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy }) => (candidacy.state === 'endorsed' ? null : refuse('not-at-screening')),
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, { id, candidacy }, { reason }, c) {
    const set = {
      state: 'not-selected',
      screened_on: c.today,
      screened_by_name: c.actor.name,
      screening_reason: reason,
    }
    await touchCandidacy(tx, id, set)
    await fulfil(tx, { references: [id], by: 'candidacies.not-select' }, c)
    return {
      id,
      facts: [turn('not-selected', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  danger: true,
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.notSelect,
})
