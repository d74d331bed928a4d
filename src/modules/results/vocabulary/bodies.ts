import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import type { Source } from '../vocabulary.ts'

/** A department of the arrangement or a unit of the police, under one name and with one task, over the days on which both held. */
export interface Body {
  code: string
  part: 'partner' | 'unit'
  roles: string[]
  name: Localized
  short: Localized | null
  does: Localized | null
  valid: Period
  source: Source
  verified: boolean
  /** The French name was seen in an official text. */
  fr_verified: boolean
}
