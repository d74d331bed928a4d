import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Layer } from '#modules/postings/index.ts'
import type { Judgement, Phase } from './step.ts'
import type { Waiver } from './vocabulary.ts'

/** A finding in words, in both languages: what pages and the API show. */
export interface ShownFinding {
  code: string
  message: Localized
  layer: Layer
  phase: Phase
  effect: 'required' | 'warning'
  step: string
  stepTitle: Localized
  result: Judgement['result']
  /** Why, in a sentence. */
  text: Localized
  value: Localized | null
  /** The day that it was judged for. */
  on: Day
  validUntil: Day | null
  qualifiesOn: Day | null
  /** Who has it while it is missing, and what happens next. */
  owner: string | null
  next: Localized | null
  source: string
  verified: boolean
  waiver: Waiver | null
}
