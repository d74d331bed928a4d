import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Anchor, Layer, Phase, Settings } from '#modules/postings/index.ts'
import type { SourceNote } from '../vocabulary.ts'

export interface CourseCriterion {
  code: string
  step: string
  settings: Settings
  anchor: Anchor
  message: Localized
  source: SourceNote
  verified: boolean
}

/** Training abroad, as `published.course` has it for a day. */
export interface PublishedCourse {
  code: string
  kind: 'roster-training' | 'instruction' | 'senior-course'
  role: 'participant' | 'instructor'
  name: Localized
  short: Localized
  summary: Localized
  audience: Localized
  contacts: string[]
  encouragement: Localized | null
  host: Localized | null
  consortium: string[]
  place: Localized | null
  languages: Language[]
  seats: number | null
  seatsEach: 'year' | 'session' | null
  frequency: Localized | null
  weeks: number | null
  criteria: CourseCriterion[]
  source: SourceNote
  verified: boolean
}

export interface Place {
  /** The operation's code; its name and countries as they are on the day, as far as they are published. */
  operation: string
  operationName: Localized
  kind: string | null
  countries: string[]
}

/** A bulletin as it stands in the list. */
export interface BulletinLine extends Place {
  id: string
  code: string
  title: Localized
  language: Language | null
  armed: boolean | null
  specialized: boolean
  tourMonths: number
  departureMonth: Day
  closesOn: Day
}

/** A bulletin as everybody reads it. */
export interface PublishedBulletin extends Omit<BulletinLine, 'id'> {
  text: Localized
  posts: Localized[]
  leadership: boolean
  severalPlaces: boolean
  opensOn: Day
  state: 'published' | 'closed' | 'completed' | 'cancelled'
  endedOn: Day | null
  translationVerified: boolean
  dateModified: Day
  dutyLocation: { country: string; place?: Localized } | null
}

export interface BulletinCriterion extends CourseCriterion {
  layer: Layer
  service: string | null
  serviceName: Localized | null
  marginDays: number
  phase: Phase
  effect: 'required' | 'warning'
}

/** How long a part of the way usually takes, in months. */
export interface LeadTime {
  code: string
  what: Localized
  least: number
  most: number
  source: SourceNote
  verified: boolean
}
