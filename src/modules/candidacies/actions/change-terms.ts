import { isRefusal, refuse } from '#kernel/refusal.ts'
import {
  againstDecisions,
  barred,
  findPosition,
  fulfil,
  type MissionStanding,
  moveOccupancy,
  type Position,
  standingOf,
  tourMonthsOn,
} from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { movePlannedDates } from '../planned-dates-store.ts'
import { termsOf } from '../rules/terms.ts'
import { writeOffer } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { type CandidacySubject, candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

type Changing = CandidacySubject & { position: Position | null; months: number; standing: MissionStanding | null }

/** New dates after an offer: the place moves with them, every gate is judged anew, consent is asked for again (T2, S0-74). */
export const changeTerms = defineAction({
  name: 'candidacies.change-terms',
  doneBy: { 'readiness-officer': 'programme', 'mission-desk': 'programme', 'irss-officer': 'programme' },
  input: {
    candidacyId: field.id(),
    departure: field.day(),
    arrival: field.day(),
    tourMonths: field.optionalWhole(1, 60),
  },
  subject: 'candidacyId',
  async load(tx, input, c): Promise<Changing | null> {
    const subject = await candidacySubject(tx, input.candidacyId, c, true)
    const positionId = subject?.offer?.positionId
    const position = positionId ? await findPosition(tx, positionId) : null
    if (!subject) return null
    const day = input.departure ?? subject.candidacy.plannedDeparture
    return {
      ...subject,
      position,
      months: position ? await tourMonthsOn(tx, position, day) : 0,
      standing: position ? await standingOf(tx, position.missionId, true) : null,
    }
  },
  openWhen: ({ candidacy, offer }) =>
    (candidacy.state === 'offered' || candidacy.state === 'accepted') && offer ? null : refuse('nothing-to-change'),
  decide({ offer, position, months, standing }, input, c) {
    if (!offer || !position) return refuse('nothing-to-change')
    const terms = termsOf({
      departure: input.departure,
      arrival: input.arrival,
      tourMonths: input.tourMonths ?? months,
      today: c.today,
    })
    if (isRefusal(terms)) return terms
    const closed = standing && barred(standing, 'place', { today: c.today, from: terms.departure, until: terms.ends })
    // New dates are how a candidacy gets over a suspension.
    if (closed && closed.code !== 'mission-suspended') return closed
    const same = offer.departure === terms.departure && offer.arrival === terms.arrival && offer.ends === terms.ends
    return same ? refuse('terms-unchanged') : { ...terms, position }
  },
  async save(tx, { id, candidacy }, { departure, arrival, ends, position }, c) {
    const period = { from: departure, to: ends }
    const broken = await againstDecisions(tx, { positionId: position.id, period, arrival, reference: id })
    if (broken) return broken
    await moveOccupancy(tx, { reference: id, period }, c)
    await writeOffer(tx, candidacy, { positionId: position.id, departure, arrival, ends }, c)
    await movePlannedDates(tx, id, { departure, arrival, end: ends }, c)
    await touchCandidacy(tx, id, { state: 'offered' })
    await fulfil(tx, { references: [id], asks: ['new-terms', 'new-dates'], by: 'candidacies.change-terms' }, c)
    return {
      id,
      facts: [turn('changed-terms', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  prefill: async (_tx, { offer }) => ({ departure: offer?.departure, arrival: offer?.arrival }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.changeTerms,
})
