import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { armsAsk } from '../rules/arms-ask.ts'
import { changedCriteria } from '../rules/changed-criteria.ts'
import { criteriaMayChange, reasonFor, saveCriteria } from '../save-criteria.ts'
import { type PostingSubject, postingSubject } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** The criterion that the address of the form names. */
type Picked = PostingSubject & { picked: string | null }

/** Takes a criterion out of the bulletin, for those who apply from then on. */
export const removeCriterion = defineAction({
  name: 'postings.remove-criterion',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { postingId: field.id(), code: field.pick(), reason: field.optionalText(500) },
  subject: 'postingId',
  async load(tx, input, c): Promise<Picked | null> {
    const subject = await postingSubject(tx, input.postingId, c, true)
    return subject && { ...subject, picked: input.code ?? null }
  },
  openWhen: ({ posting }) => criteriaMayChange(posting),
  decide({ posting, criteria, toPublish }, input) {
    const late = reasonFor(posting, input.reason)
    if (late) return late
    const next = changedCriteria(criteria, { kind: 'remove', code: input.code })
    if (isRefusal(next)) return next
    return (posting.state === 'published' ? armsAsk(next, toPublish.forArms) : null) ?? { next }
  },
  save: (tx, subject, { next }, c, input) => saveCriteria(tx, subject, next, input.reason, c),
  choices: async (_tx, { criteria }) => ({
    code: criteria.map(({ code, message }) => ({ value: code, label: message })),
  }),
  prefill: async (_tx, { picked }) => (picked ? { code: picked } : {}),
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.removeCriterion,
})
