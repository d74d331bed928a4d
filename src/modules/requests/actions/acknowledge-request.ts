import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { moveRequest } from '../store/requests.ts'
import { requestSubject } from '../store/subject.ts'
import { requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Tells the requester that the request arrived, under its number; from then on the departments assess it. */
export const acknowledgeRequest = defineAction({
  name: 'requests.acknowledge-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id() },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => (request.state === 'received' ? null : refuse('request-already-acknowledged')),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await moveRequest(tx, subject.id, 'acknowledged', c.today)
    return {
      id: subject.id,
      facts: [{ name: 'requests.acknowledged', about: { requestId: subject.id } }],
      about: { kind: 'request', id: subject.id },
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.acknowledgeRequest,
})
