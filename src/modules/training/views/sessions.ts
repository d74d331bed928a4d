import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { planPdtSession } from '../actions/plan-pdt-session.ts'
import { listSessions, type SessionLine } from '../store/sessions.ts'
import { sessionStates } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export type { SessionLine } from '../store/sessions.ts'

/** S0.39: sessions with dates, place and seats. */
export const sessionsList = defineView({
  name: 'training.sessions',
  seenBy: { 'training-officer': 'programme', 'irss-officer': 'programme', 'readiness-officer': 'programme' },
  query: { ...listFields, state: field.optionalChoice(sessionStates) },
  load: (tx, query): Promise<ListData<SessionLine>> => listSessions(tx, query),
  offers: () => [on(planPdtSession, { id: 'new', scope: {} })],
  words: { title: pageWords.sessions, intro: pageWords.sessionsIntro },
})
