import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { declared } from '../rules/states.ts'
import { insertClearance } from '../store/clearances.ts'
import { findVetting, type VettingFile } from '../store/vettings.ts'
import { clearanceWords, vettingHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { conclude } from './sealed-reasons.ts'

export interface VettingSubject extends Subject {
  vetting: VettingFile
}
export const vettingSubject = (vetting: VettingFile): VettingSubject => ({
  id: vetting.id,
  version: vetting.version,
  scope: { personId: vetting.personId },
  label: { en: vetting.officer, fr: vetting.officer },
  vetting,
})

/** Says clear or not clear until a day; said anew it supersedes. The reason never leaves. */
export const declareClearance = defineAction({
  name: 'conduct.declare-clearance',
  doneBy: { 'conduct-officer': 'programme' },
  compartment: 'conduct',
  input: {
    vettingId: field.id(),
    clearance: field.choice(clearanceWords),
    until: field.optionalDay(),
    reason: field.optionalLongText(),
  },
  subject: 'vettingId',
  async load(tx, input) {
    const vetting = await findVetting(tx, input.vettingId, true)
    return vetting && vettingSubject(vetting)
  },
  openWhen: ({ vetting }) => (vetting.state === 'cancelled' ? refuse('vetting-cancelled') : null),
  decide: (_subject, input, c) => declared(input, c.today),
  async save(tx, { vetting }, { clear, until, reason }, c) {
    const { id, candidacyId, personId } = vetting
    await insertClearance(
      tx,
      { id: c.fresh(), vettingId: id, clear, declaredOn: c.today, until },
      { at: c.now, account: c.actor.accountId },
    )
    await conclude(tx, c, vetting, reason)
    return {
      id,
      facts: [{ name: 'conduct.declared-clearance', about: { vettingId: id, candidacyId, personId } }],
      about: { kind: 'vetting', id, personId },
    }
  },
  goTo: (saved, lang) => vettingHref(saved.id, lang),
  words: actionWords.declareClearance,
})
