export const durationWords = {
  title: { en: 'How long it usually takes', fr: 'Combien de temps cela prend d’habitude' },
  intro: {
    en: 'Your file may go faster or slower. Nothing here is a promise, and nothing is guaranteed until you have an offer.',
    fr: 'Votre dossier peut avancer plus vite ou plus lentement. Rien ici n’est une promesse, et rien n’est garanti tant que vous n’avez pas reçu d’offre.',
  },
  days: {
    en: 'half of the cases within {median} days, nine in ten within {most} ({cases} cases in the last three years)',
    fr: 'la moitié des cas en {median} jours au plus, neuf sur dix en {most} au plus ({cases} cas au cours des trois dernières années)',
  },
  planned: {
    en: '{least} to {most} months (planning value; source: {source})',
    fr: 'de {least} à {most} mois (valeur de planification; source : {source})',
  },
  plannedOne: {
    en: 'about {most} months (planning value; source: {source})',
    fr: 'environ {most} mois (valeur de planification; source : {source})',
  },
  nothing: {
    en: 'There are no figures yet: too few cases came through in the last three years.',
    fr: 'Il n’y a pas encore de chiffres : trop peu de cas ont abouti au cours des trois dernières années.',
  },
}
