import type { Module } from '#platform/module.ts'
import {
  addFinding,
  addRecommendation,
  closeEvaluation,
  openMissionEvaluation,
  openProgrammeEvaluation,
  reportEvaluationAction,
} from './actions/evaluations.ts'
import { defineMissionIndicator, defineProgrammeIndicator, linkIndicator } from './actions/indicators.ts'
import { endLink, linkMission } from './actions/mission-links.ts'
import {
  addMissionObjective,
  addProgrammeObjective,
  endObjective,
  releaseObjective,
  restateObjective,
} from './actions/objectives.ts'
import {
  dropPlanLine,
  editPlan,
  giveUpPlan,
  planBudget,
  planMilestone,
  planRisk,
  planStrength,
  startPlan,
} from './actions/plans.ts'
import { approvePlan, recordMilestone, recordSpending } from './actions/plans-in-force.ts'
import { addHistory, changeProgrammeFact } from './actions/programme.ts'
import { closeRecommendation, recordProgress, respond } from './actions/recommendations.ts'
import { correctValue, recordValue, retireIndicator, setBaseline, setTarget } from './actions/values.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { evaluationsList, evaluationView, missionEvaluationView, recommendationsList } from './views/evaluations.ts'
import { indicatorsList, indicatorView, missionResultsView } from './views/indicators.ts'
import { planView } from './views/plan.ts'
import { programmeView } from './views/programme.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { fiscalYearOf } from './rules/fiscal-year.ts'
export {
  fiscalYearText,
  indicatorHref,
  missionEvaluationHref,
  missionResultsHref,
  planHref,
  programmeHref,
} from './vocabulary.ts'
export { measureWords, qualifierWords } from './words-of-programme.ts'

export const resultsModule: Module = {
  name: 'results',
  actions: [
    changeProgrammeFact,
    addHistory,
    addProgrammeObjective,
    addMissionObjective,
    restateObjective,
    releaseObjective,
    endObjective,
    linkMission,
    endLink,
    startPlan,
    editPlan,
    planStrength,
    planMilestone,
    planBudget,
    planRisk,
    dropPlanLine,
    giveUpPlan,
    approvePlan,
    recordMilestone,
    recordSpending,
    defineMissionIndicator,
    defineProgrammeIndicator,
    linkIndicator,
    setBaseline,
    setTarget,
    recordValue,
    correctValue,
    retireIndicator,
    openMissionEvaluation,
    openProgrammeEvaluation,
    addFinding,
    addRecommendation,
    reportEvaluationAction,
    respond,
    recordProgress,
    closeRecommendation,
    closeEvaluation,
  ],
  views: [
    programmeView,
    planView,
    missionResultsView,
    missionEvaluationView,
    indicatorsList,
    indicatorView,
    evaluationsList,
    evaluationView,
    recommendationsList,
  ],
  pages,
  waiting,
  search,
  refusals,
  loadPack,
}
