/** The duties as the desk names whoever has a file. */
export { dutyNames } from '#platform/access/words.ts'

export const words = {
  home: { en: 'What waits for me', fr: 'Ce qui m’attend' },
  homeIntro: { en: 'Oldest deadline first.', fr: 'La plus ancienne échéance en premier.' },
  nothingWaits: { en: 'Nothing waits for you', fr: 'Rien ne vous attend' },
  nothingWaitsText: {
    en: 'As soon as somebody needs you, it stands here.',
    fr: 'Dès que l’on aura besoin de vous, vous le verrez ici.',
  },
  showAll: { en: 'All', fr: 'Tout' },
  since: { en: 'Since {day}', fr: 'Depuis le {day}' },
  more: {
    en: 'The {shown} most urgent of {total} are shown.',
    fr: 'Les {shown} plus urgents sur {total} sont affichés.',
  },
  overdue: { en: 'Overdue', fr: 'En retard' },
  dueSoon: { en: 'Due within 14 days', fr: 'À échéance dans 14 jours' },
  waitingTotal: { en: 'Waiting', fr: 'En attente' },

  myFile: { en: 'Where my file is', fr: 'Où en est mon dossier' },
  myFileNav: { en: 'My file', fr: 'Mon dossier' },
  noFile: { en: 'You have no application', fr: 'Vous n’avez aucune candidature' },
  noFileText: {
    en: 'Read the bulletins that are open and apply to one; its way is then shown here step by step.',
    fr: 'Consultez les avis ouverts et posez votre candidature; son cheminement sera présenté ici, étape par étape.',
  },
  seePostings: { en: 'See the bulletins', fr: 'Voir les avis' },
  missing: { en: 'What is missing', fr: 'Ce qui manque' },
  nothingMissing: { en: 'Nothing is missing from you or others at this point.', fr: 'Rien ne manque pour le moment.' },
  fulfilled: { en: 'What is fulfilled', fr: 'Ce qui est rempli' },
  nextStep: { en: 'What comes next', fr: 'La suite' },
  whoHasIt: { en: 'With: {owner}', fr: 'Chez : {owner}' },
  theWay: { en: 'The way of this application', fr: 'Le cheminement de cette candidature' },
  noGuarantee: {
    en: 'Selection is competitive: a complete file does not guarantee a posting. You may withdraw at any time; nobody will hold it against you.',
    fr: 'La sélection se fait par concours : un dossier complet ne garantit pas une affectation. Vous pouvez vous retirer en tout temps, sans que cela vous soit reproché.',
  },
  openCandidacy: { en: 'Open the application', fr: 'Ouvrir la candidature' },
  ended: { en: 'This application has ended.', fr: 'Cette candidature est terminée.' },

  stageApplied: { en: 'Application', fr: 'Candidature' },
  stageService: { en: 'Home service', fr: 'Service d’attache' },
  stageScreening: { en: 'Initial selection', fr: 'Sélection initiale' },
  stageChecks: { en: 'Health, vetting, training', fr: 'Santé, vérifications, formation' },
  stageRecommendation: { en: 'Recommendation', fr: 'Recommandation' },
  stageHost: { en: 'Host organization', fr: 'Organisation d’accueil' },
  stageOffer: { en: 'Offer', fr: 'Offre' },
  stageReadiness: { en: 'Preparation', fr: 'Préparation' },
  stageMission: { en: 'Mission', fr: 'Mission' },

  officerFile: { en: 'Timeline of the file', fr: 'Chronologie du dossier' },
  timelineEmpty: { en: 'Nothing is recorded yet', fr: 'Rien n’est encore consigné' },
  timelineEmptyText: { en: 'What happens to this file appears here.', fr: 'Ce qui arrive à ce dossier apparaît ici.' },
  record: { en: 'Officer record', fr: 'Fiche de la personne' },

  search: { en: 'Search', fr: 'Recherche' },
  searchLabel: { en: 'Name, code, mission or bulletin', fr: 'Nom, code, mission ou avis' },
  results: { en: 'Results', fr: 'Résultats' },
  kind: { en: 'Kind', fr: 'Nature' },
  found: { en: 'Found', fr: 'Trouvé' },
  detail: { en: 'Detail', fr: 'Précision' },
  nothingFound: { en: 'Nothing found', fr: 'Aucun résultat' },
  nothingFoundText: {
    en: 'Accents and capital letters do not matter. You find only what your duty lets you see.',
    fr: 'Les accents et les majuscules n’ont pas d’importance. Vous ne trouvez que ce que votre fonction vous permet de voir.',
  },
  typeSomething: {
    en: 'Enter at least two letters of a name, a code, a mission or a bulletin.',
    fr: 'Entrez au moins deux lettres d’un nom, d’un code, d’une mission ou d’un avis.',
  },
} as const
