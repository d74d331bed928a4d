import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

interface Told {
  code: string
  verified: boolean
  frVerified: boolean
  /** The place in the source: "S0-84..86". */
  ref: string
}

/** Doors of the public site that a topic sends people to, as the pack names them. */
export type Door = 'family-services' | 'health' | 'coordinator' | 'finance' | 'operations' | 'selection'

export interface GuideTopic extends Told {
  title: Localized
  subject: Localized
  know: Localized
  /** What is to be known about a source. */
  caution: Localized | null
  statements: { code: string; say: Localized }[]
  talk: Localized[]
  helps: Localized[]
  ask: Door[]
}

export interface GuideFact extends Told {
  title: Localized
  text: Localized
}

export interface Guide {
  topics: GuideTopic[]
  facts: GuideFact[]
  helpAreas: { code: string; text: Localized }[]
  reviewedOn: Day | null
}

export const guidePath = { en: '/decision-guide', fr: '/guide-de-decision' }
