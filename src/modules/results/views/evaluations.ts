import type { Localized } from '#kernel/language.ts'
import { missionOn } from '#modules/missions/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import {
  addFinding,
  addRecommendation,
  closeEvaluation,
  openMissionEvaluation,
  openProgrammeEvaluation,
  reportEvaluationAction,
} from '../actions/evaluations.ts'
import { closeRecommendation, recordProgress, respond } from '../actions/recommendations.ts'
import { recommendationState } from '../rules/recommendation-state.ts'
import { evaluationsOf, findEvaluation, findingsOf, recommendationsOf } from '../store/evaluations.ts'
import { indicatorsOf, indicatorsOfProgramme } from '../store/indicators.ts'
import {
  type EvaluationLine,
  listEvaluations,
  listRecommendations,
  type RecommendationLine,
} from '../store/list-evaluations.ts'
import { evaluationSubjectOf, programmeSubject, recommendationSubjectOf, scopeOf } from '../subject.ts'
import {
  type Evaluation,
  evaluationKinds,
  evaluationStates,
  type Finding,
  ownerDuties,
  type Recommendation,
  type RecommendationState,
  recommendationStates,
} from '../vocabulary.ts'
import { evaluationWords } from '../words-of-evaluation.ts'
import { missionsWithin, readers } from './readers.ts'

export type { EvaluationLine, RecommendationLine } from '../store/list-evaluations.ts'

export interface MissionEvaluations {
  id: string
  missionName: Localized
  evaluations: (Evaluation & {
    findings: Finding[]
    recommendations: (Recommendation & { state: RecommendationState })[]
  })[]
}

/** What was learned of a mission: its evaluations with findings, recommendations and how far these are. */
export const missionEvaluationView = defineView({
  name: 'results.mission-evaluation',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<MissionEvaluations | null> {
    const mission = await missionOn(tx, query.id, c.today)
    if (!mission) return null
    const evaluations = await evaluationsOf(tx, mission.id)
    const ids = evaluations.map(({ id }) => id)
    const [findings, recommendations] = [await findingsOf(tx, ids), await recommendationsOf(tx, ids)]
    return {
      id: mission.id,
      missionName: mission.name,
      evaluations: evaluations.map((one) => ({
        ...one,
        findings: findings.filter(({ evaluationId }) => evaluationId === one.id),
        recommendations: recommendations
          .filter(({ evaluationId }) => evaluationId === one.id)
          .map((each) => ({ ...each, state: recommendationState(each, c.today) })),
      })),
    }
  },
  scope: ({ id }) => ({ missionId: id }),
  about: ({ id }) => ({ kind: 'mission', id }),
  offers: ({ id, missionName }) => [on(openMissionEvaluation, { id, scope: { missionId: id }, label: missionName })],
  words: { title: evaluationWords.evaluation },
})

export interface OneEvaluation {
  id: string
  evaluation: Evaluation
  missionName: Localized | null
  findings: (Finding & { indicatorName: Localized | null })[]
  recommendations: (Recommendation & { state: RecommendationState })[]
}

export const evaluationView = defineView({
  name: 'results.evaluation',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<OneEvaluation | null> {
    const evaluation = await findEvaluation(tx, query.id)
    if (!evaluation) return null
    const { missionId } = evaluation
    const mission = missionId ? await missionOn(tx, missionId, c.today) : null
    const indicators = missionId ? await indicatorsOf(tx, missionId) : await indicatorsOfProgramme(tx)
    const named = new Map(indicators.map(({ id, name }) => [id, name]))
    return {
      id: evaluation.id,
      evaluation,
      missionName: mission?.name ?? null,
      findings: (await findingsOf(tx, [evaluation.id])).map((one) => ({
        ...one,
        indicatorName: (one.indicatorId && named.get(one.indicatorId)) || null,
      })),
      recommendations: (await recommendationsOf(tx, [evaluation.id])).map((one) => ({
        ...one,
        state: recommendationState(one, c.today),
      })),
    }
  },
  scope: ({ evaluation }) => scopeOf(evaluation.missionId),
  about: ({ id }) => ({ kind: 'evaluation', id }),
  offers({ evaluation, findings, recommendations }) {
    const subject = evaluationSubjectOf(evaluation, findings.length, recommendations)
    return [
      on(addFinding, { ...subject, indicators: [] }),
      on(addRecommendation, { ...subject, found: findings }),
      on(reportEvaluationAction, subject),
      on(closeEvaluation, subject),
      ...recommendations.flatMap((one) => {
        const of = recommendationSubjectOf(one, evaluation)
        return [on(respond, of), on(recordProgress, of), on(closeRecommendation, of)]
      }),
    ]
  },
  words: { title: evaluationWords.evaluation },
})

export const evaluationsList = defineView({
  name: 'results.evaluations',
  seenBy: readers,
  query: { ...listFields, kind: field.optionalChoice(evaluationKinds), state: field.optionalChoice(evaluationStates) },
  load: (tx, query, c): Promise<ListData<EvaluationLine>> => listEvaluations(tx, query, c.today, missionsWithin(c)),
  offers: () => [on(openProgrammeEvaluation, programmeSubject)],
  words: { title: evaluationWords.evaluations, intro: evaluationWords.evaluationsIntro },
})

export const recommendationsList = defineView({
  name: 'results.recommendations',
  seenBy: readers,
  query: {
    ...listFields,
    state: field.optionalChoice(recommendationStates),
    owner: field.optionalChoice(ownerDuties),
  },
  load: (tx, query, c): Promise<ListData<RecommendationLine>> =>
    listRecommendations(tx, query, c.today, missionsWithin(c)),
  words: { title: evaluationWords.recommendations, intro: evaluationWords.recommendationsIntro },
})
