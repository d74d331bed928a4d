import { isBefore } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { departmentsOf } from '../rules/departments.ts'
import { goesOn } from '../rules/states.ts'
import { findMessage, insertMessage, type MessageSaid } from '../store/messages.ts'
import { type RequestSubject, requestSubject } from '../store/subject.ts'
import type { Message } from '../vocabulary/exchanges.ts'
import { messagesHref } from '../vocabulary/intake.ts'
import { isParty, type Party, parties } from '../vocabulary/prospects.ts'
import { exchangeActionWords } from '../words-of-exchanges.ts'

/** The parties to the conversation; those who decide read the positions and the package (domain.md 7.1, 9). */
const between = {
  'intake-officer': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'rcmp-planner': 'programme',
} as const

type Said = Pick<Message, 'id' | 'kind' | 'text' | 'author' | 'askedOf' | 'answerBy' | 'aboutId' | 'on'> & {
  department: string | null
}

const said = (
  partners: RequestSubject['partners'],
  c: Circumstances,
  o: Pick<Said, 'kind' | 'text'> & Partial<Pick<Said, 'askedOf' | 'answerBy' | 'aboutId'>>,
): Said => ({
  id: c.fresh(),
  author: isParty(c.actor.duty) ? c.actor.duty : 'intake-officer',
  department: departmentsOf(c.actor.duty, partners)[0]?.organisation ?? null,
  on: c.today,
  askedOf: null,
  answerBy: null,
  aboutId: null,
  ...o,
})

async function keep(tx: Tx, requestId: string, message: Said, fact: string, c: Circumstances) {
  await insertMessage(tx, { ...message, requestId }, { at: c.now, account: c.actor.accountId })
  return {
    id: requestId,
    facts: [{ name: fact, about: { requestId, messageId: message.id } }],
    about: { kind: 'request', id: requestId },
  }
}

export const sayMessage = defineAction({
  name: 'requests.say-message',
  doneBy: between,
  input: { requestId: field.id(), text: field.longText(8_000) },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => goesOn(request),
  decide: ({ partners }, { text }, c) => said(partners, c, { kind: 'note', text }),
  save: (tx, { id }, message, c) => keep(tx, id, message, 'requests.said', c),
  goTo: (saved, lang) => messagesHref(saved.id, lang),
  words: exchangeActionWords.sayMessage,
})

/** A question to one party: it waits for them until it is answered. */
export const askQuestion = defineAction({
  name: 'requests.ask-question',
  doneBy: between,
  input: {
    requestId: field.id(),
    askedOf: field.choice(parties),
    text: field.longText(8_000),
    answerBy: field.optionalDay(),
  },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => goesOn(request),
  decide: ({ partners }, { askedOf, text, answerBy }, c) => {
    if (askedOf === c.actor.duty) return refuse('asked-of-oneself')
    if (answerBy && isBefore(answerBy, c.today)) return refuse('answer-by-in-the-past')
    return said(partners, c, { kind: 'question', text, askedOf, answerBy })
  },
  save: (tx, { id }, message, c) => keep(tx, id, message, 'requests.asked', c),
  goTo: (saved, lang) => messagesHref(saved.id, lang),
  words: exchangeActionWords.askQuestion,
})

/** A message as what is answered or corrected. */
export interface MessageSubject {
  id: string
  scope: object
  label: { en: string; fr: string }
  requestId: string
  request: RequestSubject['request']
  partners: RequestSubject['partners']
  message: Pick<MessageSaid, 'kind' | 'askedOf' | 'answeredAt' | 'saidBy'>
}

async function messageSubject(tx: Tx, id: string, today: string): Promise<MessageSubject | null> {
  const message = await findMessage(tx, id)
  // The request is held, so that two answers do not cross.
  const about = message && (await requestSubject(tx, message.requestId, today, true))
  if (!about || !message) return null
  const label = `${about.request.code} · ${about.request.subject}`
  return {
    id,
    scope: {},
    label: { en: label, fr: label },
    requestId: about.id,
    request: about.request,
    partners: about.partners,
    message,
  }
}

export const answerQuestion = defineAction({
  name: 'requests.answer-question',
  doneBy: between,
  input: { messageId: field.id(), text: field.longText(8_000) },
  subject: 'messageId',
  load: (tx, input, c) => messageSubject(tx, input.messageId, c.today),
  openWhen: ({ request, message }, { actor }) => {
    if (message.kind !== 'question') return refuse('not-a-question')
    if (message.askedOf !== (actor.duty as Party)) return refuse('asked-of-another')
    return message.answeredAt ? refuse('question-answered') : goesOn(request)
  },
  decide: ({ id, partners }, { text }, c) => said(partners, c, { kind: 'answer', text, aboutId: id }),
  save: (tx, { requestId }, message, c) => keep(tx, requestId, message, 'requests.answered-question', c),
  constraints: { answered_once: 'question-answered' },
  goTo: (saved, lang) => messagesHref(saved.id, lang),
  words: exchangeActionWords.answerQuestion,
})

/** What was said stays; what is right stands after it. */
export const correctMessage = defineAction({
  name: 'requests.correct-message',
  doneBy: between,
  input: { messageId: field.id(), text: field.longText(8_000) },
  subject: 'messageId',
  load: (tx, input, c) => messageSubject(tx, input.messageId, c.today),
  openWhen: ({ request, message }, { actor }) =>
    message.saidBy === actor.accountId ? goesOn(request) : refuse('not-your-message'),
  decide: ({ id, partners }, { text }, c) => said(partners, c, { kind: 'correction', text, aboutId: id }),
  save: (tx, { requestId }, message, c) => keep(tx, requestId, message, 'requests.said', c),
  goTo: (saved, lang) => messagesHref(saved.id, lang),
  words: exchangeActionWords.correctMessage,
})
