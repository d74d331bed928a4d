import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'

export interface Source {
  id?: string
  ref?: string
  url?: string
  note?: string
}

export const programmeAttributes = ['name', 'also-named', 'rationale'] as const
export type ProgrammeAttribute = (typeof programmeAttributes)[number]

/** What is said of the programme itself, over a period. */
export interface ProgrammeFact {
  id: string
  attribute: ProgrammeAttribute
  value: Localized & { short?: Localized }
  valid: Period
  source: Source
  verified: boolean
}

export interface HistoryEntry {
  id: string
  code: string
  happened: PartialDate
  value: Localized
  source: Source
  verified: boolean
}

/** A number that the programme said about itself. */
export interface SaidNumber {
  code: string
  measure: string
  number: number
  qualifier: 'exactly' | 'about' | 'more-than' | 'nearly'
  observed: PartialDate
  source: Source
  verified: boolean
}

export const objectiveKinds = ['objective', 'outcome'] as const
export type ObjectiveKind = (typeof objectiveKinds)[number]

export interface Statement {
  id: string
  value: Localized
  valid: Period
  source: Source
  verified: boolean
  releasedOn: Day | null
  releasedByName: string | null
}

export interface Objective {
  id: string
  code: string
  kind: ObjectiveKind
  missionId: string | null
  serves: string | null
  version: number
  /** What stands of it, in order of time; a draft last. */
  statements: Statement[]
}

export interface MissionLink {
  id: string
  missionId: string
  objectiveId: string
  valid: Period
  source: Source
  verified: boolean
}

export const budgetCategories = [
  'salaries',
  'allowances',
  'travel',
  'training',
  'equipment',
  'insurance',
  'other',
] as const
export type BudgetCategory = (typeof budgetCategories)[number]

export type PlanState = 'draft' | 'approved' | 'given-up'

export interface Plan {
  id: string
  missionId: string
  number: number
  state: PlanState
  startsOn: Day
  endsOn: Day
  summary: Localized
  valid: Period | null
  preparedBy: string
  preparedByName: string
  approvedOn: Day | null
  approvedByName: string | null
  approvalNote: string | null
  version: number
}

export interface PlanStrength {
  id: string
  period: Period
  number: number
}
export interface PlanMilestone {
  id: string
  key: string
  title: Localized
  plannedOn: Day
  reachedOn: Day | null
  reachedNote: string | null
}
export interface PlanBudget {
  id: string
  fiscalYear: number
  category: BudgetCategory
  cents: number
  currency: string
}
export interface Spent {
  fiscalYear: number
  category: BudgetCategory
  cents: number
  currency: string
  asOf: Day
  source: string
}
export interface PlanRisk {
  id: string
  value: Localized
  likelihood: number
  impact: number
  mitigation: Localized
  ownerDuty: Duty
}
export interface PlanLines {
  strength: PlanStrength[]
  milestones: PlanMilestone[]
  budget: PlanBudget[]
  risks: PlanRisk[]
}

export const units = ['number', 'percent', 'days', 'points'] as const
export type Unit = (typeof units)[number]
export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'once'] as const
export type Frequency = (typeof frequencies)[number]

export interface Baseline {
  id: string
  value: number
  measuredOn: Day
  source: string
  byName: string
  standing: boolean
}
export interface Target {
  id: string
  value: number
  dueOn: Day
  byName: string
}
export interface Measured {
  id: string
  period: Period
  value: number
  source: string
  note: string | null
  byName: string
  recordedAt: string
  standing: boolean
}
export interface Indicator {
  id: string
  code: string
  missionId: string | null
  objectiveId: string | null
  name: Localized
  definition: Localized
  unit: Unit
  better: 'higher' | 'lower'
  frequency: Frequency
  retiredOn: Day | null
  version: number
  baselines: Baseline[]
  targets: Target[]
  values: Measured[]
}

