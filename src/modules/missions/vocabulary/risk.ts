import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { contains, type Period } from '#kernel/period.ts'

export interface ScaleStep {
  value: number
  name: Localized
}
export interface RiskLevel {
  code: string
  /** It holds from this product of likelihood and impact on. */
  from: number
  name: Localized
  review_months: number
}
/** How likelihood and impact make a level, from when to when. */
export interface RiskScale {
  likelihoods: ScaleStep[]
  impacts: ScaleStep[]
  levels: RiskLevel[]
  verified: boolean
}

/** `replaced`: another version took its place on the very day on which it began. */
export const versionStates = ['draft', 'issued', 'replaced', 'discarded'] as const
export type VersionState = (typeof versionStates)[number]

/** Whether a version counts on a day. */
export const isInForce = (one: { state: VersionState; valid: Period | null }, day: Day): boolean =>
  one.state === 'issued' && one.valid !== null && contains(one.valid, day)

/** The head of a version: what may be read by whoever reads the mission. */
export interface RiskAssessment {
  id: string
  missionId: string
  place: Localized | null
  number: number
  state: VersionState
  assessedOn: Day
  valid: Period | null
  reviewOn: Day | null
  summary: Localized
  residualLevel: string | null
  authorDuty: string
  version: number
}

export const mitigators = ['host', 'programme'] as const
export type Mitigator = (typeof mitigators)[number]

export interface Mitigation {
  id: string
  riskId: string
  assessmentId: string
  missionId: string
  byWhom: Mitigator
  measure: string
  owner: string
  dueOn: Day | null
  doneOn: Day | null
  version: number
}

export interface Risk {
  id: string
  assessmentId: string
  category: string
  description: string
  likelihood: number
  impact: number
  level: string
  residualLikelihood: number
  residualImpact: number
  residualLevel: string
}

/** A version with what only those read who need it. */
export interface RiskFile extends RiskAssessment {
  picture: string | null
  risks: Risk[]
  mitigations: Mitigation[]
}

export const livingTopics = [
  'housing',
  'climate',
  'health-services',
  'communications',
  'money',
  'leave-travel',
  'family-contact',
  'food',
  'security-rules',
] as const
export type LivingTopic = (typeof livingTopics)[number]

export interface LivingBrief {
  id: string
  missionId: string
  place: Localized | null
  number: number
  state: VersionState
  writtenOn: Day
  valid: Period | null
  parts: Partial<Record<LivingTopic, Localized>>
  sourceNote: string
  version: number
}

export const riskPath = { en: '/missions/:id/risk', fr: '/missions/:id/risques' }
export const livingPath = { en: '/missions/:id/living-conditions', fr: '/missions/:id/conditions-de-vie' }
export const roomHref = (path: Localized, id: string, lang: Language): string =>
  `/${lang}${path[lang].replace(':id', id)}`
