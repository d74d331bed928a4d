import { refuse } from '#kernel/refusal.ts'
import { setPdtStart } from '#modules/candidacies/index.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { concludeSeat, findSession, moveSession, seatsOfSession } from '../store/sessions.ts'
import { type PdtSession, sessionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

export interface SessionSubject extends Subject {
  session: PdtSession
}
export const sessionSubject = (session: PdtSession): SessionSubject => ({
  id: session.id,
  version: session.version,
  scope: {},
  label: { en: session.code, fr: session.code },
  session,
})

/** Everybody who has a seat loses it and is told, each by a fact of their own. */
export const cancelSession = defineAction({
  name: 'training.cancel-session',
  doneBy: { 'training-officer': 'programme' },
  input: { sessionId: field.id() },
  subject: 'sessionId',
  danger: true,
  async load(tx, input) {
    const session = await findSession(tx, input.sessionId, true)
    return session && sessionSubject(session)
  },
  openWhen: ({ session }) => (session.state === 'planned' ? null : refuse('session-not-planned')),
  decide: () => ({}),
  async save(tx, { session }, _changes, c) {
    const held = (await seatsOfSession(tx, session.id)).filter((seat) => seat.state === 'confirmed')
    for (const seat of held) {
      await concludeSeat(tx, seat.id, { state: 'lost', on: c.today })
      await setPdtStart(tx, seat.candidacyId, null, c)
    }
    await moveSession(tx, session.id, 'cancelled')
    return {
      id: session.id,
      facts: [
        { name: 'training.cancelled-session', about: { sessionId: session.id } },
        ...held.map(({ id, candidacyId, personId }) => ({
          name: 'training.lost-seat',
          about: { seatId: id, sessionId: session.id, candidacyId, personId },
        })),
      ],
      about: { kind: 'pdt-session', id: session.id },
    }
  },
  goTo: (saved, lang) => sessionHref(saved.id, lang),
  words: actionWords.cancelSession,
})
