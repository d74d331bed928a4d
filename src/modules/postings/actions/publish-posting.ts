import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { againstPublishing } from '../rules/publishing.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** Opens a bulletin for applications: both languages, within the decision, on open positions of authorized strength (P1, scenario 9). */
export const publishPosting = defineAction({
  name: 'postings.publish-posting',
  doneBy: { 'communications-officer': 'programme', 'irss-officer': 'programme' },
  input: { postingId: field.id() },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  // Whether it is whole is said when somebody tries, not by a button that is missing.
  openWhen: ({ posting }) => (posting.state === 'draft' ? null : refuse('bulletin-not-draft')),
  decide: ({ toPublish }, _input, c) => againstPublishing(toPublish, c.today) ?? {},
  async save(tx, { id, posting }, _changes, c) {
    await touchPosting(tx, id, { state: 'published', opens_on: c.today, published_at: c.now })
    return {
      id,
      facts: [{ name: 'postings.published', about: { postingId: id, missionId: posting.missionId } }],
      about: { kind: 'posting', id },
    }
  },
  danger: true,
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.publish,
})
