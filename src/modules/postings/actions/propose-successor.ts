import { addDays, addMonths } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type BulletinFrame, draftCriteria } from '../rules/draft-criteria.ts'
import { standardCriteria } from '../store-of-library.ts'
import { successorSubject } from '../store-of-successors.ts'
import { insertDraft } from '../store-writing.ts'
import type { Criterion } from '../vocabulary.ts'
import { actionWords, successorText } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

const OPEN_DAYS = 42

/** A draft for whoever follows on a position: the text of the bulletin before, the standard criteria of the day (T8). */
export const proposeSuccessor = defineAction({
  name: 'postings.propose-successor',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { positionId: field.id() },
  subject: 'positionId',
  async load(tx, input, c) {
    const subject = await successorSubject(tx, input.positionId, c.today)
    return subject && { ...subject, library: await standardCriteria(tx, c.today) }
  },
  openWhen({ position, freeFrom, alreadyProposed }) {
    // A bulletin is read by everybody: a post of restricted visibility is filled without one.
    if (position.restricted) return refuse('post-not-advertised')
    if (freeFrom === null) return refuse('nobody-to-follow')
    return alreadyProposed ? refuse('successor-already-proposed') : null
  },
  decide({ position, mission, freeFrom, before, library }, _input, c) {
    const soonest = addMonths(c.today, 2)
    const plannedDeparture = freeFrom !== null && freeFrom > soonest ? freeFrom : soonest
    const closing = addDays(c.today, OPEN_DAYS)
    const frame: BulletinFrame = {
      kind: mission.kind,
      armed: position.armed,
      language: position.language,
      ranks: { highest: position.rankFrom, lowest: position.rankTo },
      positionCode: position.code,
      fitness: fitnessBefore(before?.criteria ?? []),
      languageLevel: null,
    }
    return {
      criteria: draftCriteria(library, frame),
      posting: {
        missionId: mission.id,
        decisionId: position.decisionId ?? mission.decisionId ?? before?.posting.decisionId ?? null,
        title: before?.posting.title ?? position.title,
        text: before?.posting.text ?? successorText(position.title, mission.name),
        places: 1,
        plannedDeparture,
        tourMonths: position.tourMonths,
        closesOn: closing < plannedDeparture ? closing : addDays(plannedDeparture, -1),
        succeeds: before?.posting.id ?? null,
        positionIds: [position.id],
      },
    }
  },
  async save(tx, { position }, { posting, criteria }, c) {
    const id = await insertDraft(tx, posting, criteria, c)
    const about = { postingId: id, missionId: posting.missionId, positionId: position.id }
    return { id, facts: [{ name: 'postings.proposed-successor', about }], about: { kind: 'posting', id } }
  },
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.proposeSuccessor,
})

/** The test and threshold of the bulletin before, which the library leaves to each bulletin. */
function fitnessBefore(criteria: readonly Criterion[]): BulletinFrame['fitness'] {
  const settings = criteria.find(({ step }) => step === 'fitness')?.settings
  return settings && typeof settings.protocol === 'string' && settings.threshold !== 'bulletin'
    ? { protocol: settings.protocol, threshold: String(settings.threshold) }
    : null
}
