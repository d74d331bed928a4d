/** What the pages of readiness say. */
export const pageWords = {
  nav: { en: 'Readiness', fr: 'Préparation' },
  board: { en: 'Readiness board', fr: 'Tableau de préparation' },
  boardIntro: {
    en: 'Everybody who has accepted an offer or is away. Each gate is judged on its own day; whoever is clear on all of them may leave.',
    fr: 'Toutes les personnes qui ont accepté une offre ou qui sont en mission. Chaque condition est évaluée à sa propre date; le départ est possible lorsque toutes sont remplies.',
  },
  one: { en: 'Readiness', fr: 'État de préparation' },
  package: { en: 'Instructions', fr: 'Consignes' },
  candidacy: { en: 'Application', fr: 'Candidature' },
  officer: { en: 'Officer', fr: 'Membre' },
  service: { en: 'Service', fr: 'Service' },
  mission: { en: 'Mission', fr: 'Mission' },
  position: { en: 'Position', fr: 'Poste' },
  state: { en: 'Where', fr: 'Situation' },
  departure: { en: 'Departure', fr: 'Départ' },
  endOfTour: { en: 'End of tour', fr: 'Fin du tour de service' },
  gates: { en: 'Gates', fr: 'Conditions' },
  gatesOf: { en: '{cleared} of {gates}', fr: '{cleared} sur {gates}' },
  blocker: { en: 'First in the way', fr: 'Premier obstacle' },
  has: { en: 'Who has it', fr: 'Responsable' },
  next: { en: 'Next step', fr: 'Prochaine étape' },
  fails: { en: 'Will fail on', fr: 'Échéance à surveiller' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  missionCode: { en: 'Mission code', fr: 'Code de la mission' },
  standing: { en: 'Clearance', fr: 'Autorisation de départ' },
  standingWords: {
    clear: { en: 'Clear', fr: 'Autorisée' },
    'not-clear': { en: 'Not clear', fr: 'Non autorisée' },
    'will-fail': { en: 'A gate will fail', fr: 'Une condition va échoir' },
  },
  nobody: { en: 'Nobody is on the way', fr: 'Aucun départ en préparation' },
  nobodyText: {
    en: 'As soon as an officer accepts an offer, they stand here with everything that is still missing.',
    fr: 'Dès qu’une personne accepte une offre, elle figure ici avec tout ce qui manque encore.',
  },
  clearTitle: { en: 'Clear to leave', fr: 'Départ autorisé' },
  clearText: {
    en: 'Every gate holds on its own day, with the dates as they are planned now. They are judged again on the day of departure.',
    fr: 'Chaque condition est remplie à sa propre date, selon les dates prévues actuellement. Elles seront réévaluées le jour du départ.',
  },
  notClearTitle: { en: 'Not clear to leave yet', fr: 'Départ non autorisé pour l’instant' },
  notClearText: {
    en: '{open} of {gates} gates stand in the way.',
    fr: 'Il reste {open} conditions à remplir sur {gates}.',
  },
  noGates: {
    en: 'This bulletin has no criteria. Nobody leaves without.',
    fr: 'Cet avis ne comporte aucun critère. Aucun départ n’est possible sans critères.',
  },
  waitingTitle: { en: 'Home, waiting for departure', fr: 'À la maison, en attente du départ' },
  waitingText: {
    en: 'Training was completed on {trained}; departure is planned for {departure}. Until then these gates run out:',
    fr: 'La formation a pris fin le {trained}; le départ est prévu le {departure}. D’ici là, les conditions suivantes arrivent à échéance :',
  },
  waitingFine: {
    en: 'Training was completed on {trained}; departure is planned for {departure}. No gate runs out before then.',
    fr: 'La formation a pris fin le {trained}; le départ est prévu le {departure}. Aucune condition n’arrive à échéance d’ici là.',
  },
  newDeparture: { en: 'Set new dates', fr: 'Fixer de nouvelles dates' },
  openGates: { en: 'What stands in the way', fr: 'Ce qui reste à remplir' },
  metGates: { en: 'What holds', fr: 'Ce qui est rempli' },
  failing: { en: 'Will run out', fr: 'Arrivera à échéance' },
  failsOnDay: { en: 'holds through the day before {day}', fr: 'valable jusqu’à la veille du {day}' },
  waivedUntil: {
    en: 'Waived by {authority} until {day}: {reason}',
    fr: 'Dispense accordée par {authority} jusqu’au {day} : {reason}',
  },
  warningOnly: { en: 'A warning: it stops nothing.', fr: 'Un avertissement : il n’empêche rien.' },
  layer: {
    host: { en: 'Host organization', fr: 'Organisation d’accueil' },
    programme: { en: 'Program', fr: 'Programme' },
    service: { en: 'Home service', fr: 'Service d’attache' },
  },
  instructions: { en: 'Instructions sent', fr: 'Consignes envoyées' },
  noInstructions: { en: 'No instructions have been sent yet.', fr: 'Aucune consigne n’a encore été envoyée.' },
  version: { en: 'version {number}', fr: 'version {number}' },
  sentOn: { en: 'Sent', fr: 'Envoi' },
  acknowledgedOn: { en: 'Acknowledged', fr: 'Accusé de réception' },
  superseded: { en: 'Replaced', fr: 'Remplacée' },
  standingVersion: { en: 'Stands', fr: 'En vigueur' },
  points: { en: 'What to do', fr: 'À faire' },
  due: { en: 'Due', fr: 'Échéance' },
  evidence: { en: 'Paper handed in', fr: 'Pièce remise' },
  goThere: { en: 'Do this online', fr: 'Le faire en ligne' },
  termsTitle: { en: 'Your dates and terms', fr: 'Vos dates et conditions' },
  training: { en: 'Pre-deployment training', fr: 'Formation préalable au déploiement' },
  trainingOpen: {
    en: 'No seat is confirmed yet. A new version tells you the dates and the place.',
    fr: 'Aucune place n’est encore confirmée. Une nouvelle version vous indiquera les dates et le lieu.',
  },
  arrival: { en: 'Arrival', fr: 'Arrivée' },
  dutyLocation: { en: 'Duty location', fr: 'Lieu d’affectation' },
  language: { en: 'Language of operation', fr: 'Langue des opérations' },
  languages: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
  arms: { en: 'Armed', fr: 'Armement' },
  armed: { en: 'Armed', fr: 'Armé' },
  unarmed: { en: 'Unarmed', fr: 'Non armé' },
  terms: {
    departure: { en: 'departure', fr: 'départ' },
    arrival: { en: 'arrival', fr: 'arrivée' },
    end: { en: 'end of tour', fr: 'fin du tour de service' },
    position: { en: 'position', fr: 'poste' },
    mission: { en: 'mission', fr: 'mission' },
    dutyLocation: { en: 'duty location', fr: 'lieu d’affectation' },
    language: { en: 'language', fr: 'langue' },
    armed: { en: 'armed or unarmed', fr: 'armement' },
    pdt: { en: 'pre-deployment training', fr: 'formation préalable au déploiement' },
  },
  whatChanged: { en: 'What has changed', fr: 'Ce qui a changé' },
  replacedTitle: { en: 'A newer version stands', fr: 'Une version plus récente est en vigueur' },
  replacedText: { en: 'Work with the newer version.', fr: 'Utilisez la version plus récente.' },
  seeNewer: { en: 'Open the version that stands', fr: 'Ouvrir la version en vigueur' },
  acknowledgeTitle: { en: 'Please acknowledge this version', fr: 'Veuillez accuser réception de cette version' },
  acknowledgeText: {
    en: 'Departure is possible only once the version that stands is acknowledged.',
    fr: 'Le départ n’est possible qu’une fois l’accusé de réception de la version en vigueur donné.',
  },
  otherVersions: { en: 'All versions', fr: 'Toutes les versions' },
  purpose: {
    preliminary: {
      en: 'You are selected initially. Work through these points by their days; what is ticked off here is seen by the program.',
      fr: 'Vous avez franchi la sélection initiale. Réglez ces points à temps; le programme voit ce qui est coché ici.',
    },
    joining: {
      en: 'You are going. Here are your training and your preparations; a changed date brings a new version.',
      fr: 'Vous partez. Voici votre formation et vos préparatifs; tout changement de date entraîne une nouvelle version.',
    },
  },
}

export const letterWords = {
  preliminary: {
    subject: { en: 'Your Preliminary Instructions', fr: 'Vos consignes préliminaires' },
    body: {
      en: 'Good day {name},\n\nYou passed the initial selection for {posting}. Your Preliminary Instructions list {points} points: forms, appointments and papers, each with its day. The first is due on {due}.\n\nPlease tick each point off as you go. If something is unclear, ask the readiness desk; for questions about your health evaluation, ask the health unit, which alone reads what you send it.',
      fr: 'Bonjour {name},\n\nVous avez franchi la sélection initiale pour {posting}. Vos consignes préliminaires comportent {points} points : formulaires, rendez-vous et documents, chacun avec son échéance. La première est le {due}.\n\nCochez chaque point au fur et à mesure. En cas de doute, adressez-vous au bureau de la préparation; pour votre évaluation de santé, adressez-vous à l’unité de santé, seule à lire ce que vous lui envoyez.',
    },
  },
  pointsDue: {
    subject: {
      en: 'Instructions: points fall due on {due}',
      fr: 'Consignes : des points arrivent à échéance le {due}',
    },
    body: {
      en: 'Good day {name},\n\n{open} points of your instructions are still open; the first is due on {due}. Please see to them and tick them off. If one cannot be done in time, tell the readiness desk now: it can help while there is time.',
      fr: 'Bonjour {name},\n\n{open} points de vos consignes sont encore ouverts; le premier est à régler d’ici le {due}. Veuillez vous en occuper et les cocher. Si l’un d’eux ne peut être réglé à temps, avisez le bureau de la préparation dès maintenant : il peut aider tant qu’il en est temps.',
    },
  },
  joining: {
    subject: {
      en: 'Your Joining Instructions, version {number}',
      fr: 'Vos instructions de ralliement, version {number}',
    },
    body: {
      en: 'Good day {name},\n\nVersion {number} of your Joining Instructions for {mission} is here. Departure: {departure}. End of tour: {end}. It covers your training, insurance, travel, expense claims, benefits and preparation.\n\nPlease read it, acknowledge it and see to the points that are open. What you had done already and the new dates do not touch stays done.',
      fr: 'Bonjour {name},\n\nLa version {number} de vos instructions de ralliement pour {mission} est arrivée. Départ : {departure}. Fin du tour de service : {end}. Elle porte sur la formation, les assurances, le voyage, les demandes de remboursement, les avantages et la préparation.\n\nVeuillez la lire, en accuser réception et régler les points ouverts. Ce que vous aviez déjà réglé et que les nouvelles dates ne touchent pas le demeure.',
    },
  },
}

export const remindingWords = {
  title: { en: 'Remind of points that fall due', fr: 'Rappeler les points qui arrivent à échéance' },
  done: { en: 'The letters are on their way.', fr: 'Les lettres sont en route.' },
  fields: {},
}

export const deskWords = {
  openPoints: { en: 'Preliminary Instructions: points to do', fr: 'Consignes préliminaires : points à régler' },
  toAcknowledge: { en: 'Joining Instructions to acknowledge', fr: 'Instructions de ralliement à confirmer' },
  joiningPoints: { en: 'Joining Instructions: points to do', fr: 'Instructions de ralliement : points à régler' },
  overduePackages: { en: 'Instructions with overdue points', fr: 'Consignes dont des points sont en retard' },
  unacknowledged: {
    en: 'Joining Instructions not acknowledged',
    fr: 'Instructions de ralliement sans accusé de réception',
  },
  departing: {
    en: 'Departure within 30 days: look at the gates',
    fr: 'Départ dans 30 jours : vérifier les conditions',
  },
  timeline: {
    sent: { en: '{kind}, version {number}, sent.', fr: '{kind}, version {number} : envoi.' },
    acknowledged: {
      en: '{kind}, version {number}, acknowledged.',
      fr: '{kind}, version {number} : accusé de réception.',
    },
  },
  status: {
    waiting: {
      title: { en: 'Home, waiting for departure', fr: 'À la maison, en attente du départ' },
      next: {
        en: 'You leave on {departure}. Keep your certificates valid until then; a new date would judge every gate again.',
        fr: 'Vous partez le {departure}. Gardez vos attestations valides d’ici là; une nouvelle date ferait réévaluer chaque condition.',
      },
      done: { en: 'Left after training.', fr: 'Départ après la formation.' },
      toAnybody: {
        title: { en: 'Home, waiting for departure', fr: 'À la maison, en attente du départ' },
        next: {
          en: 'After training you may return home. Certificates have to be valid until you leave; a new date means that everything is judged again.',
          fr: 'Après la formation, vous pouvez rentrer à la maison. Les attestations doivent rester valides jusqu’au départ; une nouvelle date fait tout réévaluer.',
        },
      },
    },
  },
}
