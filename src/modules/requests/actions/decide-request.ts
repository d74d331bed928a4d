import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { positionsOwed } from '../rules/departments.ts'
import { underAssessment } from '../rules/states.ts'
import { insertDecision } from '../store/decisions.ts'
import { moveRequest } from '../store/requests.ts'
import { toDecide } from '../store/subject.ts'
import { outcomes, requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { decisionFields, grantedBy } from './decision-fields.ts'

/** S1-6: a decision "within the framework of the Canadian Police Arrangement", after every partner department has spoken. */
export const decideRequest = defineAction({
  name: 'requests.decide-request',
  doneBy: { 'decision-body': 'programme' },
  input: { requestId: field.id(), outcome: field.choice(outcomes), ...decisionFields },
  subject: 'requestId',
  load: (tx, input, c) => toDecide(tx, input.requestId, c.today),
  openWhen: ({ request, partners, positions }) => {
    const closed = underAssessment(request)
    if (closed) return closed
    const owed = positionsOwed(partners, positions)
    if (partners.length === 0) return refuse('no-partners-today')
    return owed.length === 0
      ? null
      : refuse('positions-owed', { missing: owed.map((one) => one.organisation).join(', ') })
  },
  decide: ({ countries }, input, c) => {
    const grant = grantedBy(input.outcome, input, countries)
    return isRefusal(grant) ? grant : { ...grant, id: c.fresh(), code: c.freshCode('DEC'), decidedOn: c.today }
  },
  async save(tx, subject, decision, c) {
    await insertDecision(tx, { ...decision, requestId: subject.id }, { at: c.now, account: c.actor.accountId })
    await moveRequest(tx, subject.id, decision.outcome === 'deferred' ? 'assessing' : 'decided')
    return {
      id: subject.id,
      facts: [
        {
          name: 'requests.decided',
          about: { requestId: subject.id, decisionId: decision.id, outcome: decision.outcome },
        },
      ],
      about: { kind: 'decision', id: decision.id },
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.decideRequest,
})