export const evaluationKinds = ['horizontal', 'mission', 'mid-term', 'end-of-mission', 'thematic'] as const
export type EvaluationKind = (typeof evaluationKinds)[number]
export const evaluationStates = ['under-way', 'reported', 'closed'] as const
export type EvaluationState = (typeof evaluationStates)[number]

export interface Evaluation {
  id: string
  code: string
  kind: EvaluationKind
  missionId: string | null
  period: Period
  title: Localized
  evaluator: string
  state: EvaluationState
  reportedOn: Day | null
  closedOn: Day | null
  version: number
}
export interface Finding {
  id: string
  evaluationId: string
  number: number
  value: Localized
  evidence: string
  indicatorId: string | null
}
export const answers = ['agree', 'partly', 'disagree'] as const
export type Answer = (typeof answers)[number]
export interface Response {
  id: string
  answer: Answer
  reason: string
  action: Localized | null
  ownerDuty: Duty | null
  dueOn: Day | null
  saidOn: Day
  standing: boolean
}
export interface Progress {
  id: string
  onDay: Day
  done: string
  byDuty: Duty
}
export interface Recommendation {
  id: string
  evaluationId: string
  missionId: string | null
  findingId: string | null
  number: number
  value: Localized
  closedOn: Day | null
  evidence: string | null
  version: number
  responses: Response[]
  progress: Progress[]
}

/** Who can be given an action or a risk: duties that plan, staff, train, prepare and run missions. */
export const ownerDuties = [
  'rcmp-planner',
  'irss-officer',
  'training-officer',
  'readiness-officer',
  'mission-desk',
  'health-administrator',
  'finance-officer',
] as const satisfies readonly Duty[]

export const programmePath = { en: '/programme', fr: '/programme' }
export const planPath = { en: '/missions/:id/plan', fr: '/missions/:id/plan' }
export const missionResultsPath = { en: '/missions/:id/results', fr: '/missions/:id/resultats' }
export const missionEvaluationPath = { en: '/missions/:id/evaluation', fr: '/missions/:id/evaluation' }
export const indicatorsPath = { en: '/indicators', fr: '/indicateurs' }
export const indicatorPath = { en: '/indicators/:id', fr: '/indicateurs/:id' }
export const evaluationsPath = { en: '/evaluations', fr: '/evaluations' }
export const evaluationPath = { en: '/evaluations/:id', fr: '/evaluations/:id' }
export const recommendationsPath = { en: '/recommendations', fr: '/recommandations' }

export const programmeHref = (lang: Language): string => `/${lang}/programme`
export const planHref = (missionId: string, lang: Language): string => `/${lang}/missions/${missionId}/plan`
export const missionResultsHref = (missionId: string, lang: Language): string =>
  `/${lang}/missions/${missionId}/${lang === 'en' ? 'results' : 'resultats'}`
export const missionEvaluationHref = (missionId: string, lang: Language): string =>
  `/${lang}/missions/${missionId}/evaluation`
export const indicatorsHref = (lang: Language): string => `/${lang}${indicatorsPath[lang]}`
export const indicatorHref = (id: string, lang: Language): string => `${indicatorsHref(lang)}/${id}`
export const evaluationsHref = (lang: Language): string => `/${lang}/evaluations`
export const evaluationHref = (id: string, lang: Language): string => `${evaluationsHref(lang)}/${id}`

export const progressStates = ['no-baseline', 'no-target', 'no-value', 'reached', 'on-track', 'behind'] as const
export type ProgressState = (typeof progressStates)[number]
export const recommendationStates = ['awaits-response', 'in-hand', 'overdue', 'not-agreed', 'closed'] as const
export type RecommendationState = (typeof recommendationStates)[number]

/** '2026-27', as departments print it; in French with a full second year. */
export const fiscalYearText = (year: number, lang: Language): string =>
  lang === 'en' ? `${year}–${String(year + 1).slice(2)}` : `${year}-${year + 1}`

export const missionLink = (id: string, lang: Language): string => `/${lang}/missions/${id}`
