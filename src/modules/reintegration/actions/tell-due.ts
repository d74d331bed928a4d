import { addDays } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { dueUntil, markReminded } from '../store/reminders.ts'
import { actionWords } from '../words.ts'

/** Days before a follow-up at which its officer is reminded. Our proposal: no source gives the number. */
const TOLD_BEFORE = 14

/** Done by the system alone, daily. */
export const tellDue = defineAction({
  name: 'reintegration.tell-due',
  doneBy: {},
  input: {},
  load: async (tx, _input, c) => ({ id: 'due', scope: {}, due: await dueUntil(tx, addDays(c.today, TOLD_BEFORE)) }),
  openWhen: ({ due }) => (due.length > 0 ? null : refuse('not-open-now')),
  decide: ({ due }, _input, c) => ({ due, on: c.today }),
  async save(tx, subject, { due, on }) {
    const ids = due.map((one) => one.followUpId)
    await markReminded(tx, ids, on)
    return {
      id: subject.id,
      facts: due.map((one) => ({ name: 'reintegration.follow-up-due', about: { ...one } })),
    }
  },
  words: actionWords.tellDue,
})
