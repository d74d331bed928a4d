import type { Localized } from '#kernel/language.ts'
import type { StrengthScope } from './vocabulary.ts'

/** For what a number stands. */
export const scopeWords: Record<StrengthScope, Localized> = {
  programme: { en: 'Program', fr: 'Programme' },
  group: { en: 'Shared strength', fr: 'Effectif commun' },
  mission: { en: 'Mission', fr: 'Mission' },
  'post-type': { en: 'Type of post', fr: 'Type de poste' },
}
