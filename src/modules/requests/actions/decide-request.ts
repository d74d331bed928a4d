import { isAfter } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction, type Fact } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { positionsOwed } from '../rules/departments.ts'
import { underAssessment } from '../rules/states.ts'
import { askedFor } from '../store/asked-for.ts'
import { insertDecision } from '../store/decisions.ts'
import { lookAgain } from '../store/intake.ts'
import { moveRequest } from '../store/requests.ts'
import { toDecide } from '../store/subject.ts'
import { ANCILLARY_MOST, outcomes, requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { decisionFields, grantedBy } from './decision-fields.ts'

/** S1-6: a decision "within the framework of the Canadian Police Arrangement", after every partner department has spoken. */
export const decideRequest = defineAction({
  name: 'requests.decide-request',
  doneBy: { 'decision-body': 'programme' },
  input: {
    requestId: field.id(),
    outcome: field.choice(outcomes),
    ...decisionFields,
    lookAgainOn: field.optionalDay(),
  },
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
    const { lookAgainOn: again, ...said } = input
    if (again !== null && input.outcome !== 'deferred') return refuse('day-for-a-deferral-only')
    if (again !== null && !isAfter(again, c.today)) return refuse('day-not-ahead')
    const grant = grantedBy(input.outcome, said, countries)
    return isRefusal(grant) ? grant : { ...grant, again, id: c.fresh(), code: c.freshCode('DEC'), decidedOn: c.today }
  },
  async save(tx, subject, { again, ...decision }, c) {
    await insertDecision(tx, { ...decision, requestId: subject.id }, { at: c.now, account: c.actor.accountId })
    await moveRequest(tx, subject.id, decision.outcome === 'deferred' ? 'assessing' : 'decided')
    if (again) await lookAgain(tx, subject.id, again)
    const decided: Fact = {
      name: 'requests.decided',
      about: { requestId: subject.id, decisionId: decision.id, outcome: decision.outcome },
    }
    const until: Fact[] = again
      ? [{ name: 'requests.deferred-until', about: { requestId: subject.id, on: again } }]
      : []
    return { id: subject.id, facts: [decided, ...until], about: { kind: 'decision', id: decision.id } }
  },
  // What was asked for; the decision package, where there is one, brings what is proposed instead.
  async prefill(tx, { id }) {
    const asked = await askedFor(tx, id)
    if (!asked) return {}
    const number = asked.request.askedNumber
    return {
      number,
      ...(number === null ? {} : { level: number > ANCILLARY_MOST ? 'ministerial' : 'ancillary' }),
      maxTourMonths: asked.months,
      armed: asked.armed === null ? null : asked.armed ? 'armed' : 'unarmed',
      language: asked.language,
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.decideRequest,
})
