import type { Localized } from '#kernel/language.ts'
import type { DecisionLevel, Outcome, PartnerRole, RequestState, Stance } from './vocabulary.ts'
import { askedFieldWords } from './words-of-asked.ts'
import { exchangeRefusals } from './words-of-exchanges.ts'
import { intakeRefusals } from './words-of-intake.ts'
import { nextStepDone, nextStepFieldWords, nextStepRefusals } from './words-of-next-steps.ts'
import { prospectRefusals } from './words-of-prospects.ts'

export { requesterKindWords } from './words-of-asked.ts'

import {
  assessmentFieldWords,
  assessmentRefusals,
  conditionFieldWords,
  expiryActionWords,
} from './words-of-decisions.ts'

export const stateWords: Record<RequestState, Localized> = {
  received: { en: 'Received', fr: 'Reçue' },
  acknowledged: { en: 'Acknowledged', fr: 'Accusé de réception envoyé' },
  assessing: { en: 'Being assessed', fr: 'En évaluation' },
  decided: { en: 'Decided', fr: 'Décision rendue' },
  closed: { en: 'Closed', fr: 'Fermée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}
export const stanceWords: Record<Stance, Localized> = {
  support: { en: 'Supports', fr: 'Appuie' },
  'support-with-conditions': { en: 'Supports with conditions', fr: 'Appuie sous conditions' },
  'do-not-support': { en: 'Does not support', fr: 'N’appuie pas' },
}
export const outcomeWords: Record<Outcome, Localized> = {
  approved: { en: 'Approved', fr: 'Approuvée' },
  declined: { en: 'Declined', fr: 'Refusée' },
  deferred: { en: 'Deferred', fr: 'Reportée' },
}
export const levelWords: Record<DecisionLevel, Localized> = {
  ministerial: { en: 'Ministers', fr: 'Ministres' },
  ancillary: { en: 'Officials (ancillary deployment)', fr: 'Hauts fonctionnaires (déploiement accessoire)' },
}
export const roleWords: Record<PartnerRole, Localized> = {
  'foreign-affairs': { en: 'Foreign affairs', fr: 'Affaires étrangères' },
  development: { en: 'International development', fr: 'Développement international' },
  'public-safety': { en: 'Public safety', fr: 'Sécurité publique' },
  police: { en: 'Police', fr: 'Police' },
}
export const armedWords = {
  armed: { en: 'Armed', fr: 'Armés' },
  unarmed: { en: 'Unarmed', fr: 'Non armés' },
}

const decisionFieldWords = {
  level: { label: { en: 'Decided by', fr: 'Décidée par' }, options: levelWords },
  number: {
    label: { en: 'Number of officers', fr: 'Nombre de policiers' },
    hint: { en: 'Needed for an approval.', fr: 'Requis pour une approbation.' },
  },
  from: { label: { en: 'In force from', fr: 'En vigueur à compter du' } },
  until: {
    label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
    hint: { en: 'Needed for an approval.', fr: 'Requis pour une approbation.' },
  },
  maxTourMonths: {
    label: { en: 'Longest tour, in months', fr: 'Durée maximale du tour de service, en mois' },
    hint: { en: 'Leave empty where the decision does not say.', fr: 'Laissez vide si la décision ne le précise pas.' },
  },
  armed: {
    label: { en: 'Armed or not', fr: 'Armés ou non' },
    hint: { en: 'Leave empty where the decision does not say.', fr: 'Laissez vide si la décision ne le précise pas.' },
    options: armedWords,
  },
  ...conditionFieldWords,
  conditions: { label: { en: 'Other conditions', fr: 'Autres conditions' } },
  reasons: { label: { en: 'Reasons', fr: 'Motifs' } },
}

export const actionWords = {
  registerRequest: {
    title: { en: 'Register a request', fr: 'Enregistrer une demande' },
    intro: {
      en: 'A request for Canadian police assistance, as it arrived. It gets a unique number.',
      fr: 'Une demande d’aide policière canadienne, telle que reçue. Elle reçoit un numéro unique.',
    },
    submit: { en: 'Register', fr: 'Enregistrer' },
    done: nextStepDone.registered,
    fields: {
      ...askedFieldWords,
      noteFile: { label: { en: 'The note verbale', fr: 'La note verbale' } },
      prospectId: {
        label: { en: 'Prospect that it comes from', fr: 'Perspective dont elle découle' },
        hint: { en: 'Only where it was foreseen.', fr: 'Seulement si elle était prévue.' },
      },
    },
  },
  recordPosition: {
    title: { en: 'Record our position', fr: 'Consigner notre position' },
    intro: {
      en: 'The position of your department. Recorded again, it supersedes the earlier one; both stay on record.',
      fr: 'La position de votre ministère. Une nouvelle position remplace la précédente ; les deux restent au dossier.',
    },
    done: { en: 'The position is recorded.', fr: 'La position est consignée.' },
    fields: {
      requestId: { label: { en: 'Request', fr: 'Demande' } },
      department: {
        label: { en: 'Department', fr: 'Ministère' },
        hint: { en: 'Only where you speak for more than one.', fr: 'Seulement si vous vous exprimez pour plus d’un.' },
      },
      stance: { label: { en: 'Position', fr: 'Position' }, options: stanceWords },
      considerations: {
        label: { en: 'Considerations', fr: 'Considérations' },
        hint: {
          en: 'Foreign policy, security at home, skills sought, effect on policing in Canada.',
          fr: 'Politique étrangère, sécurité au pays, compétences recherchées, effet sur les services de police au Canada.',
        },
      },
      suggestedConditions: { label: { en: 'Suggested conditions', fr: 'Conditions proposées' } },
      ...assessmentFieldWords,
    },
  },
  withdrawRequest: {
    title: { en: 'Withdraw the request', fr: 'Retirer la demande' },
    intro: {
      en: 'For a request that its author took back. What was recorded about it stays.',
      fr: 'Pour une demande que son auteur a retirée. Ce qui a été consigné à son sujet demeure.',
    },
    done: { en: 'The request is withdrawn.', fr: 'La demande est retirée.' },
    fields: { requestId: { label: { en: 'Request', fr: 'Demande' } } },
  },
  decideRequest: {
    title: { en: 'Record the decision', fr: 'Consigner la décision' },
    intro: {
      en: 'The decision under the Canadian Police Arrangement, with number, period and conditions.',
      fr: 'La décision prise en vertu de l’Arrangement sur la police civile au Canada, avec nombre, période et conditions.',
    },
    done: { en: 'The decision is recorded.', fr: 'La décision est consignée.' },
    fields: {
      requestId: { label: { en: 'Request', fr: 'Demande' } },
      outcome: { label: { en: 'Outcome', fr: 'Issue' }, options: outcomeWords },
      ...decisionFieldWords,
      lookAgainOn: nextStepFieldWords.lookAgainOn,
    },
  },
  amendDecision: {
    title: { en: 'Amend the decision', fr: 'Modifier la décision' },
    intro: {
      en: 'A new version with a number of its own takes the place of the decision in force; the old one stays on record.',
      fr: 'Une nouvelle version, avec son propre numéro, remplace la décision en vigueur ; l’ancienne reste au dossier.',
    },
    done: { en: 'The amended decision is in force.', fr: 'La décision modifiée est en vigueur.' },
    fields: { requestId: { label: { en: 'Request', fr: 'Demande' } }, ...decisionFieldWords },
  },
  ...expiryActionWords,
}

export const refusals: Record<string, Localized> = {
  ...nextStepRefusals,
  ...intakeRefusals,
  ...prospectRefusals,
  ...exchangeRefusals,
  ...assessmentRefusals,
  'received-in-the-future': {
    en: 'The day of receipt lies in the future.',
    fr: 'La date de réception est dans l’avenir.',
  },
  'deadline-before-receipt': {
    en: 'The answer cannot be expected before the request arrived.',
    fr: 'La réponse ne peut être attendue avant la réception de la demande.',
  },
  'request-already-acknowledged': {
    en: 'Receipt of this request was acknowledged already.',
    fr: 'La réception de cette demande a déjà été confirmée.',
  },
  'request-not-acknowledged': {
    en: 'Receipt of this request has to be acknowledged first.',
    fr: 'Il faut d’abord accuser réception de cette demande.',
  },
  'request-already-decided': { en: 'This request is decided.', fr: 'Une décision a été rendue sur cette demande.' },
  'request-withdrawn': { en: 'This request was withdrawn.', fr: 'Cette demande a été retirée.' },
  'department-is-no-partner-today': {
    en: 'Your department is not a partner of the Canadian Police Arrangement today.',
    fr: 'Votre ministère n’est pas partenaire de l’Arrangement sur la police civile au Canada aujourd’hui.',
  },
  'conditions-not-named': {
    en: 'A support with conditions says which conditions.',
    fr: 'Un appui sous conditions précise lesquelles.',
  },
  'no-partners-today': {
    en: 'No department is a partner of the arrangement on this day, so nobody can decide.',
    fr: 'Aucun ministère n’est partenaire de l’arrangement à cette date : personne ne peut décider.',
  },
  'positions-owed': {
    en: 'A decision needs the position of every partner department. Still missing: {missing}.',
    fr: 'La décision exige la position de chaque ministère partenaire. Il manque encore : {missing}.',
  },
  'approval-needs-number-and-period': {
    en: 'An approval names the number of officers and the period.',
    fr: 'Une approbation précise le nombre de policiers et la période.',
  },
  'beyond-ancillary-level': {
    en: 'Officials may approve at most {most} officers; beyond that the ministers decide.',
    fr: 'Les hauts fonctionnaires peuvent approuver au plus {most} policiers ; au-delà, la décision revient aux ministres.',
  },
  'ends-before-it-starts': {
    en: 'The last day lies before the first one.',
    fr: 'Le dernier jour précède le premier.',
  },
  'nothing-to-amend': {
    en: 'There is no approval in force that could be amended.',
    fr: 'Aucune approbation en vigueur ne peut être modifiée.',
  },
}

export const pageWords = {
  list: { en: 'Requests', fr: 'Demandes' },
  listIntro: {
    en: 'Requests for Canadian police assistance, from receipt to decision.',
    fr: 'Les demandes d’aide policière canadienne, de la réception à la décision.',
  },
  one: { en: 'Request', fr: 'Demande' },
  number: { en: 'Number', fr: 'Numéro' },
  requester: { en: 'Requested by', fr: 'Demandeur' },
  requesterKind: { en: 'Who asks', fr: 'Type de demandeur' },
  subject: { en: 'Subject', fr: 'Objet' },
  state: { en: 'State', fr: 'État' },
  received: { en: 'Received', fr: 'Reçue' },
  acknowledged: { en: 'Acknowledged', fr: 'Accusé de réception' },
  answerBy: { en: 'Answer by', fr: 'Réponse d’ici le' },
  asked: { en: 'Officers asked for', fr: 'Policiers demandés' },
  hostCountry: { en: 'Country of the mission', fr: 'Pays de la mission' },
  search: { en: 'Search', fr: 'Recherche' },
  decision: { en: 'Decision', fr: 'Décision' },
  positions: { en: 'Positions of the departments', fr: 'Positions des ministères' },
  positionsIntro: {
    en: 'The partners of the Canadian Police Arrangement on this day. The decision waits for all of them.',
    fr: 'Les partenaires de l’Arrangement sur la police civile au Canada à ce jour. La décision les attend tous.',
  },
  text: { en: 'What was asked', fr: 'Ce qui est demandé' },
  owed: { en: 'Owed', fr: 'Attendue' },
  statedOn: { en: 'Stated on', fr: 'Exprimée le' },
  suggested: { en: 'Suggested conditions', fr: 'Conditions proposées' },
  noDecision: { en: 'Nothing is decided yet.', fr: 'Aucune décision n’a encore été rendue.' },
  granted: { en: 'Officers', fr: 'Policiers' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  level: { en: 'Decided by', fr: 'Décidée par' },
  longestTour: { en: 'Longest tour', fr: 'Tour de service maximal' },
  months: { en: '{count} months', fr: '{count} mois' },
  armed: { en: 'Armed', fr: 'Armement' },
  notSaid: { en: 'The decision does not say', fr: 'La décision ne le précise pas' },
  conditions: { en: 'Conditions', fr: 'Conditions' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  decidedOn: { en: 'Decided on', fr: 'Rendue le' },
  earlier: { en: 'Earlier versions', fr: 'Versions antérieures' },
  missingTitle: { en: 'What is missing', fr: 'Ce qui manque' },
  missingPositions: {
    en: 'The decision waits for the position of: {missing}.',
    fr: 'La décision attend la position de : {missing}.',
  },
  missingAcknowledgement: {
    en: 'Receipt has not been acknowledged yet.',
    fr: 'L’accusé de réception n’a pas encore été envoyé.',
  },
  missingDecision: {
    en: 'Every department has spoken; the decision is due.',
    fr: 'Tous les ministères se sont prononcés ; la décision est attendue.',
  },
  emptyTitle: { en: 'No requests', fr: 'Aucune demande' },
  emptyText: {
    en: 'Requests appear here once they are registered.',
    fr: 'Les demandes figurent ici dès leur enregistrement.',
  },
} satisfies Record<string, Localized>

export const waitingWords = {
  toAcknowledge: { en: 'Request to acknowledge', fr: 'Demande dont il faut accuser réception' },
  positionOwed: {
    en: 'Department’s position owed on a request',
    fr: 'Position du ministère attendue sur une demande',
  },
  decisionDue: { en: 'Decision due on a request', fr: 'Décision attendue sur une demande' },
}
