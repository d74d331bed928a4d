import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { stillOpen } from '../rules/states.ts'
import { withdraw } from '../store/intake.ts'
import { requestSubject } from '../store/subject.ts'
import { requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The requester takes the request back; what was said about it stays on record. */
export const withdrawRequest = defineAction({
  name: 'requests.withdraw-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id() },
  subject: 'requestId',
  danger: true,
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => stillOpen(request),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await withdraw(tx, subject.id, c.today)
    return {
      id: subject.id,
      facts: [{ name: 'requests.withdrawn', about: { requestId: subject.id } }],
      about: { kind: 'request', id: subject.id },
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.withdrawRequest,
})
