import type { Localized } from '#kernel/language.ts'

/** The emergencies for which a card may be opened. */
export const emergencyNames: Record<string, Localized> = {
  injury: { en: 'Life-threatening injury or illness', fr: 'Blessure ou maladie mettant la vie en danger' },
  missing: { en: 'Missing or out of contact', fr: 'Personne disparue ou injoignable' },
  hostage: { en: 'Detained, abducted or held hostage', fr: 'Personne détenue, enlevée ou prise en otage' },
  evacuation: { en: 'Evacuation under threat', fr: 'Évacuation sous la menace' },
  death: { en: 'Death', fr: 'Décès' },
}

/** What the fields of every act that breaks the glass say. */
export const emergencyFieldWords = {
  reason: { label: { en: 'Emergency', fr: 'Urgence' }, options: emergencyNames },
  explanation: {
    label: {
      en: 'What has happened, and why the card is needed',
      fr: 'Ce qui s’est passé, et pourquoi la fiche est nécessaire',
    },
  },
}

/** Emergency access as auditors see it, and as it is told. */
export const glassWords = {
  paths: {
    list: { en: '/emergency-access', fr: '/acces-d-urgence' },
    one: { en: '/emergency-access/:id', fr: '/acces-d-urgence/:id' },
  },
  title: { en: 'Emergency access', fr: 'Accès d’urgence' },
  intro: {
    en: 'Each time an emergency card was opened: for an hour, with a reason. Each is reviewed within three days by somebody else.',
    fr: 'Chaque ouverture d’une fiche d’urgence\u00a0: pour une heure, avec un motif. Une autre personne l’examine dans les trois jours.',
  },
  oneTitle: { en: 'One emergency access', fr: 'Un accès d’urgence' },
  when: { en: 'Opened', fr: 'Ouverture' },
  until: { en: 'Closed by itself', fr: 'Fermeture automatique' },
  who: { en: 'By', fr: 'Par' },
  duty: { en: 'Duty', fr: 'Fonction' },
  person: { en: 'Person (ID)', fr: 'Personne (identifiant)' },
  reason: { en: 'Emergency', fr: 'Urgence' },
  explanation: { en: 'Explanation', fr: 'Explication' },
  due: { en: 'Review due', fr: 'Examen dû' },
  state: { en: 'State', fr: 'État' },
  finding: { en: 'Finding', fr: 'Conclusion' },
  review: { en: 'Review', fr: 'Examen' },
  emptyTitle: { en: 'No emergency access', fr: 'Aucun accès d’urgence' },
  emptyText: { en: 'No emergency card has been opened.', fr: 'Aucune fiche d’urgence n’a été ouverte.' },
  states: {
    open: { en: 'Open now', fr: 'Ouvert' },
    'to-review': { en: 'To be reviewed', fr: 'À examiner' },
    overdue: { en: 'Review overdue', fr: 'Examen en retard' },
    reviewed: { en: 'Reviewed', fr: 'Examiné' },
  } as Record<string, Localized>,
  findings: {
    justified: { en: 'Justified', fr: 'Justifié' },
    'not-justified': { en: 'Not justified', fr: 'Non justifié' },
  } as Record<string, Localized>,
  waiting: { en: 'Emergency access to be reviewed', fr: 'Accès d’urgence à examiner' },
  reviewAction: {
    title: { en: 'Review the emergency access', fr: 'Examiner l’accès d’urgence' },
    done: { en: 'The review is recorded.', fr: 'L’examen est consigné.' },
    fields: {
      breakGlassId: { label: { en: 'Emergency access', fr: 'Accès d’urgence' } },
      finding: {
        label: { en: 'Finding', fr: 'Conclusion' },
        options: {
          justified: { en: 'Justified', fr: 'Justifié' },
          'not-justified': { en: 'Not justified', fr: 'Non justifié' },
        },
      },
      review: { label: { en: 'What was looked into', fr: 'Ce qui a été vérifié' } },
    },
  },
  letter: {
    subject: { en: 'An emergency card was opened', fr: 'Une fiche d’urgence a été ouverte' },
    body: {
      en: '{who} opened an emergency card for one hour. Reason given: {reason}. A review is due within three days.',
      fr: '{who} a ouvert une fiche d’urgence pour une heure. Motif invoqué\u00a0: {reason}. Un examen est dû dans les trois jours.',
    },
  },
} as const
