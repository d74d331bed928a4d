import type { Localized } from '#kernel/language.ts'
import { missionOn } from '#modules/missions/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import {
  findEvaluation,
  findingsOf,
  lockEvaluation,
  lockRecommendation,
  recommendationsOf,
} from './store/evaluations.ts'
import { lockIndicator } from './store/indicators.ts'
import { linesOf, lockPlan } from './store/plans.ts'
import { lockObjective, objectivesOf } from './store/programme.ts'
import type { Evaluation, Indicator, Objective, Plan, PlanLines, Recommendation } from './vocabulary.ts'

interface Base {
  id: string
  version?: number
  scope: Scope
  label: Localized
}
type Today = Pick<Circumstances, 'today'>

/** What belongs to no mission belongs to the programme. */
export const scopeOf = (missionId: string | null): Scope => (missionId === null ? {} : { missionId })

/** Whatever is made for the programme as a whole. */
export const programmeSubject: Base = {
  id: 'programme',
  scope: {},
  label: { en: 'The program', fr: 'Le programme' },
}

export type MissionBase = Base
export async function missionBase(tx: Tx, id: string, { today }: Today): Promise<MissionBase | null> {
  const mission = await missionOn(tx, id, today)
  return mission && { id, scope: { missionId: id }, label: mission.name }
}

const coded = (code: string, name?: Localized): Localized =>
  name ? { en: `${code} · ${name.en}`, fr: `${code} · ${name.fr}` } : { en: code, fr: code }

export interface ObjectiveSubject extends Base {
  objective: Objective
}
export const objectiveSubjectOf = (objective: Objective): ObjectiveSubject => ({
  id: objective.id,
  version: objective.version,
  scope: scopeOf(objective.missionId),
  label: coded(objective.code),
  objective,
})
export async function objectiveSubject(tx: Tx, id: string): Promise<ObjectiveSubject | null> {
  const objective = await lockObjective(tx, id)
  return objective && objectiveSubjectOf(objective)
}

export interface PlanSubject extends Base {
  plan: Plan
  lines: PlanLines
  /** Objectives of the mission that hold today. */
  objectives: number
}
export const planSubjectOf = (plan: Plan, lines: PlanLines, objectives: number): PlanSubject => ({
  id: plan.id,
  version: plan.version,
  scope: { missionId: plan.missionId },
  label: { en: `Plan ${plan.number}`, fr: `Plan ${plan.number}` },
  plan,
  lines,
  objectives,
})
export async function planSubject(tx: Tx, id: string, { today }: Today): Promise<PlanSubject | null> {
  const plan = await lockPlan(tx, id)
  if (!plan) return null
  const objectives = await objectivesOf(tx, { missionId: plan.missionId })
  return planSubjectOf(plan, await linesOf(tx, id), holding(objectives, today).length)
}

/** The objectives of which a released statement holds on the day. */
export const holding = (objectives: readonly Objective[], day: string): Objective[] =>
  objectives.filter((one) =>
    one.statements.some(
      ({ releasedOn, valid }) => releasedOn !== null && valid.from <= day && (valid.to === null || day < valid.to),
    ),
  )

export interface IndicatorSubject extends Base {
  indicator: Indicator
}
export const indicatorSubjectOf = (indicator: Indicator): IndicatorSubject => ({
  id: indicator.id,
  version: indicator.version,
  scope: scopeOf(indicator.missionId),
  label: coded(indicator.code, indicator.name),
  indicator,
})
export async function indicatorSubject(tx: Tx, id: string): Promise<IndicatorSubject | null> {
  const indicator = await lockIndicator(tx, id)
  return indicator && indicatorSubjectOf(indicator)
}

export interface EvaluationSubject extends Base {
  evaluation: Evaluation
  findings: number
  recommendations: readonly Recommendation[]
}
export const evaluationSubjectOf = (
  evaluation: Evaluation,
  findings: number,
  recommendations: readonly Recommendation[],
): EvaluationSubject => ({
  id: evaluation.id,
  version: evaluation.version,
  scope: scopeOf(evaluation.missionId),
  label: coded(evaluation.code, evaluation.title),
  evaluation,
  findings,
  recommendations,
})
export async function evaluationSubject(tx: Tx, id: string): Promise<EvaluationSubject | null> {
  const evaluation = await lockEvaluation(tx, id)
  if (!evaluation) return null
  return evaluationSubjectOf(evaluation, (await findingsOf(tx, [id])).length, await recommendationsOf(tx, [id]))
}

export interface RecommendationSubject extends Base {
  recommendation: Recommendation
  evaluation: Evaluation
}
export const recommendationSubjectOf = (
  recommendation: Recommendation,
  evaluation: Evaluation,
): RecommendationSubject => ({
  id: recommendation.id,
  version: recommendation.version,
  scope: scopeOf(recommendation.missionId),
  label: coded(`${evaluation.code} · ${recommendation.number}`, recommendation.value),
  recommendation,
  evaluation,
})
export async function recommendationSubject(tx: Tx, id: string): Promise<RecommendationSubject | null> {
  const recommendation = await lockRecommendation(tx, id)
  const evaluation = recommendation && (await findEvaluation(tx, recommendation.evaluationId))
  return recommendation && evaluation && recommendationSubjectOf(recommendation, evaluation)
}
