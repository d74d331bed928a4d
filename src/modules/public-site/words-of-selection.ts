import type { Localized } from '#kernel/language.ts'

export const selectionWords = {
  title: { en: 'How selection works', fr: 'Comment se fait la sélection' },
  intro: {
    en: 'The stages from an application to departure, and what is asked on the way. This page is drawn from the data that the selection itself works with.',
    fr: 'Les étapes, de la candidature au départ, et ce qui est exigé en chemin. Cette page est tirée des données mêmes avec lesquelles la sélection se fait.',
  },
  stages: { en: 'The stages', fr: 'Les étapes' },
  withWhom: { en: 'With: {who}', fr: 'Responsable\u00a0: {who}' },
  criteria: { en: 'The criteria', fr: 'Les critères' },
  layersIntro: {
    en: 'The host organization, the program and the officer’s own police service each set criteria, and every one that applies must be met. The bulletin of a posting says which apply, and at what level; where it differs, the bulletin counts.',
    fr: 'L’organisation d’accueil, le programme et le service de police d’attache fixent chacun des critères; tous ceux qui s’appliquent doivent être remplis. L’avis de chaque affectation dit lesquels s’appliquent, et à quel niveau; en cas d’écart, c’est l’avis qui compte.',
  },
  none: { en: 'No criterion is published for this day', fr: 'Aucun critère n’est publié pour cette date' },
  noneText: {
    en: 'The published record begins later. Choose another day.',
    fr: 'Les données publiées commencent plus tard. Choisissez une autre date.',
  },
  subject: { en: 'Subject', fr: 'Objet' },
  criterion: { en: 'Criterion', fr: 'Critère' },
  when: { en: 'Needed', fr: 'Exigé' },
  judged: { en: 'Judged', fr: 'Évalué' },
  margin: { en: '{day}, with {days} days to spare', fr: '{day}, avec une marge de {days} jours' },
  whom: { en: 'Asked of', fr: 'S’adresse à' },
  everybody: { en: 'Everybody', fr: 'Tout le monde' },
  armed: { en: 'Armed posts', fr: 'Postes armés' },
  unarmed: { en: 'Unarmed posts', fr: 'Postes non armés' },
  whenAsked: { en: 'Where the bulletin asks for it', fr: 'Si l’avis l’exige' },
  ofService: { en: 'Officers of: {service}', fr: 'Policiers du service suivant\u00a0: {service}' },
  warningOnly: { en: 'preferred, not required', fr: 'souhaité, non exigé' },
  more: { en: 'See also', fr: 'Voir aussi' },
  contacts: { en: 'Whom to contact', fr: 'Avec qui communiquer' },
} satisfies Record<string, Localized>
