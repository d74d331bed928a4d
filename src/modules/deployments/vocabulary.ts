import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const deploymentStates = ['preparing', 'departed', 'arrived', 'on-duty', 'ended', 'closed', 'cancelled'] as const
export type DeploymentState = (typeof deploymentStates)[number]

export const endKinds = ['end-of-tour', 'voluntary-early-return', 'for-the-mission'] as const
export type EndKind = (typeof endKinds)[number]

/** As what an officer serves (domain.md 1.1): which one follows from the kind of mission, by the pack's rule of the day. */
export const legalStatuses = [
  'expert-on-mission',
  'seconded',
  'posted',
  'eu-seconded',
  'bilateral',
  'attached-to-caf-operation',
  'attached-to-mission-of-canada',
  'un-staff-secondment',
  'short-term-trainer',
  'roster-deployment',
] as const
export type LegalStatus = (typeof legalStatuses)[number]

/** From departure to return. Days until `to` are held for it; they are planned until they are actual. */
export interface Deployment {
  id: string
  code: string
  candidacyId: string
  personId: string
  serviceId: string
  missionId: string
  positionId: string
  legalStatus: LegalStatus
  state: DeploymentState
  plannedDeparture: Day
  /** The first day on which the officer is no longer in mission, as planned now. */
  plannedEnd: Day
  departedOn: Day | null
  arrivedOn: Day | null
  onDutyOn: Day | null
  endedOn: Day | null
  endKind: EndKind | null
  returnedOn: Day | null
  closedOn: Day | null
  /** The rank at home while serving, as it was on the day of departure; its level on the RCMP ladder, 1 = highest. */
  homeRank: string | null
  homeRankLevel: number | null
  version: number
}

/** States in which the officer is away. */
export const awayStates = ['departed', 'arrived', 'on-duty'] as const
export const isAway = (state: DeploymentState): boolean => (awayStates as readonly string[]).includes(state)

export const extensionStates = ['requested', 'granted', 'refused'] as const
export type ExtensionState = (typeof extensionStates)[number]

export interface Extension {
  id: string
  deploymentId: string
  newEnd: Day
  reason: string
  state: ExtensionState
  requestedOn: Day
  answeredOn: Day | null
  answerReason: string | null
  version: number
}

export const taskKinds = ['money', 'equipment', 'travel', 'accounting'] as const
export type TaskKind = (typeof taskKinds)[number]
export const taskOwners = ['readiness-officer', 'mission-desk'] as const
export type TaskOwner = (typeof taskOwners)[number]

/** What the rooms to come will do by themselves, until then a task with an owner. */
export interface Task {
  id: string
  deploymentId: string
  kind: TaskKind
  ownerDuty: TaskOwner
  title: Localized
  dueOn: Day
  doneOn: Day | null
  doneByName: string | null
  version: number
}

export const deploymentsPath = { en: '/deployments', fr: '/deploiements' }
export const deploymentPath = { en: '/deployments/:id', fr: '/deploiements/:id' }
export const contingentPath = { en: '/deployments/contingent', fr: '/deploiements/contingent' }
export const emergencyCardPath = { en: '/deployments/:id/emergency', fr: '/deploiements/:id/urgence' }
export const emergencyCardHref = (id: string, lang: Language): string =>
  `/${lang}${emergencyCardPath[lang].replace(':id', id)}`
export const deploymentsHref = (lang: Language): string => `/${lang}${deploymentsPath[lang]}`
export const deploymentHref = (id: string, lang: Language): string => `${deploymentsHref(lang)}/${id}`
