import { isBefore } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { writeHostAnswer } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { hostOutcomes } from '../vocabulary.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

const stateAfter = { accepted: 'host-accepted', reserve: 'reserve', 'not-accepted': 'not-accepted' } as const

/** What the host organization answered; a place on its reserve list can still become an acceptance. */
export const recordHostAnswer = defineAction({
  name: 'candidacies.record-host-answer',
  doneBy: { 'host-liaison': 'programme' },
  input: {
    candidacyId: field.id(),
    outcome: field.choice(hostOutcomes),
    feedback: field.optionalLongText(4000),
    answeredOn: field.day(),
  },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const subject = await candidacySubject(tx, input.candidacyId, c, true)
    // The host knows of nobody who was not put forward to it.
    return subject?.nomination ? subject : null
  },
  openWhen: ({ candidacy }) =>
    candidacy.state === 'nominated' || candidacy.state === 'reserve' ? null : refuse('host-not-asked'),
  decide({ nomination }, input, c) {
    if (isBefore(c.today, input.answeredOn)) return refuse('answer-in-the-future')
    if (nomination && isBefore(input.answeredOn, nomination.sentOn))
      return refuse('answer-before-nomination', { day: nomination.sentOn })
    return { outcome: input.outcome, feedback: input.feedback, answeredOn: input.answeredOn }
  },
  async save(tx, { id, candidacy }, answer, c) {
    await writeHostAnswer(tx, id, answer)
    await touchCandidacy(tx, id, { state: stateAfter[answer.outcome] })
    if (answer.outcome === 'not-accepted')
      await fulfil(tx, { references: [id], by: 'candidacies.record-host-answer' }, c)
    return {
      id,
      facts: [turn('host-answered', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  prefill: async (_tx, _subject, c) => ({ answeredOn: c.today }),
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.recordHostAnswer,
})
