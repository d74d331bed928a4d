export const pressWords = {
  whyJoin: { en: 'Why join', fr: 'Pourquoi participer' },
  before: { en: 'Before the mission', fr: 'Avant la mission' },
  during: { en: 'During the mission', fr: 'Pendant la mission' },
  after: { en: 'After the mission', fr: 'Après la mission' },
  resources: { en: 'Resources', fr: 'Ressources' },
  resourcesIntro: {
    en: 'What helps officers and their families before, during and after a mission.',
    fr: 'Ce qui aide les membres et leur famille avant, pendant et après une mission.',
  },
  resource: { en: 'Resource', fr: 'Ressource' },
  alsoHere: { en: 'Also on this site', fr: 'Aussi sur ce site' },
  noPage: { en: 'This page is being worked on', fr: 'Cette page est en préparation' },
  noPageText: {
    en: 'Nothing is published here at the moment. The library of resources shows what is there.',
    fr: 'Rien n’est publié ici pour le moment. La bibliothèque de ressources montre ce qui s’y trouve.',
  },
  nothingInPhase: { en: 'Nothing is published for this part yet.', fr: 'Rien n’est encore publié pour cette partie.' },
  quotes: { en: 'In their own words', fr: 'Dans leurs propres mots' },
  itsStory: { en: 'The story', fr: 'Le récit' },
  allStories: { en: 'All stories', fr: 'Tous les récits' },
  news: { en: 'News', fr: 'Nouvelles' },
  newsItem: { en: 'News item', fr: 'Nouvelle' },
  newsIntro: {
    en: 'What is new in the program, and releases of partners that concern it.',
    fr: 'Ce qu’il y a de nouveau dans le programme, et les communiqués de partenaires qui le concernent.',
  },
  noNews: { en: 'No news', fr: 'Aucune nouvelle' },
  noNewsText: { en: 'Nothing is published for this choice.', fr: 'Rien n’est publié pour ce choix.' },
  byYear: { en: 'By year', fr: 'Par année' },
  allYears: { en: 'All years', fr: 'Toutes les années' },
  release: { en: 'Release of {organisation}', fr: 'Communiqué\u00a0: {organisation}' },
  feeds: { en: 'Follow the news', fr: 'Suivre les nouvelles' },
  atom: { en: 'Atom feed', fr: 'Fil Atom' },
  jsonFeed: { en: 'JSON feed', fr: 'Fil JSON' },
  feedTitle: {
    en: 'News of the police peace operations program',
    fr: 'Nouvelles du programme des opérations policières de paix',
  },
  practiceFeed: { en: 'Practice copy: ', fr: 'Copie d’exercice\u00a0: ' },
  stories: { en: 'Stories', fr: 'Récits' },
  story: { en: 'Story', fr: 'Récit' },
  storiesIntro: {
    en: 'Officers who served tell of it. Each agreed to what stands here and may withdraw it at any time.',
    fr: 'Des membres racontent leur mission. Chaque personne a accepté ce qui paraît ici et peut le retirer en tout temps.',
  },
  noStories: { en: 'No story is published at the moment', fr: 'Aucun récit n’est publié pour le moment' },
  noStoriesText: {
    en: 'Stories appear here with the consent of those who tell them.',
    fr: 'Les récits paraissent ici avec le consentement des personnes concernées.',
  },
  picture: { en: 'Picture', fr: 'Image' },
  page: { en: 'Page', fr: 'Page' },
} as const

/** Other pages that help in a part of the way; each is offered once it is there. */
export const relatedPages = {
  before: [
    {
      path: { en: '/decision-guide', fr: '/guide-de-decision' },
      label: { en: 'Decision guide for two', fr: 'Guide de décision à deux' },
    },
    {
      path: { en: '/opportunities', fr: '/possibilites' },
      label: { en: 'What is open now', fr: 'Ce qui est offert en ce moment' },
    },
    {
      path: { en: '/how-selection-works', fr: '/fonctionnement-de-la-selection' },
      label: { en: 'How selection works', fr: 'Fonctionnement de la sélection' },
    },
    { path: { en: '/courses', fr: '/cours' }, label: { en: 'Courses', fr: 'Cours' } },
    { path: { en: '/guides', fr: '/guides' }, label: { en: 'Ask for a guide', fr: 'Demander un guide' } },
  ],
  during: [
    {
      path: { en: '/deployment-support', fr: '/soutien-au-deploiement' },
      label: { en: 'Deployment support', fr: 'Soutien au déploiement' },
    },
    { path: { en: '/operations', fr: '/operations' }, label: { en: 'Current operations', fr: 'Opérations en cours' } },
    { path: { en: '/contact', fr: '/contact' }, label: { en: 'Whom to contact', fr: 'À qui s’adresser' } },
  ],
  after: [
    { path: { en: '/guides', fr: '/guides' }, label: { en: 'Ask for a guide', fr: 'Demander un guide' } },
    {
      path: { en: '/deployment-support', fr: '/soutien-au-deploiement' },
      label: { en: 'Deployment support', fr: 'Soutien au déploiement' },
    },
    {
      path: { en: '/stories', fr: '/recits' },
      label: { en: 'Stories of those who served', fr: 'Récits de membres qui ont servi' },
    },
  ],
} as const
