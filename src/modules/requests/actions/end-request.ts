import { isAfter, isBefore } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { awaitsAnswer, isDeferred, mayClose } from '../rules/states.ts'
import { closeAs, endLinks, insertAnswer, insertPaper, lookAgain, reopen, touchRequest } from '../store/intake.ts'
import { requestSubject, standing } from '../store/subject.ts'
import { intakeSubject } from '../store/subject-of-intake.ts'
import { answerChannels } from '../vocabulary/intake.ts'
import { requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'

/** The requester is told what was decided: when, how, under which reference. */
export const answerRequest = defineAction({
  name: 'requests.answer-request',
  doneBy: { 'intake-officer': 'programme' },
  input: {
    requestId: field.id(),
    answeredOn: field.day(),
    channel: field.choice(answerChannels),
    reference: field.optionalText(100),
    remarks: field.optionalLongText(4_000),
    file: field.optionalFile(),
  },
  subject: 'requestId',
  load: (tx, input, c) => intakeSubject(tx, input.requestId, c.today),
  openWhen: ({ request, decisions, intake }) => awaitsAnswer({ request, decisions, answers: intake.answers }),
  decide: ({ decisions }, { answeredOn, channel, reference, remarks }, c) => {
    const decision = standing(decisions)!
    if (isAfter(answeredOn, c.today)) return refuse('told-in-the-future')
    if (isBefore(answeredOn, decision.decidedOn)) return refuse('answer-before-decision')
    return { id: c.fresh(), decisionId: decision.id, answeredOn, channel, reference, remarks, code: decision.code }
  },
  async save(tx, { id }, { code, ...answer }, c, { file }) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertAnswer(tx, id, answer, by)
    if (file) {
      const kept = await c.tools.attachments.attach(tx, c, file, { kind: 'request', id, scope: {} })
      if (isRefusal(kept)) return kept
      const title = answer.reference ?? code
      await insertPaper(tx, id, { id: c.fresh(), kind: 'answer', title, attachmentId: kept.id, on: c.today }, by)
    }
    await touchRequest(tx, id)
    return {
      id,
      facts: [{ name: 'requests.answered', about: { requestId: id, decisionId: answer.decisionId } }],
      about: { kind: 'request', id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ answeredOn: c.today }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.answerRequest,
})

/** Nothing is left to do: the requester knows, and nothing that was granted goes on. */
export const closeRequest = defineAction({
  name: 'requests.close-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), note: field.optionalLongText(2_000) },
  subject: 'requestId',
  load: (tx, input, c) => intakeSubject(tx, input.requestId, c.today),
  openWhen: ({ request, decisions, intake }, { today }) =>
    mayClose({ request, decisions, answers: intake.answers }, today),
  decide: (_subject, { note }) => ({ note }),
  async save(tx, { id }, { note }, c) {
    await closeAs(tx, id, { on: c.today, because: 'answered', note })
    return { id, facts: [{ name: 'requests.closed', about: { requestId: id } }], about: { kind: 'request', id } }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.closeRequest,
})

/** It was closed or withdrawn by mistake, or is asked again: it goes on where it stood. */
export const reopenRequest = defineAction({
  name: 'requests.reopen-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id() },
  subject: 'requestId',
  danger: true,
  load: (tx, input, c) => intakeSubject(tx, input.requestId, c.today),
  openWhen: ({ request }) =>
    request.state === 'closed' || request.state === 'withdrawn' ? null : refuse('request-goes-on'),
  decide: ({ intake }) => ({
    links: intake.links.filter((link) => link.kind === 'duplicate-of' && link.from).map((link) => link.id),
  }),
  async save(tx, { id }, { links }, c) {
    await endLinks(tx, links, c.now)
    await reopen(tx, id)
    return { id, facts: [{ name: 'requests.reopened', about: { requestId: id } }], about: { kind: 'request', id } }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.reopenRequest,
})

/** A deferred request comes back to those who decide on a day. */
export const lookAgainOn = defineAction({
  name: 'requests.look-again',
  doneBy: { 'intake-officer': 'programme', 'decision-body': 'programme' },
  input: { requestId: field.id(), on: field.day() },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: (subject) => isDeferred(subject),
  decide: (_subject, { on }, { today }) => (isAfter(on, today) ? { on } : refuse('day-not-ahead')),
  async save(tx, { id }, { on }) {
    await lookAgain(tx, id, on)
    return {
      id,
      facts: [{ name: 'requests.deferred-until', about: { requestId: id, on } }],
      about: { kind: 'request', id },
    }
  },
  prefill: async (_tx, { request }) => ({ on: request.lookAgainOn }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.lookAgain,
})
