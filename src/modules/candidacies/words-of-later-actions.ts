const sign = {
  label: {
    en: 'I decide this in my own name, after reading the whole file',
    fr: 'Je prends cette décision en mon nom, après avoir lu l’ensemble du dossier',
  },
}

/** Words of the actions from the recommendation on. */
export const laterActionWords = {
  recommend: {
    title: { en: 'Recommend', fr: 'Recommander' },
    intro: {
      en: 'For one person at a time. Your name, your reasons and every finding as it stands now are kept with the decision.',
      fr: 'Une personne à la fois. Votre nom, vos motifs et chaque constat tel qu’il est maintenant sont conservés avec la décision.',
    },
    done: { en: 'The recommendation is recorded.', fr: 'La recommandation est consignée.' },
    fields: {
      reasons: {
        label: { en: 'Reasons', fr: 'Motifs' },
        hint: {
          en: 'What speaks for this person, on the whole file.',
          fr: 'Ce qui parle en faveur de cette personne, au vu de l’ensemble du dossier.',
        },
      },
      signed: sign,
    },
  },
  doNotRecommend: {
    title: { en: 'Do not recommend', fr: 'Ne pas recommander' },
    intro: {
      en: 'For one person at a time. The person reads that they are not recommended and which criteria counted, not your notes.',
      fr: 'Une personne à la fois. La personne apprend qu’elle n’est pas recommandée et quels critères ont compté, mais ne lit pas vos notes.',
    },
    done: { en: 'The decision is recorded.', fr: 'La décision est consignée.' },
    fields: { reasons: { label: { en: 'Reasons', fr: 'Motifs' } }, signed: sign },
  },
  nominate: {
    title: { en: 'Nominate to the host organization', fr: 'Proposer à l’organisation d’accueil' },
    intro: {
      en: 'For a UN mission the officer needs a clearance of the Assessment for Mission Service that is valid on arrival, or a day on which the test is planned in mission.',
      fr: 'Pour une mission de l’ONU, il faut une habilitation à l’Évaluation de l’aptitude à servir valide à l’arrivée, ou un jour prévu pour l’épreuve en mission.',
    },
    done: { en: 'The nomination is recorded.', fr: 'La proposition est consignée.' },
    fields: {
      selectingBody: {
        label: { en: 'Selecting body', fr: 'Organisme de sélection' },
        hint: {
          en: 'Who chooses among the nominations, for example UN Selection and Recruitment Section.',
          fr: 'Qui choisit parmi les candidatures, par exemple la Section de la sélection et du recrutement de l’ONU.',
        },
      },
      amsPlannedOn: {
        label: { en: 'Test planned in mission on', fr: 'Épreuve prévue en mission le' },
        hint: { en: 'Only where there is no valid clearance.', fr: 'Seulement s’il n’y a pas d’habilitation valide.' },
      },
    },
  },
  recordHostAnswer: {
    title: { en: 'Record the host’s answer', fr: 'Consigner la réponse de l’hôte' },
    done: { en: 'The answer is recorded.', fr: 'La réponse est consignée.' },
    fields: {
      outcome: {
        label: { en: 'Answer', fr: 'Réponse' },
        options: {
          accepted: { en: 'Accepted', fr: 'Acceptée' },
          reserve: { en: 'On the reserve list', fr: 'Sur la liste de réserve' },
          'not-accepted': { en: 'Not accepted', fr: 'Non retenue' },
        },
      },
      feedback: {
        label: { en: 'Feedback', fr: 'Commentaires' },
        hint: { en: 'The officer reads it.', fr: 'La personne les lira.' },
      },
      answeredOn: { label: { en: 'Answered on', fr: 'Réponse reçue le' } },
    },
  },
  makeOffer: {
    title: { en: 'Make an offer', fr: 'Présenter une offre' },
    intro: {
      en: 'The position is held for this officer from departure to the end of the tour. The tour begins on arrival and lasts as long as the position says.',
      fr: 'Le poste est réservé à cette personne du départ à la fin du tour de service. Le tour commence à l’arrivée et dure le temps prévu pour le poste.',
    },
    done: { en: 'The offer is made and the position is held.', fr: 'L’offre est présentée et le poste est réservé.' },
    fields: {
      positionId: { label: { en: 'Position', fr: 'Poste' } },
      departure: { label: { en: 'Departure', fr: 'Départ' } },
      arrival: { label: { en: 'Arrival', fr: 'Arrivée' } },
    },
  },
  acceptOffer: {
    title: { en: 'Accept the offer', fr: 'Accepter l’offre' },
    done: { en: 'You accepted the offer.', fr: 'Vous avez accepté l’offre.' },
    fields: {
      consent: {
        label: {
          en: 'I have read the dates, the position, the duty location and my position on return, and I consent. I may still withdraw at any time.',
          fr: 'J’ai lu les dates, le poste, le lieu d’affectation et le poste qui m’attend au retour, et j’y consens. Je peux encore me retirer en tout temps.',
        },
      },
    },
  },
  declineOffer: {
    title: { en: 'Decline the offer', fr: 'Refuser l’offre' },
    intro: {
      en: 'You need not give a reason, and nobody will hold it against you.',
      fr: 'Vous n’avez pas à donner de raison, et cela ne vous sera pas reproché.',
    },
    done: { en: 'You declined the offer.', fr: 'Vous avez refusé l’offre.' },
    fields: {},
  },
  changeTerms: {
    title: { en: 'Change the terms', fr: 'Modifier les conditions' },
    intro: {
      en: 'New dates judge every gate anew and ask the officer for a renewed consent.',
      fr: 'De nouvelles dates font réévaluer chaque condition et exigent un nouveau consentement de la personne.',
    },
    done: {
      en: 'The terms are changed; the officer is asked for consent.',
      fr: 'Les conditions sont modifiées; le consentement de la personne est demandé.',
    },
    fields: {
      departure: { label: { en: 'New departure', fr: 'Nouveau départ' } },
      arrival: { label: { en: 'New arrival', fr: 'Nouvelle arrivée' } },
      tourMonths: {
        label: { en: 'Length of tour, in months', fr: 'Durée du tour de service, en mois' },
        hint: { en: 'Left empty: as the position says.', fr: 'Si vous laissez vide\u00a0: celle du poste.' },
      },
    },
  },
  withdraw: {
    title: { en: 'Withdraw', fr: 'Me retirer' },
    intro: {
      en: 'Taking part is voluntary at every stage. No reason is asked for, and no later panel will see that you withdrew.',
      fr: 'La participation est volontaire à chaque étape. Aucune raison n’est demandée, et aucun comité ne verra plus tard que vous vous êtes retiré.',
    },
    done: { en: 'Your application is withdrawn.', fr: 'Votre candidature est retirée.' },
    fields: {},
  },
  withdrawRelease: {
    title: { en: 'Take the release back', fr: 'Retirer la libération' },
    intro: {
      en: 'The officer and the selection team are told. The application waits until the service endorses it anew.',
      fr: 'La personne et l’équipe de sélection en sont informées. La candidature attend que le service l’appuie de nouveau.',
    },
    done: { en: 'The release is taken back.', fr: 'La libération est retirée.' },
    fields: { reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
}

export const laterRefusals = {
  'not-at-recommendation': {
    en: 'A recommendation follows the initial selection; this application is not there.',
    fr: 'Une recommandation suit la sélection initiale; cette candidature n’en est pas là.',
  },
  'results-missing': {
    en: 'Not every result is in: {count} are still missing. A decision rests on the whole file.',
    fr: 'Tous les résultats ne sont pas connus : il en manque encore {count}. La décision repose sur l’ensemble du dossier.',
  },
  'criteria-not-met': {
    en: '{count} criteria are not met and not waived.',
    fr: '{count} critères ne sont pas remplis et ne font l’objet d’aucune dispense.',
  },
  'not-recommended-yet': {
    en: 'Only a recommended officer is nominated.',
    fr: 'Seule une personne recommandée est proposée.',
  },
  'release-no-longer-stands': {
    en: 'The home service’s release does not stand any more. It has to endorse the application anew.',
    fr: 'La libération du service d’attache n’est plus en vigueur. Il doit appuyer de nouveau la candidature.',
  },
  'ams-missing': {
    en: 'There is no valid clearance of the Assessment for Mission Service, and no day of a test planned in mission.',
    fr: 'Il n’y a pas d’habilitation valide à l’Évaluation de l’aptitude à servir, ni de jour prévu pour une épreuve en mission.',
  },
  'planned-test-before-arrival': {
    en: 'A test in mission cannot be before arrival on {day}.',
    fr: 'Une épreuve en mission ne peut précéder l’arrivée, le {day}.',
  },
  'host-not-asked': { en: 'No nomination waits for an answer.', fr: 'Aucune candidature n’attend de réponse.' },
  'answer-before-nomination': {
    en: 'The answer cannot be before the nomination of {day}.',
    fr: 'La réponse ne peut précéder la proposition du {day}.',
  },
  'answer-in-the-future': { en: 'The answer cannot be in the future.', fr: 'La réponse ne peut être dans l’avenir.' },
  'host-has-not-accepted': {
    en: 'An offer follows the host’s acceptance.',
    fr: 'Une offre suit l’acceptation de l’hôte.',
  },
  'departure-in-the-past': { en: 'The departure of {day} is in the past.', fr: 'Le départ du {day} est déjà passé.' },
  'planned-arrival-before-departure': {
    en: 'Arrival cannot be before departure.',
    fr: 'L’arrivée ne peut précéder le départ.',
  },
  'arrival-too-late': {
    en: 'Arrival is more than 30 days after departure.',
    fr: 'L’arrivée est plus de 30 jours après le départ.',
  },
  'position-not-in-mission': {
    en: 'This position is not open in the mission of the bulletin.',
    fr: 'Ce poste n’est pas ouvert dans la mission de l’avis.',
  },
  'no-offer-to-answer': {
    en: 'There is no offer that waits for your answer.',
    fr: 'Aucune offre n’attend votre réponse.',
  },
  'nothing-to-change': {
    en: 'Terms are changed between the offer and the departure.',
    fr: 'Les conditions se modifient entre l’offre et le départ.',
  },
  'terms-unchanged': { en: 'These are the terms as they stand.', fr: 'Ce sont les conditions actuelles.' },
  'already-away': {
    en: 'You are deployed: end your mission early instead, at any time.',
    fr: 'Vous êtes en mission : demandez plutôt un retour anticipé, en tout temps.',
  },
  'already-ended': { en: 'This application has already ended.', fr: 'Cette candidature est déjà terminée.' },
  'no-release-to-take-back': { en: 'There is no release to take back.', fr: 'Il n’y a pas de libération à retirer.' },
}
