import { lastDay } from '#kernel/period.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { grantOf } from '../rules/grant.ts'
import { insertDecision } from '../store/decisions.ts'
import { moveRequest } from '../store/requests.ts'
import { requestSubject, standing } from '../store/subject.ts'
import { requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { decisionFields } from './decision-fields.ts'

/** The body says it anew: a new version with a code of its own supersedes the approval; the old one stays readable. */
export const amendDecision = defineAction({
  name: 'requests.amend-decision',
  doneBy: { 'decision-body': 'programme' },
  input: { requestId: field.id(), ...decisionFields },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request, decisions }) =>
    request.state === 'decided' && standing(decisions)?.outcome === 'approved' ? null : refuse('nothing-to-amend'),
  decide: (_subject, input, c) => {
    const grant = grantOf('approved', input)
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
  prefill: async (_tx, { decisions }) => {
    const before = standing(decisions)
    if (!before) return {}
    return {
      level: before.level,
      number: before.number,
      from: before.valid?.from ?? null,
      until: before.valid ? lastDay(before.valid) : null,
      maxTourMonths: before.maxTourMonths,
      armed: before.armed === null ? null : before.armed ? 'armed' : 'unarmed',
      conditions: before.conditions,
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.amendDecision,
})
