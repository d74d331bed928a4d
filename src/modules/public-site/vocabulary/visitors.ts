import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { SourceNote } from '../vocabulary.ts'

/** A contact point as a visitor is shown it. */
export interface ContactShown {
  audience: string
  code: string
  label: Localized
  guidance: Localized
  reaches: 'own-service-coordinator' | 'organisation'
  organisation: Localized | null
  email: string | null
  phone: string | null
  verified: boolean
  source: SourceNote
  since: Day
}

export const phases = ['before', 'during', 'after'] as const
export type Phase = (typeof phases)[number]

export interface PublishedGuide {
  code: string
  title: Localized
  summary: Localized
  audience: ('officer' | 'partner')[]
  phase: Phase
  languages: Language[]
  edition: string | null
  link: Localized | null
  verified: boolean
  frVerified: boolean
  source: SourceNote
}

/** How soon visitors are answered, and how long what they told us is kept after that. */
export interface AnsweredWithin {
  kind: 'guide-request' | 'course-interest'
  targetDays: number
  keptDays: number
  verified: boolean
}

export interface SupportService {
  code: string
  name: Localized
  what: Localized
  phases: Phase[]
  organisation: Localized | null
  /** The audience of the contact by which it is reached. */
  contact: string | null
  guides: string[]
  verified: boolean
  source: SourceNote
}

export const contactPath = { en: '/contact', fr: '/contact' }
export const guidesPath = { en: '/guides', fr: '/guides' }
export const supportPath = { en: '/deployment-support', fr: '/soutien-au-deploiement' }
export const decisionGuideHref = (lang: Language): string =>
  lang === 'en' ? '/en/decision-guide' : '/fr/guide-de-decision'
export const contactHref = (lang: Language): string => `/${lang}${contactPath[lang]}`
export const guidesHref = (lang: Language): string => `/${lang}${guidesPath[lang]}`
