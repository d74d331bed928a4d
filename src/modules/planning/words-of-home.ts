import type { Localized } from '#kernel/language.ts'

export const homeActionWords = {
  placeInQueue: {
    title: { en: 'Say where it stands in the queue', fr: 'Fixer son rang dans la file' },
    intro: {
      en: 'A place in the queue of requests, and why. Requests without a place follow, by the day on which an answer is expected.',
      fr: 'Un rang dans la file des demandes, et pourquoi. Les demandes sans rang suivent, selon la date de réponse attendue.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The place in the queue is recorded.', fr: 'Le rang dans la file est consigné.' },
    fields: {
      requestId: { label: { en: 'Request', fr: 'Demande' } },
      place: {
        label: { en: 'Place', fr: 'Rang' },
        hint: {
          en: '1 goes first. Leave empty to take the place away.',
          fr: '1 passe en premier. Laissez vide pour retirer le rang.',
        },
      },
      reason: { label: { en: 'Reason', fr: 'Motif' } },
    },
  },
}

export const homeRefusals: Record<string, Localized> = {
  'no-longer-in-the-queue': {
    en: 'This request no longer waits for a decision.',
    fr: 'Cette demande n’attend plus de décision.',
  },
}

export const homeWords = {
  title: { en: 'Effect on policing at home', fr: 'Effet sur les services de police au pays' },
  intro: {
    en: 'Officers away from each police service, and those planned to leave, against the number that the service lets be abroad. Counts only.',
    fr: 'Policiers absents de chaque service de police, et départs prévus, par rapport au nombre que le service s’est fixé. Des nombres seulement.',
  },
  ofService: { en: 'Effect at home', fr: 'Effet au pays' },
  ofServiceIntro: {
    en: 'Who and what is away from the service, until when.',
    fr: 'Qui et quoi manque au service, et jusqu’à quand.',
  },
  service: { en: 'Police service', fr: 'Service de police' },
  now: { en: 'Away', fr: 'Absents' },
  planned: { en: 'Planned', fr: 'Prévus' },
  cap: { en: 'Lets be abroad', fr: 'Plafond du service' },
  capNow: { en: 'Cap on that day', fr: 'Plafond ce jour-là' },
  notSaid: { en: 'not said', fr: 'non précisé' },
  most: { en: 'Most within a year', fr: 'Maximum en un an' },
  state: { en: 'State', fr: 'État' },
  within: { en: 'Within it', fr: 'Respecté' },
  over: { en: 'Beyond it from {day}', fr: 'Dépassé à compter du {day}' },
  noCap: { en: 'No number said', fr: 'Aucun nombre fixé' },
  byMonth: { en: 'By month', fr: 'Par mois' },
  month: { en: 'Day', fr: 'Jour' },
  together: { en: 'Together', fr: 'Ensemble' },
  leaves: { en: 'What is away with them', fr: 'Ce qui manque avec eux' },
  leavesIntro: {
    en: 'Ranks, languages (at level B or C) and kinds of positions of those who are away or planned on the day.',
    fr: 'Grades, langues (niveau B ou C) et types de postes de ceux qui sont absents ou prévus ce jour-là.',
  },
  kind: { en: 'Kind', fr: 'Catégorie' },
  what: { en: 'What', fr: 'Quoi' },
  number: { en: 'Officers', fr: 'Policiers' },
  back: { en: 'All back by', fr: 'Tous de retour le' },
  rank: { en: 'Rank', fr: 'Grade' },
  language: { en: 'Language', fr: 'Langue' },
  position: { en: 'Position', fr: 'Poste' },
  leadership: { en: 'Leadership', fr: 'Direction' },
  leads: { en: 'In a position of leadership', fr: 'Dans un poste de direction' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  officers: { en: 'Officers of the service', fr: 'Policiers du service' },
  officer: { en: 'Officer', fr: 'Policier' },
  mission: { en: 'Mission', fr: 'Mission' },
  from: { en: 'From', fr: 'À compter du' },
  until: { en: 'Until', fr: 'Jusqu’au' },
  plannedYet: { en: 'Planned', fr: 'Prévu' },
  there: { en: 'Away', fr: 'Absent' },
  emptyTitle: { en: 'Nobody is away', fr: 'Personne n’est absent' },
  emptyText: {
    en: 'No officer is away or planned to leave, and no service has said a number.',
    fr: 'Aucun policier n’est absent ni sur le point de partir, et aucun service n’a fixé de nombre.',
  },
  record: { en: 'The service and its number', fr: 'Le service et son plafond' },
  queue: { en: 'Demand queue', fr: 'File des demandes' },
  queueIntro: {
    en: 'Requests that wait for a decision, in order, against what police services can still give.',
    fr: 'Les demandes en attente d’une décision, dans l’ordre, par rapport à ce que les services de police peuvent encore offrir.',
  },
  room: {
    en: 'Officers that services can still let go',
    fr: 'Policiers que les services peuvent encore laisser partir',
  },
  roomNote: {
    en: 'By the numbers that {capped} services have said.',
    fr: 'Selon les nombres fixés par {capped} services.',
  },
  silent: {
    en: 'Services with officers away that have not said a number',
    fr: 'Services ayant des policiers absents sans nombre fixé',
  },
  requested: { en: 'Officers asked for', fr: 'Policiers demandés' },
  request: { en: 'Request', fr: 'Demande' },
  place: { en: 'Place', fr: 'Rang' },
  answerBy: { en: 'Answer by', fr: 'Réponse d’ici le' },
  asked: { en: 'Asked', fr: 'Demandés' },
  left: { en: 'Left after it', fr: 'Reste ensuite' },
  reason: { en: 'Reason', fr: 'Motif' },
  fits: { en: 'Can be met', fr: 'Possible' },
  lacking: { en: '{number} lacking', fr: 'Il en manque {number}' },
  noNumber: { en: 'No number asked', fr: 'Aucun nombre demandé' },
  byDeadline: { en: 'By the day of the answer', fr: 'Selon la date de réponse' },
  noRequests: { en: 'No request waits', fr: 'Aucune demande en attente' },
  noRequestsText: { en: 'Every request is decided or withdrawn.', fr: 'Chaque demande est décidée ou retirée.' },
  move: { en: 'Change the place of {code}', fr: 'Changer le rang de {code}' },
  change: { en: 'Change', fr: 'Changer' },
} satisfies Record<string, Localized>
