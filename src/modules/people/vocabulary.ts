import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

export const serviceKinds = ['federal', 'provincial', 'regional', 'municipal', 'indigenous'] as const
export type ServiceKind = (typeof serviceKinds)[number]

export const employmentKinds = ['operational', 'training', 'leave'] as const
export type EmploymentKind = (typeof employmentKinds)[number]

/** Levels of the federal second-language scale, A to C. */
export const languageScale = ['A', 'B', 'C'] as const
export type LanguageLevelCode = (typeof languageScale)[number]

export const attestationKinds = ['integrity', 'computer', 'standard-shift'] as const
export type AttestationKind = (typeof attestationKinds)[number]

export const sexes = ['female', 'male', 'another'] as const

/** Where a value of the reference data was read. */
export interface Source {
  id?: string
  ref?: string
  url?: string
  note?: string
}

export interface PoliceService {
  id: string
  code: string
  short: string
  kind: ServiceKind
  province: string | null
  name: Localized
  rankScale: string
  partnership: 'known-partner' | 'example'
}

export interface Person {
  id: string
  code: string
  givenNames: string
  familyName: string
  bornOn: Day
  language: Language
  sex: (typeof sexes)[number] | null
  email: string | null
  sworn: boolean
  practice: boolean
  version: number
}

export interface Employment {
  kind: EmploymentKind
  valid: Period
}

export interface LanguageLevel {
  language: Language
  level: LanguageLevelCode
  assessedOn: Day
}

export interface RankHeld {
  rankId: string
  code: string
  scale: string
  /** Equivalent level of the RCMP ladder, 1 = highest. */
  level: number
  name: Localized
  valid: Period
}

export interface Certificate {
  id: string
  personId: string
  typeCode: string
  typeName: Localized
  number: string | null
  issuedOn: Day
  /** First day on which it counts: the issue day, or later (yellow fever: 10 days). */
  countsFrom: Day
  /** Last day on which it is valid; null: it has no end. */
  expiresOn: Day | null
  attachmentId: string | null
  verifiedByName: string | null
  verifiedOn: Day | null
  revokedOn: Day | null
  version: number
}

export interface CertificateType {
  code: string
  name: Localized
  kind: string
  validity: 'months-from-issue' | 'as-printed-on-it' | 'for-life' | 'configurable'
  validityMonths: number | null
  countsAfterDays: number
}

export interface FitnessProtocol {
  code: string
  name: Localized
  short: Localized
  decimals: number
  measure: 'seconds' | 'stage'
  valid: Period
}

export interface FitnessResult {
  id: string
  protocol: string
  protocolName: Localized
  measure: 'seconds' | 'stage'
  lowerIsBetter: boolean
  /** Whole hundredths of a second or of a stage. */
  result: number
  performedOn: Day
  assessor: string
}

export interface Attestation {
  kind: AttestationKind
  answer: boolean
  attestedOn: Day
}

export interface Membership {
  serviceId: string
  service: PoliceService
  valid: Period
}

/** "Given Family", as people are named everywhere. */
export const fullName = (person: { givenNames: string; familyName: string }): string =>
  `${person.givenNames} ${person.familyName}`

export const certificateStates = ['valid', 'expiring', 'counts-later', 'expired', 'revoked'] as const
export type CertificateStateName = (typeof certificateStates)[number]

/** What the list of officers can be narrowed to: something to do about certificates. */
export const certificateConcerns = ['expired', 'within-30', 'within-60', 'within-90', 'unverified'] as const
export type CertificateConcern = (typeof certificateConcerns)[number]

/** Written by other rooms of the house (a health outcome, a passed module), never by hand. */
export const recordedElsewhere: readonly string[] = ['medical-clearance', 'module-certificate']

/** A certificate with all that its record page shows. */
export interface CertificateLine extends Certificate {
  checkedHow: string | null
  revokedByName: string | null
  note: string | null
  fileName: string | null
}

export const officersPath = { en: '/officers', fr: '/policiers' }
export const officerPath = { en: '/officers/:id', fr: '/policiers/:id' }
export const myRecordPath = { en: '/my-record', fr: '/ma-fiche' }
export const servicesPath = { en: '/services', fr: '/services' }
export const servicePath = { en: '/services/:id', fr: '/services/:id' }

export const officersHref = (lang: Language): string => `/${lang}${officersPath[lang]}`
export const officerHref = (id: string, lang: Language): string => `${officersHref(lang)}/${id}`
/** The officer's file in the order of time, composed by the desk. */
export const officerFileHref = (id: string, lang: Language): string =>
  `${officerHref(id, lang)}/${lang === 'en' ? 'file' : 'dossier'}`
export const myRecordHref = (lang: Language): string => `/${lang}${myRecordPath[lang]}`
export const servicesHref = (lang: Language): string => `/${lang}${servicesPath[lang]}`
export const serviceHref = (id: string, lang: Language): string => `${servicesHref(lang)}/${id}`

/** How many officers a service lets be abroad at once, over one period. */
export interface ServiceCap {
  id: string
  number: number
  valid: Period
  source: string
}
