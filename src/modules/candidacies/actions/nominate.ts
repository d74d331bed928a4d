import { refuse } from '#kernel/refusal.ts'
import { kindRuleOn } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { amsBasis } from '../rules/ams-basis.ts'
import { writeNomination } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** Canada puts a recommended officer forward to whoever selects (S4-21: for multilateral missions, an international competition). */
export const nominate = defineAction({
  name: 'candidacies.nominate',
  doneBy: { 'irss-officer': 'programme' },
  input: { candidacyId: field.id(), selectingBody: field.text(200), amsPlannedOn: field.optionalDay() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen({ candidacy, endorsement }) {
    if (candidacy.state !== 'recommended') return refuse('not-recommended-yet')
    return endorsement?.decision === 'endorsed' ? null : refuse('release-no-longer-stands')
  },
  decide: ({ mission, findings, candidacy }, input, c) =>
    amsBasis({
      kind: mission.kind,
      findings,
      plannedOn: input.amsPlannedOn,
      arrival: candidacy.plannedArrival,
      today: c.today,
    }),
  async save(tx, { id, candidacy }, { basis, plannedOn }, c, input) {
    await writeNomination(
      tx,
      candidacy,
      { selectingBody: input.selectingBody, amsBasis: basis, amsPlannedOn: plannedOn },
      c,
    )
    await touchCandidacy(tx, id, { state: 'nominated' })
    return { id, facts: [turn('nominated', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  // Who selects is a rule of the mission's kind (S4.03).
  prefill: async (tx, { mission }, c) => ({
    selectingBody: (await kindRuleOn(tx, mission.kind, c.today))?.selectingBody?.[c.language],
  }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.nominate,
})
