import { defineAction } from '#platform/action.ts'
import { expiryWindow } from '../rules/expiry.ts'
import { decisionsEnding, insertExpiryWarnings } from '../store/expiring.ts'
import { actionWords } from '../words.ts'

/** Once a day, of every decision that has come into its next window before its end. Nobody's duty: the worker does it. */
export const warnOfDecisions = defineAction({
  name: 'requests.warn-of-decisions',
  doneBy: {},
  input: {},
  load: async (tx, _input, c) => ({ id: c.fresh(), scope: {}, ending: await decisionsEnding(tx, c.today) }),
  openWhen: () => null,
  decide: ({ ending }, _input, c) =>
    ending.flatMap((one) => {
      const days = expiryWindow(one.after, c.today)
      // A window that was missed is made up for by the next; a wider one is not told after a narrower.
      return days === null || one.warned.some((before) => before <= days)
        ? []
        : [{ ...one, warningId: c.fresh(), days }]
    }),
  async save(tx, subject, due, c) {
    await insertExpiryWarnings(tx, due, c.today)
    return {
      id: subject.id,
      facts: due.map(({ id, requestId, days }) => ({
        name: 'requests.decision-ends-soon',
        about: { decisionId: id, requestId, days },
      })),
      about: { kind: 'warning', id: subject.id },
    }
  },
  words: actionWords.warnOfDecisions,
})
