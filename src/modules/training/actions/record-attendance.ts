import { minDay } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { setPdtStart } from '#modules/candidacies/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { concludeSeat, findSession, moveSession, seatsOfSession } from '../store/sessions.ts'
import { attendanceResults, sessionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutSeat, loadSeat } from './seat-subject.ts'

/** S0.39: who completed the training and who did not. When the last seat is recorded, the session counts as held. */
export const recordAttendance = defineAction({
  name: 'training.record-attendance',
  doneBy: { 'training-officer': 'programme' },
  input: { seatId: field.id(), result: field.choice(attendanceResults) },
  subject: 'seatId',
  load: (tx, input) => loadSeat(tx, input.seatId),
  openWhen: ({ seat }, { today }) =>
    seat.state !== 'confirmed' ? refuse('seat-not-standing') : seat.starts > today ? refuse('session-not-begun') : null,
  decide: ({ seat }, { result }, c) =>
    result === 'completed' && c.today < seat.ends
      ? refuse('session-not-over', { ends: seat.ends })
      : { result, on: minDay(c.today, seat.ends) },
  async save(tx, subject, { result, on }, c) {
    const { id, sessionId, candidacyId, personId } = subject.seat
    await concludeSeat(tx, id, { state: result, on })
    if (result === 'incomplete') await setPdtStart(tx, candidacyId, null, c)
    await findSession(tx, sessionId, true)
    const seats = await seatsOfSession(tx, sessionId)
    if (c.today >= subject.seat.ends && seats.every((seat) => seat.state !== 'confirmed')) {
      await moveSession(tx, sessionId, 'held')
    }
    return {
      id: sessionId,
      facts: [{ name: 'training.recorded-attendance', about: aboutSeat(subject) }],
      about: { kind: 'pdt-seat', id, personId },
    }
  },
  goTo: (saved, lang) => sessionHref(saved.id, lang),
  words: actionWords.recordAttendance,
})
