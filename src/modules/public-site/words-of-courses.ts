import type { Localized } from '#kernel/language.ts'

export const courseWords = {
  title: { en: 'Courses abroad', fr: 'Formations à l’étranger' },
  intro: {
    en: 'Training in which Canadian police officers take part, or which they give to others: for whom it is, how often, and how to say that you are interested.',
    fr: 'Les formations que des policiers canadiens suivent ou donnent à d’autres\u00a0: à qui elles s’adressent, à quelle fréquence, et comment manifester votre intérêt.',
  },
  none: { en: 'No course is published for this day', fr: 'Aucune formation n’est publiée pour cette date' },
  noneText: {
    en: 'The published record begins later. Choose another day.',
    fr: 'Les données publiées commencent plus tard. Choisissez une autre date.',
  },
  kinds: {
    'roster-training': { en: 'Training for a roster', fr: 'Formation pour une liste de réserve' },
    instruction: { en: 'Teaching', fr: 'Enseignement' },
    'senior-course': { en: 'For senior police leaders', fr: 'Pour cadres supérieurs de la police' },
  },
  roles: {
    participant: { en: 'You take the course', fr: 'Vous suivez la formation' },
    instructor: { en: 'You teach', fr: 'Vous enseignez' },
  },
  role: { en: 'Your part', fr: 'Votre rôle' },
  forWhom: { en: 'For whom', fr: 'À qui elle s’adresse' },
  host: { en: 'Held by', fr: 'Organisateur' },
  consortium: {
    en: 'police organizations of {countries}, together',
    fr: 'des organisations policières des pays suivants, ensemble\u00a0: {countries}',
  },
  place: { en: 'Where', fr: 'Où' },
  language: { en: 'Language', fr: 'Langue' },
  seats: { en: 'Places for Canada', fr: 'Places offertes au Canada' },
  seatsEach: {
    year: { en: '{n} places a year', fr: '{n} places par an' },
    session: { en: '{n} places a session', fr: '{n} places par séance' },
  },
  frequency: { en: 'How often', fr: 'Fréquence' },
  length: { en: 'Length', fr: 'Durée' },
  weeks: { en: '{n} weeks', fr: '{n} semaines' },
  notPublished: { en: 'Not published', fr: 'Non publié' },
  unverified: { en: 'not verified', fr: 'non vérifié' },
  source: { en: 'Source', fr: 'Source' },
  criteria: { en: 'What is asked', fr: 'Exigences' },
  noCriteria: {
    en: 'No source names conditions. The person you turn to tells you what counts.',
    fr: 'Aucune source n’énonce de conditions. La personne à qui vous vous adressez vous dira ce qui compte.',
  },
  howTo: { en: 'If you are interested', fr: 'Si cette formation vous intéresse' },
  interest: { en: 'Say that you are interested', fr: 'Manifester votre intérêt' },
  check: { en: 'Check for yourself whether you qualify', fr: 'Vérifiez vous-même si vous êtes admissible' },
  checkText: {
    en: 'A few questions, answered without your name. Nothing is kept.',
    fr: 'Quelques questions, sans votre nom. Rien n’est conservé.',
  },
  more: { en: 'More about this course', fr: 'En savoir plus sur cette formation' },
  all: { en: 'All courses', fr: 'Toutes les formations' },
  found: { en: 'Course', fr: 'Formation' },
} satisfies Record<string, Localized | Record<string, Localized>>
