export const words = {
  title: { en: 'Age', fr: 'Âge' },
  next: {
    en: 'The date of birth is in the officer’s file.',
    fr: 'La date de naissance figure au dossier de la personne.',
  },
  codes: {
    within: { en: 'The age is within the limits on that day.', fr: 'L’âge respecte les limites à cette date.' },
    'too-young': {
      en: 'At least {least} years of age are required on that day; reached on {day}.',
      fr: 'Il faut avoir au moins {least} ans à cette date; âge atteint le {day}.',
    },
    'too-old': {
      en: 'The age must be below {below} years on that day.',
      fr: 'Il faut avoir moins de {below} ans à cette date.',
    },
    'no-birth-day': { en: 'No date of birth is recorded.', fr: 'Aucune date de naissance n’est consignée.' },
  },
}
