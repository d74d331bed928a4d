import { defineAction } from '#platform/action.ts'
import { windowReached } from '../rules/certificate-state.ts'
import { expiringWithin, insertWarnings, warningWindows } from '../store/certificates.ts'
import { actionWords } from '../words.ts'

/** Once a day, of every certificate that has come into its next warning window. Nobody's duty: the worker does it. */
export const warnOfExpiring = defineAction({
  name: 'people.warn-of-expiring',
  doneBy: {},
  input: {},
  async load(tx, _input, c) {
    const windows = await warningWindows(tx, c.today)
    const expiring = windows[0] === undefined ? [] : await expiringWithin(tx, c.today, windows[0])
    return { id: c.fresh(), scope: {}, windows, expiring }
  },
  openWhen: () => null,
  decide: ({ windows, expiring }, _input, c) =>
    expiring.flatMap((one) => {
      const days = windowReached(one.expiresOn, c.today, windows)
      return days === null || one.warned.some((before) => before <= days) ? [] : [{ ...one, id: c.fresh(), days }]
    }),
  async save(tx, subject, due, c) {
    await insertWarnings(tx, due, c.today)
    return {
      id: subject.id,
      facts: due.map(({ certificateId, personId, days }) => ({
        name: 'people.certificate-expiring',
        about: { certificateId, personId, days },
      })),
      about: { kind: 'warning', id: subject.id },
    }
  },
  words: actionWords.warnOfExpiring,
})
