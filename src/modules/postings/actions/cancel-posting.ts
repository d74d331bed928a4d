import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** The bulletin is given up; whoever applied is told by letter. */
export const cancelPosting = defineAction({
  name: 'postings.cancel-posting',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { postingId: field.id(), reason: field.text(500) },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) =>
    posting.state === 'cancelled' || posting.state === 'completed' ? refuse('bulletin-ended') : null,
  decide: () => ({}),
  async save(tx, { id, posting }, _changes, c) {
    await touchPosting(tx, id, { state: 'cancelled' })
    await fulfil(tx, { references: [id], by: 'postings.cancel-posting' }, c)
    return {
      id,
      facts: [{ name: 'postings.cancelled', about: { postingId: id, missionId: posting.missionId } }],
      about: { kind: 'posting', id },
    }
  },
  danger: true,
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.cancel,
})
