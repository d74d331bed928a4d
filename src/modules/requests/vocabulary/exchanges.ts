import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'
import type { Party } from './prospects.ts'

export const messageKinds = ['note', 'question', 'answer', 'correction'] as const
export type MessageKind = (typeof messageKinds)[number]

/** Something said between the parties on a request. It stays as it was said. */
export interface Message {
  id: string
  kind: MessageKind
  text: string
  author: Party
  by: string | null
  department: Localized | null
  askedOf: Party | null
  answerBy: Day | null
  aboutId: string | null
  at: string
  on: Day
  /** Of a question: when it was answered, and the hours from question to answer. */
  answeredAt: string | null
  answeredInHours: number | null
  /** The account that said it. */
  saidBy: string
}

export const membershipRoles = ['member', 'chair', 'vice-chair', 'observer', 'donor', 'founder'] as const
export type MembershipRole = (typeof membershipRoles)[number]

/** A seat of Canada in the governance of an organisation. */
export interface Membership {
  id: string
  organisation: string
  organisationCode: string | null
  body: Localized
  role: MembershipRole
  since: PartialDate
  until: PartialDate | null
  heldBy: string | null
  source: string
  verified: boolean
  version: number
}

export const membershipsPath = { en: '/memberships', fr: '/adhesions' }
export const membershipPath = { en: '/memberships/:id', fr: '/adhesions/:id' }
export const membershipHref = (id: string, lang: Language): string => `/${lang}${membershipsPath[lang]}/${id}`
export const membershipsHref = (lang: Language): string => `/${lang}${membershipsPath[lang]}`
