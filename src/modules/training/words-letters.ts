/** What the officer is told, and what stands in lists of things to do and in the officer's file. */
export const letterWords = {
  modulesAssigned: {
    subject: { en: 'Online modules to take by {due}', fr: 'Modules en ligne à suivre au plus tard le {due}' },
    body: {
      en: 'Hello {name},\n\n{count} online modules are assigned to you, due {due}. You need {mark} % or more in each before a seat in pre-deployment training can be confirmed. A module can be taken again.\n\nFor each module that you pass you get a certificate; it goes into your mission application package by itself.',
      fr: 'Bonjour {name},\n\n{count} modules en ligne vous sont assignés, à suivre au plus tard le {due}. Il vous faut {mark} % ou plus à chacun avant qu’une place à la formation préalable au déploiement puisse être confirmée. Un module peut être repris.\n\nPour chaque module réussi, vous recevez une attestation; elle s’ajoute d’elle-même à votre dossier de candidature à la mission.',
    },
  },
  researchAssigned: {
    subject: { en: 'Research assignment, due {due}', fr: 'Travail de recherche à remettre au plus tard le {due}' },
    body: {
      en: 'Hello {name},\n\nA short research assignment on the country of your mission is assigned to you, due {due}. You can write it in your file or attach it as a PDF.',
      fr: 'Bonjour {name},\n\nUn court travail de recherche sur le pays de votre mission vous est assigné, à remettre au plus tard le {due}. Vous pouvez le rédiger dans votre dossier ou le joindre en PDF.',
    },
  },
  certificateIssued: {
    subject: { en: 'Module passed: {title}', fr: 'Module réussi : {title}' },
    body: {
      en: 'Hello {name},\n\nCongratulations: you have passed “{title}” with {mark} %. Your certificate {code} has been added to your mission application package, where you can download it.',
      fr: 'Bonjour {name},\n\nFélicitations : vous avez réussi « {title} » avec {mark} %. Votre attestation {code} a été ajoutée à votre dossier de candidature à la mission, où vous pouvez la télécharger.',
    },
  },
  assignmentReturned: {
    subject: { en: 'Your research assignment was returned', fr: 'Votre travail de recherche vous est renvoyé' },
    body: {
      en: 'Hello {name},\n\nYour research assignment comes back to you for rework, due {due}.\n\nRemarks: {remarks}',
      fr: 'Bonjour {name},\n\nVotre travail de recherche vous revient pour reprise, à remettre au plus tard le {due}.\n\nRemarques : {remarks}',
    },
  },
  assignmentMarked: {
    subject: { en: 'Your research assignment: {mark} %', fr: 'Votre travail de recherche : {mark} %' },
    body: {
      en: 'Hello {name},\n\nYour research assignment was marked: {mark} % (pass mark {passMark} %).\n\nRemarks: {remarks}',
      fr: 'Bonjour {name},\n\nVotre travail de recherche a été noté : {mark} % (note de passage : {passMark} %).\n\nRemarques : {remarks}',
    },
  },
  seatConfirmed: {
    subject: { en: 'Your seat in pre-deployment training', fr: 'Votre place à la formation préalable au déploiement' },
    body: {
      en: 'Hello {name},\n\nYour seat in pre-deployment training is confirmed: session {code}, {starts} to {ends}, {place}.\n\nTravel and accommodation come with your Joining Instructions. If you cannot come, tell us at once, so that somebody else can have the seat.',
      fr: 'Bonjour {name},\n\nVotre place à la formation préalable au déploiement est confirmée : séance {code}, du {starts} au {ends}, {place}.\n\nLe voyage et l’hébergement suivent avec vos Instructions de ralliement. Si vous ne pouvez pas venir, avisez-nous sans tarder, afin que quelqu’un d’autre puisse obtenir la place.',
    },
  },
  seatLost: {
    subject: {
      en: 'Your seat in session {code} is no longer held',
      fr: 'Votre place à la séance {code} n’est plus réservée',
    },
    body: {
      en: 'Hello {name},\n\nYour seat in session {code} ({starts} to {ends}) is no longer held.\n\nReason: {reason}\n\nNothing else in your file changes. The training officer will look for a new seat for you.',
      fr: 'Bonjour {name},\n\nVotre place à la séance {code} (du {starts} au {ends}) n’est plus réservée.\n\nMotif : {reason}\n\nRien d’autre ne change à votre dossier. L’agent de formation cherchera une nouvelle place pour vous.',
    },
  },
}
export const reasonWords = {
  cancelled: { en: 'the session was cancelled.', fr: 'la séance a été annulée.' },
  none: { en: 'none was given.', fr: 'aucun n’a été donné.' },
  noRemarks: { en: 'none.', fr: 'aucune.' },
}
export const waitingWords = {
  toMark: { en: 'Research assignment to mark', fr: 'Travail de recherche à noter' },
  toSeat: { en: 'Candidate ready for a training seat', fr: 'Candidat prêt pour une place en formation' },
  attendance: { en: 'Attendance to record', fr: 'Participation à consigner' },
  modulesDue: { en: 'Online module to take', fr: 'Module en ligne à suivre' },
  assignmentDue: { en: 'Research assignment to submit', fr: 'Travail de recherche à remettre' },
}
export const timelineWords = {
  certificate: { en: 'Online module passed: {title}.', fr: 'Module en ligne réussi : {title}.' },
  submitted: { en: 'Research assignment submitted.', fr: 'Travail de recherche remis.' },
  marked: { en: 'Research assignment marked.', fr: 'Travail de recherche noté.' },
  seat: { en: 'Pre-deployment training {code}: {state}.', fr: 'Formation préalable au déploiement {code} : {state}.' },
}
export const statusWords = {
  modules: {
    title: { en: 'Online modules', fr: 'Modules en ligne' },
    next: { en: '{passed} of {total} passed.', fr: '{passed} réussis sur {total}.' },
    done: { en: 'All {total} passed.', fr: 'Les {total} sont réussis.' },
    toAnybody: {
      title: { en: 'Online modules', fr: 'Modules en ligne' },
      next: {
        en: 'Where the mission asks for it, you work through modules online and pass each one.',
        fr: 'Lorsque la mission l’exige, vous suivez des modules en ligne et réussissez chacun d’eux.',
      },
    },
  },
  seat: {
    title: { en: 'Seat in pre-deployment training', fr: 'Place à la formation préalable au déploiement' },
    next: { en: 'Session {code}, {starts} to {ends}, {place}.', fr: 'Séance {code}, du {starts} au {ends}, {place}.' },
    done: { en: 'Session {code} completed.', fr: 'Séance {code} terminée.' },
    problem: {
      en: 'Session {code} was not completed; a new seat is needed.',
      fr: 'La séance {code} n’a pas été terminée; une nouvelle place est nécessaire.',
    },
    toAnybody: {
      title: { en: 'Pre-deployment training', fr: 'Formation préalable au déploiement' },
      next: {
        en: 'You attend the training, with sections chosen for the mission.',
        fr: 'Vous suivez la formation, dont les volets sont choisis selon la mission.',
      },
    },
  },
}
