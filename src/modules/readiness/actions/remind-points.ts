import { addDays } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { markReminded, packagesDue } from '../store/reminders.ts'
import { remindingWords } from '../words-pages.ts'

/** Days before a point is due at which the officer is reminded. Our proposal: no source gives the number. */
const TOLD_BEFORE = 3

/** Done by the system alone, daily: one letter for all points of a package that fall due. */
export const remindPoints = defineAction({
  name: 'readiness.remind-points',
  doneBy: {},
  input: {},
  load: async (tx, _input, c) => ({
    id: 'points',
    scope: {},
    due: await packagesDue(tx, addDays(c.today, TOLD_BEFORE)),
  }),
  openWhen: ({ due }) => (due.length > 0 ? null : refuse('not-open-now')),
  decide: (_subject, _input, c) => ({ until: addDays(c.today, TOLD_BEFORE), on: c.today }),
  async save(tx, { id, due }, { until, on }) {
    await markReminded(tx, until, on)
    return { id, facts: due.map((one) => ({ name: 'readiness.points-due', about: { ...one } })) }
  },
  words: remindingWords,
})
