import { isComplete } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { closableRecommendation } from '../rules/recommendation-state.ts'
import { closeRecommendationRow } from '../store/evaluations.ts'
import { record, supersede, touch } from '../store/write.ts'
import { type RecommendationSubject, recommendationSubject } from '../subject.ts'
import { answers, evaluationHref, ownerDuties } from '../vocabulary.ts'
import { evaluationActionWords as words } from '../words-of-evaluation.ts'

const evaluator = { 'evaluation-officer': 'programme' } as const
const about = (id: string, fact: string) => ({
  id,
  facts: [{ name: `results.${fact}`, about: { evaluationId: id } }],
  about: { kind: 'evaluation', id },
})

const answerable = ({ recommendation, evaluation }: RecommendationSubject): Refusal | null => {
  if (evaluation.state === 'under-way') return refuse('not-reported-yet')
  return recommendation.closedOn === null ? null : refuse('recommendation-closed')
}
const standing = ({ recommendation }: RecommendationSubject) => recommendation.responses.find((one) => one.standing)

/** Management agrees, in part or not; who agrees names an action, its owner and a day. A new response supersedes. */
export const respond = defineAction({
  name: 'results.respond',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    recommendationId: field.id(),
    answer: field.choice(answers),
    reason: field.longText(3000),
    action: field.both(1000),
    ownerDuty: field.optionalChoice(ownerDuties),
    dueOn: field.optionalDay(),
  },
  subject: 'recommendationId',
  load: (tx, input) => recommendationSubject(tx, input.recommendationId),
  openWhen: answerable,
  decide: (subject, { answer, action, ownerDuty, dueOn }, c) => {
    const before = standing(subject)?.id ?? null
    if (answer === 'disagree') return { id: c.fresh(), before, action: null, owner_duty: null, due_on: null }
    if (!isComplete(action) || ownerDuty === null || dueOn === null) return refuse('action-owner-and-day')
    return { id: c.fresh(), before, action, owner_duty: ownerDuty, due_on: dueOn }
  },
  async save(tx, { id, recommendation }, { before, ...row }, c, { answer, reason }) {
    if (before) await supersede(tx, 'results.response', before, c)
    await record(
      tx,
      'results.response',
      {
        ...row,
        recommendation_id: id,
        mission_id: recommendation.missionId,
        answer,
        reason,
        said_on: c.today,
        by_name: c.actor.name,
      },
      c,
    )
    await touch(tx, 'results.recommendation', id)
    return about(recommendation.evaluationId, 'responded')
  },
  prefill: async (_tx, subject) => {
    const last = standing(subject)
    return last
      ? { answer: last.answer, reason: last.reason, action: last.action, ownerDuty: last.ownerDuty, dueOn: last.dueOn }
      : {}
  },
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.respond,
})

/** The owner says what was done. */
export const recordProgress = defineAction({
  name: 'results.record-progress',
  doneBy: {
    'rcmp-planner': 'programme',
    'irss-officer': 'programme',
    'training-officer': 'programme',
    'readiness-officer': 'programme',
    'health-administrator': 'programme',
    'finance-officer': 'programme',
    'mission-desk': 'own-mission',
  },
  input: { recommendationId: field.id(), onDay: field.day(), done: field.longText(3000) },
  subject: 'recommendationId',
  load: (tx, input) => recommendationSubject(tx, input.recommendationId),
  openWhen(subject, { actor }) {
    const response = standing(subject)
    if (subject.recommendation.closedOn !== null) return refuse('recommendation-closed')
    if (!response?.ownerDuty) return refuse('response-first')
    return response.ownerDuty === actor.duty ? null : refuse('action-of-another')
  },
  decide: (_subject, { onDay }, c) => (onDay > c.today ? refuse('day-not-yet') : { id: c.fresh() }),
  async save(tx, { id, recommendation }, row, c, { onDay, done }) {
    await record(
      tx,
      'results.progress',
      {
        ...row,
        recommendation_id: id,
        mission_id: recommendation.missionId,
        on_day: onDay,
        done,
        by_duty: c.actor.duty,
      },
      c,
    )
    await touch(tx, 'results.recommendation', id)
    return about(recommendation.evaluationId, 'recorded-progress')
  },
  prefill: async (_tx, _subject, c) => ({ onDay: c.today }),
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.recordProgress,
})

/** Closed by whoever evaluates, with what shows that it was done: an agreed action nobody worked on stays open. */
export const closeRecommendation = defineAction({
  name: 'results.close-recommendation',
  doneBy: evaluator,
  input: { recommendationId: field.id(), evidence: field.longText(3000) },
  subject: 'recommendationId',
  load: (tx, input) => recommendationSubject(tx, input.recommendationId),
  openWhen: (subject) => answerable(subject) ?? closableRecommendation(subject.recommendation),
  decide: (_subject, { evidence }) => ({ evidence }),
  async save(tx, { id, recommendation }, { evidence }, c) {
    await closeRecommendationRow(tx, id, { on: c.today, evidence, name: c.actor.name })
    return about(recommendation.evaluationId, 'closed-recommendation')
  },
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.closeRecommendation,
})
