import type { Language, Localized } from '#kernel/language.ts'
import type { Anchor, Settings } from '#modules/postings/index.ts'
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
