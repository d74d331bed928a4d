import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'

/** Who carries a part of the conversation about requests: intake, the two departments, the planner. */
export const parties = ['intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner'] as const
export type Party = (typeof parties)[number]
export const isParty = (duty: string): duty is Party => (parties as readonly string[]).includes(duty)

/** Where an open prospect may stand; `requested` and `dropped` end it. */
export const openStatuses = ['idea', 'explored', 'in-discussion', 'expected'] as const
export const prospectStatuses = [...openStatuses, 'requested', 'dropped'] as const
export type ProspectStatus = (typeof prospectStatuses)[number]

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

/** A mission that nobody has asked for yet. */
export interface Prospect {
  id: string
  code: string
  title: string
  country: string | null
  organisation: string | null
  organisationCode: string | null
  status: ProspectStatus
  confidence: Confidence
  nextStep: string | null
  nextStepOn: Day | null
  owner: Party
  ownerName: string | null
  requestId: string | null
  version: number
}

/** What was noted about a prospect at one time. */
export interface ProspectEntry {
  id: string
  status: ProspectStatus
  confidence: Confidence
  note: string
  nextStep: string | null
  nextStepOn: Day | null
  owner: Party
  ownerName: string | null
  on: Day
  by: string | null
}

export const prospectPath = { en: '/prospects/:id', fr: '/perspectives/:id' }
export const prospectsPath = { en: '/prospects', fr: '/perspectives' }
export const prospectHref = (id: string, lang: Language): string => `/${lang}${prospectsPath[lang]}/${id}`
export const prospectsHref = (lang: Language): string => `/${lang}${prospectsPath[lang]}`
