import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { againstInitialSelection } from '../rules/screening.ts'
import { plannedAgainstDecisions } from '../store-of-decisions.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** The initial selection: impossible while a criterion of eligibility is not met, unless it was waived (S0.15). */
export const selectInitially = defineAction({
  name: 'candidacies.select-initially',
  doneBy: { 'irss-officer': 'programme', 'rcmp-adviser': 'own-service' },
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, endorsement, findings }, { today }) =>
    candidacy.state === 'endorsed' && endorsement?.decision === 'endorsed'
      ? againstInitialSelection(findings, today)
      : refuse('not-at-screening'),
  decide: () => ({}),
  async save(tx, { id, candidacy }, _changes, c) {
    const broken = await plannedAgainstDecisions(tx, candidacy)
    if (broken) return broken
    await touchCandidacy(tx, id, { state: 'initially-selected', screened_on: c.today, screened_by_name: c.actor.name })
    return {
      id,
      facts: [turn('selected-initially', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.selectInitially,
})
