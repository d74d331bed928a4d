import type { Localized } from '#kernel/language.ts'
import type { Anchor, Effect, Layer, Phase, PostingState } from './vocabulary.ts'

export const stateWords: Record<PostingState, Localized> = {
  draft: { en: 'Draft', fr: 'Ébauche' },
  published: { en: 'Published', fr: 'Publié' },
  closed: { en: 'Closed', fr: 'Clos' },
  completed: { en: 'Completed', fr: 'Terminé' },
  cancelled: { en: 'Cancelled', fr: 'Annulé' },
}
export const layerWords: Record<Layer, Localized> = {
  host: { en: 'Host organization', fr: 'Organisation d’accueil' },
  programme: { en: 'Program', fr: 'Programme' },
  service: { en: 'Home service', fr: 'Service d’attache' },
}
export const anchorWords: Record<Anchor, Localized> = {
  application: { en: 'On the day of application', fr: 'Le jour de la candidature' },
  nomination: { en: 'On the day of nomination', fr: 'Le jour de la proposition à l’organisation d’accueil' },
  'pdt-start': {
    en: 'On the first day of pre-deployment training',
    fr: 'Le premier jour de la formation préalable au déploiement',
  },
  departure: { en: 'On the day of departure', fr: 'Le jour du départ' },
  arrival: { en: 'On the day of arrival', fr: 'Le jour de l’arrivée' },
  'end-of-tour': { en: 'At the end of the tour', fr: 'À la fin du tour de service' },
}
export const phaseWords: Record<Phase, Localized> = {
  eligibility: { en: 'To be eligible', fr: 'Pour être admissible' },
  selection: { en: 'To be recommended', fr: 'Pour être recommandé' },
  readiness: { en: 'To depart', fr: 'Pour partir' },
}
export const effectWords: Record<Effect, Localized> = {
  required: { en: 'Required', fr: 'Exigé' },
  warning: { en: 'Warning only', fr: 'Avertissement seulement' },
}

const titleField = { label: { en: 'Title', fr: 'Titre' } }
const textField = {
  label: { en: 'Text of the bulletin', fr: 'Texte de l’avis' },
  hint: {
    en: 'Everybody reads it once it is published: no day of departure, no number of places.',
    fr: 'Tout le monde peut le lire une fois l’avis publié\u00a0: ni jour de départ, ni nombre de places.',
  },
}
const closesField = {
  label: { en: 'Closing day', fr: 'Date de clôture' },
  hint: { en: 'The last day on which officers may apply.', fr: 'Le dernier jour où l’on peut poser sa candidature.' },
}
const reasonField = {
  label: { en: 'Reason', fr: 'Motif' },
  hint: {
    en: 'Needed once the bulletin is published. Whoever has applied stays under the criteria of that day.',
    fr: 'Requis une fois l’avis publié. Les personnes qui ont déjà posé leur candidature restent soumises aux critères du jour.',
  },
}
const criterionFields = {
  postingId: { label: { en: 'Bulletin', fr: 'Avis' } },
  settings: {
    label: { en: 'Settings', fr: 'Paramètres' },
    hint: {
      en: 'One a line, for example “minimum_years: 5”.',
      fr: 'Un par ligne, par exemple «\u00a0minimum_years: 5\u00a0».',
    },
  },
  anchor: { label: { en: 'Judged', fr: 'Évalué' }, options: anchorWords },
  marginDays: {
    label: { en: 'Days that must still be left on that day', fr: 'Jours de validité restants exigés à cette date' },
  },
  effect: { label: { en: 'Effect', fr: 'Effet' }, options: effectWords },
  message: { label: { en: 'How the criterion is worded', fr: 'Énoncé du critère' } },
  reason: reasonField,
}

