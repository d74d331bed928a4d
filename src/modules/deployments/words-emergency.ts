/** The emergency card of one officer, in both languages. */
export const emergencyWords = {
  breakGlass: {
    title: { en: 'Open the emergency card', fr: 'Ouvrir la fiche d’urgence' },
    intro: {
      en: 'For a danger to life only. The card opens for one hour and shows where the officer is and who is to be called. The auditors and the medical unit are told at once, and what you write here is reviewed within three days.',
      fr: 'Seulement lorsqu’une vie est en danger. La fiche s’ouvre pour une heure et montre où se trouve la personne et qui appeler. La vérification et l’unité de santé en sont avisées sur-le-champ, et ce que vous écrivez ici est examiné dans les trois jours.',
    },
    done: { en: 'The emergency card is open for one hour.', fr: 'La fiche d’urgence est ouverte pour une heure.' },
    fields: { deploymentId: { label: { en: 'Deployment', fr: 'Déploiement' } } },
  },
  card: { en: 'Emergency card', fr: 'Fiche d’urgence' },
  cardIntro: {
    en: 'Opened for an emergency. Each look is written down, and the review will ask about it.',
    fr: 'Ouverte pour une urgence. Chaque consultation est consignée, et l’examen portera sur elle.',
  },
  openUntil: { en: 'Open until', fr: 'Ouverte jusqu’à' },
  bornOn: { en: 'Born on', fr: 'Date de naissance' },
  language: { en: 'Language', fr: 'Langue' },
  languages: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  call: { en: 'Call in the home service', fr: 'À appeler au service d’origine' },
  nobody: {
    en: 'No coordinator is recorded today.',
    fr: 'Aucune personne n’est inscrite pour la coordination aujourd’hui.',
  },
} as const
