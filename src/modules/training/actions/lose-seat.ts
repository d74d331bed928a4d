import { refuse } from '#kernel/refusal.ts'
import { setPdtStart } from '#modules/candidacies/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { concludeSeat } from '../store/sessions.ts'
import { sessionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutSeat, loadSeat } from './seat-subject.ts'

/** A seat that was confirmed is held no longer: others can take it, and the officer needs a new one. */
export const loseSeat = defineAction({
  name: 'training.lose-seat',
  doneBy: { 'training-officer': 'programme' },
  input: { seatId: field.id(), reason: field.optionalText(500) },
  subject: 'seatId',
  danger: true,
  load: (tx, input) => loadSeat(tx, input.seatId),
  openWhen: ({ seat }) => (seat.state === 'confirmed' ? null : refuse('seat-not-standing')),
  decide: (_subject, { reason }) => ({ reason: reason || null }),
  async save(tx, subject, { reason }, c) {
    const { id, sessionId, candidacyId, personId } = subject.seat
    await concludeSeat(tx, id, { state: 'lost', on: c.today, reason })
    await setPdtStart(tx, candidacyId, null, c)
    return {
      id: sessionId,
      facts: [{ name: 'training.lost-seat', about: aboutSeat(subject) }],
      about: { kind: 'pdt-seat', id, personId },
    }
  },
  goTo: (saved, lang) => sessionHref(saved.id, lang),
  words: actionWords.loseSeat,
})
