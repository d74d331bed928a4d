import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** A later closing day; also opens again what was closed (8.4). */
export const extendClosing = defineAction({
  name: 'postings.extend-closing',
  doneBy: { 'irss-officer': 'programme', 'communications-officer': 'programme' },
  input: { postingId: field.id(), closesOn: field.day(), reason: field.text(500) },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) =>
    posting.state === 'published' || posting.state === 'closed' ? null : refuse('bulletin-not-published'),
  decide({ posting }, input, c) {
    if (input.closesOn <= posting.closesOn) return refuse('closing-not-later', { day: posting.closesOn })
    if (input.closesOn < c.today) return refuse('closes-in-the-past', { day: input.closesOn })
    return input.closesOn < posting.plannedDeparture ? {} : refuse('departs-before-closing')
  },
  async save(tx, { id, posting }, _changes, _c, input) {
    await touchPosting(tx, id, { closes_on: input.closesOn, state: 'published' })
    const about = { postingId: id, missionId: posting.missionId, from: posting.closesOn, to: input.closesOn }
    return { id, facts: [{ name: 'postings.extended', about }], about: { kind: 'posting', id } }
  },
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.extend,
})
