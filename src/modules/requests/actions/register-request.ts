import { isAfter, isBefore } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertRequest } from '../store/requests.ts'
import { requesterKinds, requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** S1-5: "Foreign requests for Canadian police assistance come from organizations such as the United Nations or from specific countries". */
export const registerRequest = defineAction({
  name: 'requests.register-request',
  doneBy: { 'intake-officer': 'programme' },
  input: {
    requesterKind: field.choice(requesterKinds),
    requester: field.text(200),
    subject: field.text(200),
    text: field.longText(),
    askedNumber: field.optionalWhole(1, 10_000),
    hostCountry: field.optionalText(100),
    receivedOn: field.day(),
    answerBy: field.optionalDay(),
  },
  load: async (_tx, _input, c) => ({ id: c.fresh(), scope: {} }),
  openWhen: () => null,
  decide: (_subject, input, c) => {
    if (isAfter(input.receivedOn, c.today)) return refuse('received-in-the-future')
    if (input.answerBy && isBefore(input.answerBy, input.receivedOn)) return refuse('deadline-before-receipt')
    return { ...input, missionCode: null, code: c.freshCode('REQ') }
  },
  async save(tx, subject, request, c) {
    const id = subject.id
    await insertRequest(tx, { ...request, id }, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'requests.registered', about: { requestId: id } }],
      about: { kind: 'request', id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ receivedOn: c.today }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.registerRequest,
})
