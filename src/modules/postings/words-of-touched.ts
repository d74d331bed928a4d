import type { Localized } from '#kernel/language.ts'

/** What a change of its mission asks for a bulletin. */
export const touchedWords = {
  kind: { en: 'Bulletin', fr: 'Avis' },
  waiting: { en: 'Bulletin touched by a change of its mission', fr: 'Avis touché par un changement de mission' },
  correct: { en: 'Correct what the bulletin says', fr: 'Corriger ce que dit l’avis' },
  cancel: { en: 'Cancel the bulletin', fr: 'Annuler l’avis' },
  shorten: { en: 'Offer a shorter tour, or cancel', fr: 'Offrir un tour plus court, ou annuler' },
  waits: { en: 'Cannot be published meanwhile', fr: 'Ne peut être publié entre-temps' },
} satisfies Record<string, Localized>
