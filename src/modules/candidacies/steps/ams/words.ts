export const words = {
  title: { en: 'Assessment for Mission Service (AMS)', fr: 'Évaluation de l’aptitude à servir en mission' },
  next: {
    en: 'IRSS records a clearance, or the planned test in mission at the nomination.',
    fr: 'L’équipe de sélection consigne une habilitation ou, à la proposition de candidature, l’épreuve prévue dans la mission.',
  },
  codes: {
    cleared: { en: 'A clearance holds on that day.', fr: 'Une habilitation est valide à cette date.' },
    'planned-in-mission': {
      en: 'The test is planned in mission on {day}.',
      fr: 'L’épreuve est prévue dans la mission le {day}.',
    },
    'no-clearance': {
      en: 'No clearance is recorded, and no test in mission is planned.',
      fr: 'Aucune habilitation n’est consignée et aucune épreuve dans la mission n’est prévue.',
    },
    'not-verified': {
      en: 'A clearance is recorded, and nobody has verified it yet.',
      fr: 'Une habilitation est consignée, mais personne ne l’a encore vérifiée.',
    },
    'runs-out': {
      en: 'A clearance holds for {months} months; the last one ran to {day}.',
      fr: 'Une habilitation vaut {months} mois; la dernière valait jusqu’au {day}.',
    },
  },
}
