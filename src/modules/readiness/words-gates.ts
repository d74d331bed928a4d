/** What is said of a gate whose step this copy does not know. */
export const gateWords = {
  unknownStep: {
    en: 'Ask the administrator: this copy does not know how to judge this criterion.',
    fr: 'Demandez à l’administration : cette copie ne sait pas évaluer ce critère.',
  },
}
