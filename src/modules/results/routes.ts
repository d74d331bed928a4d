import { toMission } from '#modules/missions/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { evaluationColumns, recommendationColumns } from './pages/evaluation-lists.tsx'
import { EvaluationPage, MissionEvaluationPage } from './pages/evaluations.tsx'
import { indicatorColumns } from './pages/indicator-list.tsx'
import { IndicatorPage, MissionResultsPage } from './pages/indicators.tsx'
import { PlanPage } from './pages/plan.tsx'
import { ProgrammePage } from './pages/programme.tsx'
import { evaluationsList, evaluationView, missionEvaluationView, recommendationsList } from './views/evaluations.ts'
import { indicatorsList, indicatorView, missionResultsView } from './views/indicators.ts'
import { planView } from './views/plan.ts'
import { programmeView } from './views/programme.ts'
import {
  evaluationPath,
  evaluationsHref,
  evaluationsPath,
  indicatorPath,
  indicatorsHref,
  indicatorsPath,
  missionEvaluationPath,
  missionResultsPath,
  planPath,
  programmePath,
  recommendationsPath,
} from './vocabulary.ts'
import { evaluationWords } from './words-of-evaluation.ts'
import { indicatorWords } from './words-of-indicators.ts'
import { programmeWords } from './words-of-programme.ts'

export const pages = [
  page(programmeView, {
    path: programmePath,
    asAt: (data) => data.asAt,
    body: ProgrammePage,
    nav: { order: 80, label: programmeWords.programme },
  }),
  page(planView, {
    path: planPath,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.missionName, lang),
    asAt: (data) => data.asAt,
    body: PlanPage,
  }),
  page(missionResultsView, {
    path: missionResultsPath,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.missionName, lang),
    body: MissionResultsPage,
  }),
  page(missionEvaluationView, {
    path: missionEvaluationPath,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.missionName, lang),
    body: MissionEvaluationPage,
  }),
  page(indicatorsList, {
    path: indicatorsPath,
    list: indicatorColumns,
    width: 'wide',
    nav: {
      order: 81,
      label: indicatorWords.indicators,
      duties: ['rcmp-planner', 'evaluation-officer', 'auditor', 'mission-desk', 'contingent-commander', 'gac-assessor'],
    },
  }),
  page(indicatorView, {
    path: indicatorPath,
    title: (data, lang) => data.indicator.name[lang],
    breadcrumbs: (_data, lang) => [{ href: indicatorsHref(lang), label: indicatorWords.indicators[lang] }],
    eyebrow: ({ data }) => data.indicator.code,
    body: IndicatorPage,
  }),
  page(evaluationsList, {
    path: evaluationsPath,
    list: evaluationColumns,
    width: 'wide',
    nav: {
      order: 82,
      label: evaluationWords.evaluations,
      duties: ['rcmp-planner', 'evaluation-officer', 'auditor', 'gac-assessor', 'ps-assessor', 'decision-body'],
    },
  }),
  page(evaluationView, {
    path: evaluationPath,
    title: (data, lang) => data.evaluation.title[lang],
    breadcrumbs: (_data, lang) => [{ href: evaluationsHref(lang), label: evaluationWords.evaluations[lang] }],
    eyebrow: ({ data }) => data.evaluation.code,
    body: EvaluationPage,
  }),
  page(recommendationsList, {
    path: recommendationsPath,
    list: recommendationColumns,
    width: 'wide',
    nav: {
      order: 83,
      label: evaluationWords.recommendations,
      duties: [
        'rcmp-planner',
        'evaluation-officer',
        'auditor',
        'irss-officer',
        'training-officer',
        'readiness-officer',
        'mission-desk',
        'health-administrator',
        'finance-officer',
      ],
    },
  }),
]
