import { namesOf } from '#modules/people/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lockSeat } from '../store/seats.ts'
import type { PdtSeat } from '../vocabulary.ts'

/** A seat as the subject of an act. */
export interface SeatSubject extends Subject {
  seat: PdtSeat
}

export const seatSubject = (seat: PdtSeat, officer: string): SeatSubject => ({
  id: seat.id,
  version: seat.version,
  scope: { personId: seat.personId },
  label: { en: `${officer} · ${seat.sessionCode}`, fr: `${officer} · ${seat.sessionCode}` },
  seat,
})

export async function loadSeat(tx: Tx, id: string): Promise<SeatSubject | null> {
  const seat = await lockSeat(tx, id)
  if (!seat) return null
  return seatSubject(seat, (await namesOf(tx, [seat.personId])).get(seat.personId)?.name ?? '')
}

/** What the facts about a seat carry. */
export const aboutSeat = ({ seat }: SeatSubject) => ({
  seatId: seat.id,
  sessionId: seat.sessionId,
  candidacyId: seat.candidacyId,
  personId: seat.personId,
})
