import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** Nobody applies any more; those who did go on. */
export const closePosting = defineAction({
  name: 'postings.close-posting',
  doneBy: { 'irss-officer': 'programme', 'communications-officer': 'programme' },
  input: { postingId: field.id() },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) => (posting.state === 'published' ? null : refuse('bulletin-not-published')),
  decide: () => ({}),
  async save(tx, { id, posting }, _changes, c) {
    await touchPosting(tx, id, { state: 'closed' })
    await fulfil(tx, { references: [id], by: 'postings.close-posting' }, c)
    return {
      id,
      facts: [{ name: 'postings.closed', about: { postingId: id, missionId: posting.missionId } }],
      about: { kind: 'posting', id },
    }
  },
  danger: true,
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.close,
})
