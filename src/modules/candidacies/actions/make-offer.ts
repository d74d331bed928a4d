import { isRefusal, refuse } from '#kernel/refusal.ts'
import {
  againstDecisions,
  barred,
  findPosition,
  type MissionStanding,
  type Position,
  positionsToOffer,
  reserve,
  standingOf,
  tourMonthsOn,
} from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { movePlannedDates } from '../planned-dates-store.ts'
import { againstRelease, termsOf } from '../rules/terms.ts'
import { writeOffer } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { type CandidacySubject, candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

type Offering = CandidacySubject & { position: Position | null; months: number; standing: MissionStanding | null }

/** Offers a position and holds it in the same transaction: the database lets nobody else have it, and nobody pass the strength. */
export const makeOffer = defineAction({
  name: 'candidacies.make-offer',
  doneBy: { 'irss-officer': 'programme', 'readiness-officer': 'programme' },
  input: { candidacyId: field.id(), positionId: field.pick(), departure: field.day(), arrival: field.day() },
  subject: 'candidacyId',
  async load(tx, input, c): Promise<Offering | null> {
    const subject = await candidacySubject(tx, input.candidacyId, c, true)
    const position = /^[0-9a-f-]{36}$/.test(input.positionId ?? '') ? await findPosition(tx, input.positionId) : null
    if (!subject) return null
    const day = input.departure ?? subject.candidacy.plannedDeparture
    return {
      ...subject,
      position,
      months: position ? await tourMonthsOn(tx, position, day) : 0,
      standing: await standingOf(tx, subject.candidacy.missionId, true),
    }
  },
  openWhen({ candidacy, endorsement }) {
    if (candidacy.state !== 'host-accepted') return refuse('host-has-not-accepted')
    return endorsement?.decision === 'endorsed' ? null : refuse('release-no-longer-stands')
  },
  decide({ candidacy, position, endorsement, months, standing }, input, c) {
    if (position?.missionId !== candidacy.missionId) return refuse('position-not-in-mission')
    const terms = termsOf({
      departure: input.departure,
      arrival: input.arrival,
      tourMonths: months,
      today: c.today,
    })
    if (isRefusal(terms)) return terms
    const closed = standing && barred(standing, 'place', { today: c.today, from: terms.departure, until: terms.ends })
    return closed ?? againstRelease(endorsement, terms) ?? { ...terms, position }
  },
  async save(tx, { id, candidacy }, { departure, arrival, ends, position }, c) {
    const period = { from: departure, to: ends }
    const stay = { positionId: position.id, period, arrival, reference: id }
    const broken = await againstDecisions(tx, stay)
    if (broken) return broken
    await reserve(tx, { ...stay, missionId: candidacy.missionId }, c)
    await writeOffer(tx, candidacy, { positionId: position.id, departure, arrival, ends }, c)
    await movePlannedDates(tx, id, { departure, arrival, end: ends }, c)
    await touchCandidacy(tx, id, { state: 'offered', position_id: position.id })
    return { id, facts: [turn('offered', candidacy)], about: { kind: 'candidacy', id, personId: candidacy.personId } }
  },
  async choices(tx, { candidacy }, _c) {
    const open = await positionsToOffer(tx, candidacy.missionId, candidacy.plannedDeparture)
    return {
      positionId: open.map((one) => ({
        value: one.id,
        label: { en: `${one.code} · ${one.title.en}`, fr: `${one.code} · ${one.title.fr}` },
      })),
    }
  },
  prefill: async (_tx, { candidacy }) => ({ departure: candidacy.plannedDeparture, arrival: candidacy.plannedArrival }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.makeOffer,
})
