import type { Localized } from '#kernel/language.ts'
import type { Candidacy } from '#modules/candidacies/index.ts'
import { type DutyLocation, findPosition, missionOn } from '#modules/missions/index.ts'
import { seatsOf } from '#modules/training/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Terms } from './vocabulary.ts'

/** The dates and terms of a candidacy as they stand now; the seat counts while it is confirmed or was completed. */
export async function termsOf(tx: Tx, candidacy: Candidacy): Promise<Terms> {
  const mission = await missionOn(tx, candidacy.missionId, candidacy.plannedDeparture)
  const found = candidacy.positionId ? await findPosition(tx, candidacy.positionId) : null
  // Papers that go to many never name a post of restricted visibility, whoever writes them.
  const position = found?.restricted ? null : found
  const seats = (await seatsOf(tx, [candidacy.id])).get(candidacy.id) ?? []
  const seat = seats.find((one) => one.state === 'confirmed' || one.state === 'completed')
  const code = mission?.code ?? ''
  return {
    departure: candidacy.plannedDeparture,
    arrival: candidacy.plannedArrival,
    end: candidacy.plannedEnd,
    position: position && { code: position.code, title: position.title },
    mission: { code, name: mission?.name ?? { en: code, fr: code } },
    dutyLocation: placeOf(position?.dutyLocation ?? mission?.dutyLocation ?? null),
    language: mission?.language ?? position?.language ?? null,
    armed: mission?.armed ?? position?.armed ?? null,
    pdt: seat ? { code: seat.sessionCode, starts: seat.starts, ends: seat.ends, place: seat.place } : null,
  }
}

/** Where one serves: the place where it is known, otherwise the country's code. */
const placeOf = (location: DutyLocation | null): Localized | null =>
  location && (location.place ?? { en: location.country, fr: location.country })
