/** What the pages, letters and lists of deployments say. */
export const pageWords = {
  list: { en: 'Deployments', fr: 'Déploiements' },
  listIntro: {
    en: 'Everybody who leaves, is away or came home. Who looks at this list is recorded.',
    fr: 'Toutes les personnes qui partent, sont en mission ou sont rentrées. La consultation de cette liste est consignée.',
  },
  one: { en: 'Deployment', fr: 'Déploiement' },
  contingent: { en: 'Contingent', fr: 'Contingent' },
  contingentIntro: {
    en: 'Who is in mission on the day, by position. Who looks at this list is recorded.',
    fr: 'Qui est en mission ce jour-là, par poste. La consultation de cette liste est consignée.',
  },
  code: { en: 'Code', fr: 'Code' },
  officer: { en: 'Officer', fr: 'Membre' },
  service: { en: 'Service', fr: 'Service' },
  mission: { en: 'Mission', fr: 'Mission' },
  missionCode: { en: 'Mission code', fr: 'Code de la mission' },
  position: { en: 'Position', fr: 'Poste' },
  dutyLocation: { en: 'Duty location', fr: 'Lieu d’affectation' },
  state: { en: 'State', fr: 'État' },
  departure: { en: 'Departure', fr: 'Départ' },
  plannedDeparture: { en: 'Departure (planned)', fr: 'Départ (prévu)' },
  arrival: { en: 'Arrival', fr: 'Arrivée' },
  onDuty: { en: 'On duty since', fr: 'En service depuis' },
  end: { en: 'End of tour', fr: 'Fin du tour de service' },
  plannedEnd: { en: 'End of tour (planned)', fr: 'Fin du tour de service (prévue)' },
  returned: { en: 'Return', fr: 'Retour' },
  closed: { en: 'File closed', fr: 'Dossier clos' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  endsBefore: { en: 'Ends by', fr: 'Prend fin au plus tard le' },
  day: { en: 'Day', fr: 'Jour' },
  emptyTitle: { en: 'No deployments here', fr: 'Aucun déploiement' },
  emptyText: {
    en: 'A deployment stands here from the day on which the offer is accepted.',
    fr: 'Un déploiement figure ici à compter de l’acceptation de l’offre.',
  },
  nobodyTitle: { en: 'Nobody is in mission on this day', fr: 'Personne n’est en mission ce jour-là' },
  nobodyText: {
    en: 'Choose another day, or look at the deployments.',
    fr: 'Choisissez un autre jour ou consultez les déploiements.',
  },
  way: { en: 'The deployment', fr: 'Le déploiement' },
  legalStatus: { en: 'Status in mission', fr: 'Statut en mission' },
  tourLength: { en: 'Length of tour', fr: 'Durée du tour de service' },
  months: { en: '{count} months', fr: '{count} mois' },
  endKind: { en: 'How it ended', fr: 'Type de fin' },
  extensions: { en: 'Extensions', fr: 'Prolongations' },
  until: { en: 'until {day}', fr: 'jusqu’au {day}' },
  asked: { en: 'Asked for on {day}: {reason}', fr: 'Demandée le {day} : {reason}' },
  answered: { en: 'Answered on {day}', fr: 'Réponse donnée le {day}' },
  tasks: { en: 'Tasks at the end of the tour', fr: 'Tâches de fin de tour de service' },
  tasksIntro: {
    en: 'Until money and equipment have rooms of their own here, people do these.',
    fr: 'En attendant que les finances et le matériel aient leur propre espace, ces tâches sont faites par des personnes.',
  },
  followUps: { en: 'Follow-ups after the return', fr: 'Suivis après le retour' },
  gates: { en: 'Gates before departure', fr: 'Conditions de départ' },
  overdueTitle: { en: 'The end of the tour has passed', fr: 'La fin du tour de service est passée' },
  overdueText: {
    en: 'It was planned for {day} and nobody has recorded it. Record the end, or grant an extension.',
    fr: 'Elle était prévue le {day} et n’a pas été consignée. Consignez la fin ou accordez une prolongation.',
  },
  earlyTitle: { en: 'Early return on {day}', fr: 'Retour anticipé le {day}' },
  earlyText: {
    en: 'The officer returns voluntarily. The position is open from that day; the tasks below are set.',
    fr: 'La personne rentre volontairement. Le poste est ouvert à compter de ce jour; les tâches ci-dessous sont attribuées.',
  },
  owners: {
    'readiness-officer': { en: 'Readiness', fr: 'Préparation' },
    'mission-desk': { en: 'Mission desk', fr: 'Bureau des missions' },
  },
}

export const letterWords = {
  departed: {
    subject: { en: 'Your departure for {mission}', fr: 'Votre départ pour {mission}' },
    body: {
      en: 'Good day {name},\n\nYour departure on {departure} is recorded. Your tour is planned until {end}; it will be counted from the day you arrive.\n\nYour mission desk is there for you and your family while you are away. You may return early at any time, without giving a reason.',
      fr: 'Bonjour {name},\n\nVotre départ le {departure} est consigné. Votre tour de service est prévu jusqu’au {end}; il sera compté à partir de votre arrivée.\n\nLe bureau des missions est à votre disposition et à celle de vos proches pendant votre absence. Vous pouvez rentrer plus tôt à tout moment, sans avoir à donner de raison.',
    },
  },
  arrived: {
    subject: { en: 'Your arrival in mission', fr: 'Votre arrivée en mission' },
    body: {
      en: 'Good day {name},\n\nYour arrival on {arrival} is recorded. Your tour with {mission} ends on {end}.',
      fr: 'Bonjour {name},\n\nVotre arrivée le {arrival} est consignée. Votre tour de service auprès de {mission} prend fin le {end}.',
    },
  },
  extended: {
    subject: { en: 'Your extension is granted', fr: 'Votre prolongation est accordée' },
    body: {
      en: 'Good day {name},\n\nYour tour with {mission} is extended and now ends on {end}.\n\n{answer}',
      fr: 'Bonjour {name},\n\nVotre tour de service auprès de {mission} est prolongé et prend maintenant fin le {end}.\n\n{answer}',
    },
  },
  notExtended: {
    subject: { en: 'Your extension is not granted', fr: 'Votre prolongation n’est pas accordée' },
    body: {
      en: 'Good day {name},\n\nThe extension of your tour with {mission} cannot be granted. It ends on {end} as planned.\n\n{answer}',
      fr: 'Bonjour {name},\n\nLa prolongation de votre tour de service auprès de {mission} ne peut être accordée. Il prend fin le {end}, comme prévu.\n\n{answer}',
    },
  },
  endNears: {
    subject: { en: 'Your tour ends on {end}', fr: 'Votre tour de service prend fin le {end}' },
    body: {
      en: 'Good day {name},\n\nYour tour with {mission} ends on {end}. Please plan your leave, your check-out and your way home with the mission desk. If you wish to stay longer, ask for an extension now.\n\nAfter your return there are follow-ups for your health, with your home service and for your family. You will get their dates.',
      fr: 'Bonjour {name},\n\nVotre tour de service auprès de {mission} prend fin le {end}. Planifiez vos congés, vos formalités de départ et votre retour avec le bureau des missions. Si vous souhaitez rester plus longtemps, demandez une prolongation dès maintenant.\n\nAprès votre retour, des suivis sont prévus pour votre santé, avec votre service d’attache et pour votre famille. Vous en recevrez les dates.',
    },
  },
  early: {
    subject: { en: 'Your early return', fr: 'Votre retour anticipé' },
    body: {
      en: 'Good day {name},\n\nYour return from {mission} as of {end} is recorded. You need give no reason, and it is never shown in a later selection.\n\nThe mission desk books your way home. Your allowances run until that day; the equipment is taken back afterwards. Follow-ups for your health, with your home service and for your family begin once you are home.',
      fr: 'Bonjour {name},\n\nVotre retour de {mission} à compter du {end} est consigné. Vous n’avez aucune raison à donner, et il n’apparaîtra dans aucune sélection ultérieure.\n\nLe bureau des missions réserve votre voyage de retour. Vos indemnités sont versées jusqu’à ce jour; le matériel est récupéré ensuite. Les suivis de santé, avec votre service d’attache et pour votre famille commencent à votre retour.',
    },
  },
  deskExtension: {
    subject: { en: 'Extension to answer: {officer}', fr: 'Prolongation à traiter : {officer}' },
    body: {
      en: '{officer} asks for a longer tour with {mission}; it is planned to end on {end}. Look whether the position is free and the home service releases the officer so long, and answer.',
      fr: '{officer} demande un tour de service plus long auprès de {mission}; il doit prendre fin le {end}. Vérifiez que le poste est libre et que le service d’attache libère la personne assez longtemps, puis répondez.',
    },
  },
  deskEarly: {
    subject: { en: 'Early return: {officer}', fr: 'Retour anticipé : {officer}' },
    body: {
      en: '{officer} returns early from {mission}, as of {end}. The position is open from that day. The tasks for the way home, the allowances and the equipment stand in the file of the deployment.',
      fr: '{officer} rentre plus tôt de {mission}, à compter du {end}. Le poste est ouvert à compter de ce jour. Les tâches liées au voyage de retour, aux indemnités et au matériel figurent au dossier du déploiement.',
    },
  },
  deskOverdue: {
    subject: { en: 'Return overdue: {officer}', fr: 'Retour en retard : {officer}' },
    body: {
      en: 'The tour of {officer} with {mission} was planned to end on {end} and no end is recorded. Record it, or answer an extension.',
      fr: 'Le tour de service de {officer} auprès de {mission} devait prendre fin le {end} et aucune fin n’est consignée. Consignez-la ou traitez une prolongation.',
    },
  },
}

export const deskWords = {
  search: { en: 'Deployment', fr: 'Déploiement' },
  notPrepared: {
    en: 'Accepted, but no deployment is being prepared',
    fr: 'Offre acceptée sans déploiement en préparation',
  },
  toDepart: { en: 'Departures to record', fr: 'Départs à consigner' },
  toArrive: { en: 'Arrivals to record', fr: 'Arrivées à consigner' },
  toStart: { en: 'Starts of duty to record', fr: 'Entrées en service à consigner' },
  toAnswer: { en: 'Extensions to answer', fr: 'Prolongations à traiter' },
  toEnd: { en: 'Tours whose end has come', fr: 'Tours de service arrivés à leur fin' },
  toReturn: { en: 'Returns to record', fr: 'Retours à consigner' },
  tasks: { en: 'Tasks of deployments that ended', fr: 'Tâches de déploiements terminés' },
  timeline: {
    departed: { en: 'Left for {mission}.', fr: 'Départ pour {mission}.' },
    arrived: { en: 'Arrived in {mission}: {position}.', fr: 'Arrivée auprès de {mission} : {position}.' },
    onDuty: { en: 'On duty in {mission}.', fr: 'Entrée en service auprès de {mission}.' },
    plannedEnd: {
      en: 'End of the tour with {mission} (planned).',
      fr: 'Fin du tour de service auprès de {mission} (prévue).',
    },
    extended: {
      en: 'Tour with {mission} extended until {end}.',
      fr: 'Tour de service auprès de {mission} prolongé jusqu’au {end}.',
    },
    ended: { en: 'Tour with {mission} ended.', fr: 'Fin du tour de service auprès de {mission}.' },
    returned: { en: 'Returned home from {mission}.', fr: 'Retour au pays après {mission}.' },
    closed: { en: 'File of the deployment {code} closed.', fr: 'Dossier du déploiement {code} clos.' },
  },
  status: {
    departure: {
      title: { en: 'Departure', fr: 'Départ' },
      next: {
        en: 'As soon as every gate holds, the readiness desk records your departure, planned for {departure}.',
        fr: 'Dès que toutes les conditions sont remplies, le bureau de la préparation consigne votre départ, prévu le {departure}.',
      },
      done: { en: 'You left on {departure}.', fr: 'Vous êtes parti ou partie le {departure}.' },
      toAnybody: {
        title: { en: 'Departure', fr: 'Départ' },
        next: {
          en: 'As soon as every condition of departure holds, you leave.',
          fr: 'Dès que toutes les conditions du départ sont remplies, vous partez.',
        },
      },
    },
    tour: {
      title: { en: 'In mission', fr: 'En mission' },
      next: { en: 'Your tour ends on {end}.', fr: 'Votre tour de service prend fin le {end}.' },
      done: { en: 'Your tour ended on {end}.', fr: 'Votre tour de service a pris fin le {end}.' },
      problem: { en: 'The planned end, {end}, has passed.', fr: 'La fin prévue, le {end}, est passée.' },
      toAnybody: {
        title: { en: 'In mission', fr: 'En mission' },
        next: {
          en: 'You serve your tour; the mission desk stays in touch with you and with your service.',
          fr: 'Vous accomplissez votre tour de service; le bureau des missions reste en contact avec vous et votre service.',
        },
      },
    },
    back: {
      title: { en: 'Return home', fr: 'Retour au pays' },
      next: {
        en: 'The mission desk records your return and the follow-ups are scheduled.',
        fr: 'Le bureau des missions consigne votre retour, puis les suivis sont planifiés.',
      },
      done: { en: 'You are home since {returned}.', fr: 'Vous êtes de retour depuis le {returned}.' },
    },
  },
}
