import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { answerQuestion, askQuestion, correctMessage, sayMessage } from '../actions/exchange-messages.ts'
import { medianAnswerHours, messagesOf } from '../store/messages.ts'
import { type RequestSubject, requestSubject } from '../store/subject.ts'
import type { Message } from '../vocabulary/exchanges.ts'
import { exchangePageWords } from '../words-of-exchanges.ts'

export interface MessagesPage {
  id: string
  code: string
  subject: string
  messages: Message[]
  /** The middle of the times from question to answer, over every request, in hours. */
  medianHours: number | null
  /** For the acts offered here. */
  about: RequestSubject
}

/** What the parties said to each other on a request. */
export const messagesView = defineView({
  name: 'requests.messages',
  seenBy: {
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'rcmp-planner': 'programme',
    auditor: 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<MessagesPage | null> {
    const about = await requestSubject(tx, query.id, c.today)
    if (!about) return null
    return {
      id: about.id,
      code: about.request.code,
      subject: about.request.subject,
      messages: await messagesOf(tx, query.id),
      medianHours: await medianAnswerHours(tx),
      about,
    }
  },
  about: (data) => ({ kind: 'request', id: data.id }),
  hiddenFrom: {
    'intake-officer': ['about'],
    'gac-assessor': ['about'],
    'ps-assessor': ['about'],
    'rcmp-planner': ['about'],
    auditor: ['about'],
  },
  offers: ({ about, messages }) => [
    on(sayMessage, about),
    on(askQuestion, about),
    ...messages.flatMap((message) => {
      const { request, partners, scope, label } = about
      const subject = { id: message.id, scope, label, requestId: about.id, request, partners, message }
      return [on(answerQuestion, subject), on(correctMessage, subject)]
    }),
  ],
  words: { title: exchangePageWords.messages, intro: exchangePageWords.messagesIntro },
})
