import { addMonths } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { findPosition, fulfil, moveOccupancy, type Position, tourMonthsOn } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { movePlannedDates } from '../planned-dates-store.ts'
import { againstRelease } from '../rules/terms.ts'
import { writeOffer } from '../store-of-turns.ts'
import { supersedeConsents, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { touchedWords } from '../words-of-touched.ts'

/**
 * Done by the system alone after a change of the mission: the offer that stands is made anew, under the terms as they are now, and
 * waits for the officer's answer; without an offer the planned dates move. A longer tour than the release allows is refused: the
 * task of new terms stays with whoever has it.
 */
export const followChange = defineAction({
  name: 'candidacies.follow-change',
  doneBy: {},
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const subject = await candidacySubject(tx, input.candidacyId, c, true)
    if (!subject) return null
    const positionId = subject.offer?.positionId ?? null
    const position: Position | null = positionId ? await findPosition(tx, positionId) : null
    const { candidacy } = subject
    const months = position ? await tourMonthsOn(tx, position, candidacy.plannedDeparture) : subject.mission.tourMonths
    return { ...subject, position, months }
  },
  openWhen: ({ asked }) => (asked.includes('renewed-consent') ? null : refuse('nothing-to-follow')),
  decide({ candidacy, offer, position, months, endorsement, asked }) {
    const standing =
      offer && position && (candidacy.state === 'offered' || candidacy.state === 'accepted') ? offer : null
    const arrival = standing?.arrival ?? candidacy.plannedArrival
    const departure = standing?.departure ?? candidacy.plannedDeparture
    // Only a change of the length of tours counts the tour anew: dates that were agreed otherwise stay.
    const before = standing?.ends ?? candidacy.plannedEnd
    const ends = asked.includes('new-terms') || !standing ? addMonths(arrival, months) : before
    const terms = { departure, arrival, ends }
    if (standing && ends > before && againstRelease(endorsement, terms)) return refuse('release-too-short-for-it')
    return { terms, position: standing ? position : null }
  },
  async save(tx, { id, candidacy }, { terms, position }, c) {
    const { departure, arrival, ends } = terms
    if (position) {
      await moveOccupancy(tx, { reference: id, period: { from: departure, to: ends } }, c)
      await writeOffer(tx, candidacy, { positionId: position.id, departure, arrival, ends }, c)
    } else await supersedeConsents(tx, id, c)
    await movePlannedDates(tx, id, { departure, arrival, end: ends }, c)
    await touchCandidacy(tx, id, position ? { state: 'offered', position_id: position.id } : {})
    await fulfil(tx, { references: [id], asks: ['new-terms'], by: 'candidacies.follow-change' }, c)
    return {
      id,
      facts: position ? [turn('changed-terms', candidacy)] : [],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  words: {
    title: touchedWords.follow,
    done: touchedWords.followed,
    fields: { candidacyId: { label: touchedWords.candidacy } },
  },
})
