export const words = {
  title: { en: 'Fitness test', fr: 'Épreuve d’aptitude physique' },
  next: {
    en: 'The home service records the raw result; it is judged against this bulletin.',
    fr: 'Le service d’attache consigne le résultat brut; il est évalué selon cet avis.',
  },
  codes: {
    passes: {
      en: 'The result reaches what this bulletin asks for: {asked}.',
      fr: 'Le résultat atteint ce que cet avis exige\u00a0: {askedFr}.',
    },
    fails: { en: 'This bulletin asks for {asked}.', fr: 'Cet avis exige {askedFr}.' },
    'too-old': {
      en: 'The result may be {months} months old at most on that day. This bulletin asks for {asked}.',
      fr: 'Le résultat peut dater de {months} mois au plus à cette date. Cet avis exige {askedFr}.',
    },
    'no-result': {
      en: 'No result of the test {protocol} is recorded yet.',
      fr: 'Aucun résultat de l’épreuve {protocol} n’est encore consigné.',
    },
  },
}
