import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** Title, text and days of a draft; whatever was verified of the translation must be verified again. */
export const editPosting = defineAction({
  name: 'postings.edit-posting',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme', 'communications-officer': 'programme' },
  input: {
    postingId: field.id(),
    title: field.both(200),
    text: field.both(10_000),
    plannedDeparture: field.day(),
    closesOn: field.day(),
  },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) => (posting.state === 'draft' ? null : refuse('bulletin-not-draft')),
  decide: (_subject, input) => (input.plannedDeparture <= input.closesOn ? refuse('departs-before-closing') : input),
  async save(tx, { id, posting }, input, c) {
    const same = JSON.stringify([posting.title, posting.text]) === JSON.stringify([input.title, input.text])
    await touchPosting(tx, id, {
      title: JSON.stringify(input.title),
      text: JSON.stringify(input.text),
      planned_departure: input.plannedDeparture,
      closes_on: input.closesOn,
      ...(same ? {} : { translation_verified: false }),
    })
    // What a criterion says (language, arms) is corrected with the criterion, and an edit that edits nothing corrects nothing.
    if (!same || posting.plannedDeparture !== input.plannedDeparture || posting.closesOn !== input.closesOn)
      await fulfil(
        tx,
        {
          references: [id],
          asks: ['correct-bulletin', 'shorten-tour'],
          kinds: ['missions.tour-length', 'missions.duty-place', 'missions.drawdown'],
          by: 'postings.edit-posting',
        },
        c,
      )
    return { id, facts: [], about: { kind: 'posting', id } }
  },
  prefill: async (_tx, { posting }) => ({
    title: posting.title,
    text: posting.text,
    plannedDeparture: posting.plannedDeparture,
    closesOn: posting.closesOn,
  }),
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.edit,
})
