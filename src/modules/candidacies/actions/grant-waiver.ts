import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type Finding, isSatisfied } from '../rules/finding.ts'
import { isOnTheWay } from '../rules/turns.ts'
import { stepNamed } from '../step.ts'
import { insertWaiver, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** What stands against somebody and may be waived: never health, vetting or integrity (8.5, invariant 3). */
const waivable = (findings: readonly Finding[], today: string): Finding[] =>
  findings.filter((one) => !isSatisfied(one, today) && stepNamed(one.criterion.step)?.waivable === true)

/** A named authority waives one criterion for one person, with a reason and until a day. */
export const grantWaiver = defineAction({
  name: 'candidacies.grant-waiver',
  doneBy: { 'irss-officer': 'programme' },
  input: {
    candidacyId: field.id(),
    criterion: field.pick(),
    authority: field.text(200),
    reason: field.longText(2_000),
    until: field.day(),
  },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, findings }, { today }) =>
    isOnTheWay(candidacy.state) && waivable(findings, today).length > 0 ? null : refuse('nothing-to-waive'),
  decide({ findings }, { criterion: code, authority, reason, until }, c) {
    const finding = waivable(findings, c.today).find(({ criterion }) => criterion.code === code)
    if (!finding) return refuse('cannot-be-waived')
    if (until <= c.today) return refuse('waiver-until-in-the-past')
    return { criterionCode: code, step: finding.criterion.step, authority, reason, until }
  },
  async save(tx, { id, candidacy }, waiver, c) {
    await insertWaiver(tx, candidacy, waiver, c)
    await touchCandidacy(tx, id)
    return { id, facts: [turn('waived', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  choices: async (_tx, { findings }, c) => ({
    criterion: waivable(findings, c.today).map(({ criterion }) => ({
      value: criterion.code,
      label: criterion.message,
    })),
  }),
  constraints: { health_and_vetting_cannot_be_waived: 'cannot-be-waived' },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.grantWaiver,
})
