export const words = {
  title: { en: 'Rank', fr: 'Grade' },
  next: { en: 'The home service records the rank.', fr: 'Le service d’attache consigne le grade.' },
  codes: {
    within: {
      en: 'The rank is within the range of the position.',
      fr: 'Le grade correspond à la plage prévue pour le poste.',
    },
    'too-low': {
      en: 'The rank is below the range of the position.',
      fr: 'Le grade est inférieur à la plage prévue pour le poste.',
    },
    'too-high': {
      en: 'The rank is above the range of the position.',
      fr: 'Le grade est supérieur à la plage prévue pour le poste.',
    },
    'no-rank': { en: 'No rank is recorded for that day.', fr: 'Aucun grade n’est consigné pour cette date.' },
  },
}
