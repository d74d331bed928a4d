import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertDecision } from '../store/decisions.ts'
import { moveRequest } from '../store/requests.ts'
import { standing, toDecide } from '../store/subject.ts'
import { requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { asTyped, decisionFields, grantedBy } from './decision-fields.ts'

/** The body says it anew: a new version with a code of its own supersedes the approval; the old one stays readable. */
export const amendDecision = defineAction({
  name: 'requests.amend-decision',
  doneBy: { 'decision-body': 'programme' },
  input: { requestId: field.id(), ...decisionFields },
  subject: 'requestId',
  load: (tx, input, c) => toDecide(tx, input.requestId, c.today),
  openWhen: ({ request, decisions }) =>
    request.state === 'decided' && standing(decisions)?.outcome === 'approved' ? null : refuse('nothing-to-amend'),
  decide: ({ countries }, input, c) => {
    const grant = grantedBy('approved', input, countries)
    return isRefusal(grant) ? grant : { ...grant, id: c.fresh(), code: c.freshCode('DEC'), decidedOn: c.today }
  },
  async save(tx, subject, decision, c) {
    await insertDecision(tx, { ...decision, requestId: subject.id }, { at: c.now, account: c.actor.accountId })
    await moveRequest(tx, subject.id, 'decided')
    return {
      id: subject.id,
      facts: [{ name: 'requests.amended', about: { requestId: subject.id, decisionId: decision.id } }],
      about: { kind: 'decision', id: decision.id },
    }
  },
  prefill: async (_tx, { decisions, countries }, c) => {
    const before = standing(decisions)
    return before ? asTyped(before, countries, c.language) : {}
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.amendDecision,
})
