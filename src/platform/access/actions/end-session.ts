import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { actionWords } from '../action-words.ts'
import { everybody } from '../everybody.ts'
import { myAccountHref } from '../hrefs.ts'
import { endSessionOfMe, sessionsOfMe } from '../own-sessions.ts'

/** Ends one of one's own sessions, on another machine perhaps. */
export const endSession = defineAction({
  name: 'access.end-session',
  doneBy: everybody,
  input: { handle: field.id() },
  subject: 'handle',
  async load(tx, { handle }, c): Promise<Subject | null> {
    const found = (await sessionsOfMe(tx, c.now)).find((session) => session.handle === handle)
    return found ? { id: handle, scope: { accountId: c.actor.accountId } } : null
  },
  openWhen: () => null,
  decide: () => ({}),
  async save(tx, session, _changes, c) {
    await endSessionOfMe(tx, session.id, c.now)
    return { id: session.id, facts: [], about: { kind: 'session', id: session.id } }
  },
  goTo: (_saved, language) => myAccountHref(language),
  words: actionWords.endSession,
})
