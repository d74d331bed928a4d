import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

export const recommendations = ['approve', 'decline', 'defer'] as const
export type Recommendation = (typeof recommendations)[number]

/** How many officers would come from one service. */
export interface Drawn {
  serviceId: string
  number: number
}

/** What is proposed to those who decide, as the planner writes it. */
export interface Proposal {
  missionId: string | null
  contribution: string | null
  recommendation: Recommendation | null
  why: string | null
  options: string | null
  level: 'ministerial' | 'ancillary' | null
  number: number | null
  valid: Period | null
  maxTourMonths: number | null
  armed: boolean | null
  language: Language | null
  countries: string[] | null
  dutyPlace: string | null
  conditions: string | null
  drawn: Drawn[]
}

export interface PackageVersion {
  id: string
  number: number
  state: 'draft' | 'submitted'
  submittedOn: Day | null
  hash: string | null
  version: number
}

/** Officers of one service: away today, away or planned on the first day asked for, and asked of it. */
export interface ServiceEffect {
  serviceId: string
  name: Localized
  short: string
  awayToday: number
  awayThen: number
  asked: number
  cap: number | null
}

export interface StrengthFact {
  authorized: number | null
  filled: number
  reserved: number
}

/** What is missing before a package can be submitted. */
export const missingParts = [
  'positions',
  'contribution',
  'recommendation',
  'why',
  'level',
  'number',
  'period',
  'services',
  'risk',
  'cost',
] as const
export type MissingPart = (typeof missingParts)[number]

export const packagePath = { en: '/requests/:id/package', fr: '/demandes/:id/dossier-de-decision' }
export const packagePdfPath = { en: '/requests/:id/package/pdf', fr: '/demandes/:id/dossier-de-decision/pdf' }
export const packageHref = (requestId: string, lang: Language): string =>
  `/${lang}${packagePath[lang].replace(':id', requestId)}`
export const packagePdfHref = (requestId: string, lang: Language, number: number | null): string =>
  `/${lang}${packagePdfPath[lang].replace(':id', requestId)}${number === null ? '' : `?number=${number}`}`