export const actionWords = {
  draft: {
    title: { en: 'Draft a bulletin', fr: 'Rédiger un avis' },
    intro: {
      en: 'The standard criteria that fit the mission are taken over; you can change them afterwards. As many open positions of the same title as there are places are attached.',
      fr: 'Les critères types qui conviennent à la mission sont repris; vous pourrez les modifier ensuite. Autant de postes ouverts du même titre que de places sont rattachés à l’avis.',
    },
    submit: { en: 'Save the draft', fr: 'Enregistrer l’ébauche' },
    done: { en: 'The draft is saved.', fr: 'L’ébauche est enregistrée.' },
    fields: {
      positionId: { label: { en: 'Position', fr: 'Poste' } },
      places: { label: { en: 'Number of places', fr: 'Nombre de places' } },
      title: titleField,
      text: textField,
      plannedDeparture: { label: { en: 'Planned departure', fr: 'Départ prévu' } },
      closesOn: closesField,
      decisionId: {
        label: { en: 'Decision that it rests on', fr: 'Décision sur laquelle il repose' },
        hint: {
          en: 'Left empty: the decision of the position or of the mission.',
          fr: 'Si vous laissez vide\u00a0: la décision du poste ou de la mission.',
        },
      },
      fitnessProtocol: { label: { en: 'Fitness test', fr: 'Épreuve d’aptitude physique' } },
      fitnessThreshold: {
        label: { en: 'Threshold of the fitness test', fr: 'Seuil de l’épreuve d’aptitude physique' },
        hint: {
          en: 'In seconds or stages, for example 285 or 7.0.',
          fr: 'En secondes ou en paliers, par exemple 285 ou 7,0.',
        },
      },
      languageLevel: {
        label: { en: 'Level of the mission language', fr: 'Niveau dans la langue de la mission' },
        options: { A: { en: 'A', fr: 'A' }, B: { en: 'B', fr: 'B' }, C: { en: 'C', fr: 'C' } },
      },
    },
  },
  edit: {
    title: { en: 'Edit the text', fr: 'Modifier le texte' },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: {
      en: 'The text is saved. The translation must be verified again.',
      fr: 'Le texte est enregistré. La traduction doit être vérifiée de nouveau.',
    },
    fields: {
      postingId: criterionFields.postingId,
      title: titleField,
      text: textField,
      closesOn: closesField,
      plannedDeparture: { label: { en: 'Planned departure', fr: 'Départ prévu' } },
    },
  },
  takeStandard: {
    title: { en: 'Take a standard criterion', fr: 'Reprendre un critère type' },
    submit: { en: 'Take it', fr: 'Reprendre' },
    done: { en: 'The criterion is part of the bulletin.', fr: 'Le critère fait partie de l’avis.' },
    fields: {
      postingId: criterionFields.postingId,
      code: { label: { en: 'Criterion', fr: 'Critère' } },
      reason: reasonField,
    },
  },
  addCriterion: {
    title: { en: 'Add a criterion', fr: 'Ajouter un critère' },
    submit: { en: 'Add', fr: 'Ajouter' },
    done: { en: 'The criterion is added.', fr: 'Le critère est ajouté.' },
    fields: {
      ...criterionFields,
      code: {
        label: { en: 'Short name', fr: 'Nom abrégé' },
        hint: {
          en: 'Letters, digits and hyphens, for example “host-interview”.',
          fr: 'Lettres, chiffres et traits d’union, par exemple «\u00a0host-interview\u00a0».',
        },
      },
      step: { label: { en: 'Judged by the step', fr: 'Étape qui l’évalue' } },
      layer: { label: { en: 'Set by', fr: 'Établi par' }, options: layerWords },
      serviceId: {
        label: { en: 'Service whose officers it binds', fr: 'Service dont il lie les policiers' },
        hint: {
          en: 'Only for a criterion of a home service.',
          fr: 'Seulement pour un critère d’un service d’attache.',
        },
      },
    },
  },
  changeCriterion: {
    title: { en: 'Change a criterion', fr: 'Modifier un critère' },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: { en: 'The criterion is changed.', fr: 'Le critère est modifié.' },
    fields: { ...criterionFields, code: { label: { en: 'Criterion', fr: 'Critère' } } },
  },
  removeCriterion: {
    title: { en: 'Remove a criterion', fr: 'Retirer un critère' },
    submit: { en: 'Remove', fr: 'Retirer' },
    done: { en: 'The criterion is removed.', fr: 'Le critère est retiré.' },
    fields: {
      postingId: criterionFields.postingId,
      code: { label: { en: 'Criterion', fr: 'Critère' } },
      reason: reasonField,
    },
  },
  verifyTranslation: {
    title: { en: 'Confirm the translation', fr: 'Confirmer la traduction' },
    intro: {
      en: 'You confirm under your name that the English and the French say the same.',
      fr: 'Vous confirmez en votre nom que l’anglais et le français disent la même chose.',
    },
    submit: { en: 'Confirm', fr: 'Confirmer' },
    done: { en: 'The translation is confirmed.', fr: 'La traduction est confirmée.' },
    fields: {
      postingId: criterionFields.postingId,
      confirmed: { label: { en: 'I have compared both texts', fr: 'J’ai comparé les deux textes' } },
    },
  },
  publish: {
    title: { en: 'Publish the bulletin', fr: 'Publier l’avis' },
    intro: {
      en: 'From today officers can apply. The coordinators of the services and the RCMP adviser get a letter.',
      fr: 'Les policiers pourront poser leur candidature dès aujourd’hui. Les coordonnateurs des services et le conseiller de la GRC recevront une lettre.',
    },
    submit: { en: 'Publish', fr: 'Publier' },
    done: { en: 'The bulletin is published.', fr: 'L’avis est publié.' },
    fields: { postingId: criterionFields.postingId },
  },
  extend: {
    title: { en: 'Extend the closing day', fr: 'Reporter la date de clôture' },
    submit: { en: 'Extend', fr: 'Reporter' },
    done: { en: 'The closing day is extended.', fr: 'La date de clôture est reportée.' },
    fields: {
      postingId: criterionFields.postingId,
      closesOn: closesField,
      reason: { label: { en: 'Reason', fr: 'Motif' } },
    },
  },
  close: {
    title: { en: 'Close the bulletin', fr: 'Clore l’avis' },
    intro: { en: 'Nobody can apply from then on.', fr: 'Il ne sera plus possible de poser sa candidature.' },
    submit: { en: 'Close', fr: 'Clore' },
    done: { en: 'The bulletin is closed.', fr: 'L’avis est clos.' },
    fields: { postingId: criterionFields.postingId },
  },
  cancel: {
    title: { en: 'Cancel the bulletin', fr: 'Annuler l’avis' },
    submit: { en: 'Cancel the bulletin', fr: 'Annuler l’avis' },
    done: { en: 'The bulletin is cancelled.', fr: 'L’avis est annulé.' },
    fields: { postingId: criterionFields.postingId, reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
  proposeSuccessor: {
    title: { en: 'Propose a successor’s bulletin', fr: 'Proposer un avis pour la relève' },
    intro: {
      en: 'A draft for whoever follows on this position, from the bulletin before it.',
      fr: 'Une ébauche pour la personne qui prendra la relève à ce poste, d’après l’avis précédent.',
    },
    submit: { en: 'Propose', fr: 'Proposer' },
    done: { en: 'The draft for a successor is there.', fr: 'L’ébauche pour la relève est créée.' },
    fields: { positionId: { label: { en: 'Position', fr: 'Poste' } } },
  },
}

/** What a successor's draft says where no bulletin came before it. */
export const successorText = (title: Localized, mission: Localized): Localized => ({
  en: `${title.en}, ${mission.en}. The officer who holds this position completes the tour; this bulletin seeks a successor.`,
  fr: `${title.fr}, ${mission.fr}. La personne qui occupe ce poste termine son tour de service; le présent avis vise à trouver sa relève.`,
})
