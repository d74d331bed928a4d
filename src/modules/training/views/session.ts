import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { cancelSession, sessionSubject } from '../actions/cancel-session.ts'
import { loseSeat } from '../actions/lose-seat.ts'
import { recordAttendance } from '../actions/record-attendance.ts'
import { seatSubject } from '../actions/seat-subject.ts'
import { findSession, type SessionSeat, seatsOfSession } from '../store/sessions.ts'
import type { PdtSeat, PdtSession } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export interface SessionData {
  session: PdtSession
  seats: SessionSeat[]
}

const whole = (seat: SessionSeat, session: PdtSession): PdtSeat => ({
  ...seat,
  sessionId: session.id,
  sessionCode: session.code,
  starts: session.starts,
  ends: session.ends,
  place: session.place,
  sessionState: session.state,
})

/** One session with who attends. */
export const sessionView = defineView({
  name: 'training.session',
  seenBy: { 'training-officer': 'programme', 'irss-officer': 'programme', 'readiness-officer': 'programme' },
  query: { id: field.id() },
  async load(tx, query): Promise<SessionData | null> {
    const session = await findSession(tx, query.id)
    return session && { session, seats: await seatsOfSession(tx, session.id) }
  },
  about: ({ session }) => ({ kind: 'pdt-session', id: session.id }),
  offers: ({ session, seats }) => [
    on(cancelSession, sessionSubject(session)),
    ...seats.flatMap((seat) => [
      on(recordAttendance, seatSubject(whole(seat, session), seat.officer)),
      on(loseSeat, seatSubject(whole(seat, session), seat.officer)),
    ]),
  ],
  words: { title: pageWords.oneSession },
})
