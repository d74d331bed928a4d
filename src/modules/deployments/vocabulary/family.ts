import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { FamilyChannel, FamilyContact, FamilySituation } from '#modules/people/index.ts'

/** Days after the one on which a family plan was opened through which it stays open. */
export const openDays = 1

export interface FamilyOpening {
  id: string
  situation: FamilySituation
  reason: string
  openedBy: string
  openedByName: string
  openedOn: Day
  untilOn: Day
}

export interface FamilyNotice {
  id: string
  situation: FamilySituation
  toldOn: Day
  told: string
  channel: FamilyChannel
  said: string
  byVersion: number | null
  toldByName: string
}

/** Of the plan, what one situation needs. */
export interface OpenedPlan {
  opening: FamilyOpening
  situation: Localized
  /** Null: none was agreed. */
  rule: Localized | null
  /** Whom to call, in this order; empty: there is no plan. */
  people: FamilyContact[]
  confirmed: boolean
  children: string | null
  notByPhone: string | null
}

/** With the names of situation and channel. */
export type NamedOpening = FamilyOpening & { situationName: Localized }
export type NamedNotice = FamilyNotice & { situationName: Localized; channelName: Localized }

export const familyPath = { en: '/deployments/:id/family', fr: '/deploiements/:id/famille' }
export const familyHref = (id: string, lang: Language): string => `/${lang}${familyPath[lang].replace(':id', id)}`
