import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'

export const vettingStates = ['requested', 'concluded', 'cancelled'] as const
export type VettingState = (typeof vettingStates)[number]

export const clearanceWords = ['clear', 'not-clear'] as const
export type ClearanceWord = (typeof clearanceWords)[number]

/** What leaves the unit: clear or not, until a day. */
export interface Clearance {
  personId: string
  clear: boolean
  declaredOn: Day
  /** The last day on which it holds; null: without an end. */
  until: Day | null
}

/** One vetting of one officer. What was found stays sealed with it. */
export interface Vetting {
  id: string
  candidacyId: string | null
  personId: string
  state: VettingState
  requestedOn: Day
  dueOn: Day | null
  version: number
}

/** One entry of what the unit keeps to itself. */
export interface ReasonEntry {
  on: Day
  by: string
  text: string
}

/** Where the pages stand: actions lead there, lists link there. */
export const vettingsPath = { en: '/conduct', fr: '/conduite' }
export const vettingPath = { en: '/conduct/:id', fr: '/conduite/:id' }
export const candidacyVettingPath = { en: '/candidacies/:id/vetting', fr: '/candidatures/:id/verification' }

export const candidacyVettingHref = (id: string, lang: Language): string =>
  `/${lang}${candidacyVettingPath[lang].replace(':id', id)}`
export const vettingsHref = (lang: Language): string => `/${lang}${vettingsPath[lang]}`
export const vettingHref = (id: string, lang: Language): string => `/${lang}${vettingsPath[lang]}/${id}`
