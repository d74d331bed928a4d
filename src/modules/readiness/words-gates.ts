/** What is said of gates that are no criterion of a bulletin, and of one whose step this copy does not know. */
export const gateWords = {
  consent: { en: 'Consent to the offer as it stands', fr: 'Consentement à l’offre en vigueur' },
  consentNext: {
    en: 'The officer reads the terms of the offer and accepts or declines them.',
    fr: 'La candidate ou le candidat lit les conditions de l’offre et les accepte ou les décline.',
  },
  unknownStep: {
    en: 'Ask the administrator: this copy does not know how to judge this criterion.',
    fr: 'Demandez à l’administration : cette copie ne sait pas évaluer ce critère.',
  },
}
