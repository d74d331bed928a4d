import type { Localized } from '#kernel/language.ts'
import type { PromotionPosition, ReturnCommitment } from './vocabulary.ts'

export const returnCommitmentWords: Record<ReturnCommitment, Localized> = {
  same: { en: 'The same position as before', fr: 'Le même poste qu’avant' },
  equivalent: {
    en: 'An equivalent position, not necessarily the same',
    fr: 'Un poste équivalent, pas nécessairement le même',
  },
  'to-be-agreed': { en: 'To be agreed before the return', fr: 'À convenir avant le retour' },
}

export const promotionPositionWords: Record<PromotionPosition, Localized> = {
  'as-if-present': {
    en: 'Takes part in competitions while away, as if present',
    fr: 'Participe aux concours pendant l’absence, comme si la personne était présente',
  },
  'on-return': {
    en: 'Competitions missed are made up for on return',
    fr: 'Les concours manqués sont rattrapés au retour',
  },
  'not-considered': {
    en: 'Is not considered while away',
    fr: 'N’est pas prise en considération pendant l’absence',
  },
}

export const commitmentFields = {
  returnCommitment: {
    label: { en: 'What the service commits itself to for the return', fr: 'Engagement du service pour le retour' },
    hint: {
      en: 'The officer reads it before giving consent.',
      fr: 'La personne le lit avant de donner son consentement.',
    },
    options: returnCommitmentWords,
  },
  promotionPosition: {
    label: {
      en: 'Promotion and competitions while away',
      fr: 'Promotion et concours pendant l’absence',
    },
    options: promotionPositionWords,
  },
}

/** What an officer reads above the box of consent. */
export const termsWords = {
  post: { en: 'Post', fr: 'Poste' },
  returnPosition: { en: 'You come back to', fr: 'Vous reviendrez à' },
  returnCommitment: { en: 'Your service commits itself to', fr: 'Votre service s’engage à ce que vous retrouviez' },
  promotion: { en: 'Promotion while you are away', fr: 'Promotion pendant votre absence' },
  notStated: {
    en: 'Your service has not said. Ask it before you consent.',
    fr: 'Votre service ne l’a pas dit. Demandez-le-lui avant de consentir.',
  },
}
