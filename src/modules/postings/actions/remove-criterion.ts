import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { changedCriteria } from '../rules/changed-criteria.ts'
import { criteriaMayChange, reasonFor, saveCriteria } from '../save-criteria.ts'
import { postingSubject } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** Takes a criterion out of the bulletin, for those who apply from then on. */
export const removeCriterion = defineAction({
  name: 'postings.remove-criterion',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { postingId: field.id(), code: field.pick(), reason: field.optionalText(500) },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) => criteriaMayChange(posting),
  decide({ posting, criteria }, input) {
    const late = reasonFor(posting, input.reason)
    if (late) return late
    const next = changedCriteria(criteria, { kind: 'remove', code: input.code })
    return isRefusal(next) ? next : { next }
  },
  save: (tx, subject, { next }, c, input) => saveCriteria(tx, subject, next, input.reason, c),
  choices: async (_tx, { criteria }) => ({
    code: criteria.map(({ code, message }) => ({ value: code, label: message })),
  }),
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.removeCriterion,
})
