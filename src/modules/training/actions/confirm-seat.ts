import { type Finding, isWaived, judgeCandidacies, setPdtStart } from '#modules/candidacies/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { mayTakeSeat, seatIn } from '../rules/may-take-seat.ts'
import { trains } from '../rules/states.ts'
import { seatsOf } from '../store/seats.ts'
import { findSession, insertSeat, nextSeat, sessionsAhead } from '../store/sessions.ts'
import { type PdtSeat, type PdtSession, traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { loadTrainee, type TraineeSubject } from './trainee-subject.ts'

export interface SeatingSubject extends TraineeSubject {
  findings: Finding[]
  seats: PdtSeat[]
  /** The session asked for, and its next free seat; none before it is asked for. */
  session: PdtSession | null
  seat: number
}

/** A candidacy with what a seat depends on. */
export async function seatingSubject(
  tx: Tx,
  candidacyId: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<SeatingSubject | null> {
  const trainee = await loadTrainee(tx, candidacyId, lock)
  if (!trainee) return null
  return {
    ...trainee,
    findings: (await judgeCandidacies(tx, [candidacyId], c)).get(candidacyId) ?? [],
    seats: (await seatsOf(tx, [candidacyId])).get(candidacyId) ?? [],
    session: null,
    seat: 0,
  }
}

/** S0.34, S0.39: the next free seat of a session, for whoever passed modules and assignment. Of two who want the last, one gets it. */
export const confirmSeat = defineAction({
  name: 'training.confirm-seat',
  doneBy: { 'training-officer': 'programme' },
  input: { candidacyId: field.id(), sessionId: field.pick() },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const subject = await seatingSubject(tx, input.candidacyId, c, true)
    if (!subject) return null
    const asked = /^[0-9a-f-]{36}$/.test(input.sessionId ?? '')
    const session = asked ? await findSession(tx, input.sessionId, true) : null
    return { ...subject, session, seat: session ? await nextSeat(tx, session.id) : 0 }
  },
  openWhen: ({ candidacy, findings, seats }, { today }) =>
    trains(candidacy.state) ?? mayTakeSeat(findings, seats, (finding) => isWaived(finding, today)),
  decide: ({ candidacy, session, seat }, _input, c) =>
    seatIn(session, seat, { today: c.today, plannedDeparture: candidacy.plannedDeparture }) ?? { id: c.fresh(), seat },
  async save(tx, { candidacy, session }, { id, seat }, c) {
    if (!session) throw new Error('A seat was decided without a session.')
    const { id: candidacyId, personId, serviceId } = candidacy
    await insertSeat(
      tx,
      { id, sessionId: session.id, seat, candidacyId, personId, serviceId, on: c.today },
      { at: c.now, account: c.actor.accountId },
    )
    await setPdtStart(tx, candidacyId, session.starts, c)
    return {
      id: candidacyId,
      facts: [{ name: 'training.confirmed-seat', about: { seatId: id, sessionId: session.id, candidacyId, personId } }],
      about: { kind: 'pdt-seat', id, personId },
    }
  },
  constraints: {
    seat_taken: 'seat-just-taken',
    session_is_full: 'session-full',
    one_standing_seat: 'has-seat-already',
  },
  async choices(tx, _subject, c) {
    const sessions = (await sessionsAhead(tx, c.today)).filter((one) => one.free > 0)
    return {
      sessionId: sessions.map((one) => ({
        value: one.id,
        label: {
          en: `${one.code} · ${one.starts} to ${one.ends} · ${one.place.en} · ${one.free} free`,
          fr: `${one.code} · du ${one.starts} au ${one.ends} · ${one.place.fr} · ${one.free} libre(s)`,
        },
      })),
    }
  },
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.confirmSeat,
})
