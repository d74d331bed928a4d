import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

/** In which a family is told something, by a rule that was agreed before. */
export const familySituations = ['illness', 'area-incident', 'return-delayed', 'no-contact', 'grave'] as const
export type FamilySituation = (typeof familySituations)[number]

export const familyChannels = ['telephone', 'message', 'email', 'visit'] as const
export type FamilyChannel = (typeof familyChannels)[number]

export interface FamilyContact {
  id: string
  personId: string
  name: string
  relation: string
  phone: string | null
  email: string | null
  language: string
  /** Who is called first: 1. */
  place: number
}

export interface FamilyRule {
  id: string
  situation: FamilySituation
  contactId: string
  contactName: string
  thenContactId: string | null
  thenContactName: string | null
  channel: FamilyChannel
  /** Days without a word, for `no-contact`. */
  afterDays: number | null
  how: string | null
}

export interface FamilySupport {
  id: string
  area: string
  areaName: Localized
  who: string
  agreed: boolean
}

/** What an officer has agreed with the people at home (S0-89, S0-100). */
export interface FamilyPlan {
  personId: string
  version: number
  changedOn: Day
  confirmedOn: Day | null
  confirmedVersion: number | null
  declinedOn: Day | null
  children: string | null
  notByPhone: string | null
  contacts: FamilyContact[]
  rules: FamilyRule[]
  supports: FamilySupport[]
}

export const familyPlanPath = { en: '/my-family-plan', fr: '/mon-plan-familial' }
export const familyPlanHref = (lang: Language): string => `/${lang}${familyPlanPath[lang]}`

/** Whether the officer has said of this very version that it holds. */
export const isConfirmed = (plan: Pick<FamilyPlan, 'version' | 'confirmedVersion'>): boolean =>
  plan.confirmedVersion === plan.version
