import type { Localized } from '#kernel/language.ts'
import type { ChangeKind, MissionStatus, PhaseKind } from './vocabulary.ts'

export const statusWords: Record<MissionStatus, Localized> = {
  prospect: { en: 'Prospect', fr: 'Envisagée' },
  approved: { en: 'Approved', fr: 'Approuvée' },
  planned: { en: 'Planned', fr: 'Planifiée' },
  active: { en: 'Active', fr: 'En cours' },
  suspended: { en: 'Suspended', fr: 'Suspendue' },
  drawdown: { en: 'Drawing down', fr: 'En réduction' },
  closed: { en: 'Closed', fr: 'Fermée' },
  archived: { en: 'Archived', fr: 'Archivée' },
  ended: { en: 'Ended', fr: 'Terminée' },
  'not-listed': { en: 'No longer listed', fr: 'N’est plus dans la liste' },
}

/** What each state lets happen and what it bars, for the mission's page. */
export const stateMeans: Record<MissionStatus, Localized> = {
  prospect: {
    en: 'Nothing can begin in it, and nobody outside reads of it.',
    fr: 'Rien ne peut y commencer, et rien n’en paraît à l’extérieur.',
  },
  approved: {
    en: 'Positions, bulletins and places can be prepared; nobody departs before it is active.',
    fr: 'Postes, avis et places peuvent être préparés; personne ne part avant qu’elle soit en cours.',
  },
  planned: {
    en: 'Positions, bulletins and places can be prepared; nobody departs before it is active.',
    fr: 'Postes, avis et places peuvent être préparés; personne ne part avant qu’elle soit en cours.',
  },
  active: { en: 'Everything is open.', fr: 'Tout est ouvert.' },
  suspended: {
    en: 'Nobody departs, no place is reserved, no bulletin is published. Who is there is to be relocated.',
    fr: 'Aucun départ, aucune réservation de place, aucune publication d’avis. Les personnes sur place doivent être réaffectées.',
  },
  drawdown: {
    en: 'No tour may go on after its end.',
    fr: 'Aucun tour de service ne peut se poursuivre après sa fin.',
  },
  closed: { en: 'Nothing new can begin in it.', fr: 'Rien de nouveau ne peut y commencer.' },
  archived: {
    en: 'Nothing new can begin in it, and it is not changed any more.',
    fr: 'Rien de nouveau ne peut y commencer, et elle n’est plus modifiée.',
  },
  ended: { en: 'Nothing new can begin in it.', fr: 'Rien de nouveau ne peut y commencer.' },
  'not-listed': {
    en: 'No source says how it stands: nobody departs to it.',
    fr: 'Aucune source ne dit où elle en est\u00a0: personne n’y part.',
  },
}

export const phaseKindWords: Record<PhaseKind, Localized> = {
  'long-term': { en: 'Long-term deployments', fr: 'Déploiements de longue durée' },
  'short-term': { en: 'Short-term deployments', fr: 'Déploiements de courte durée' },
  reform: { en: 'Phase of reform', fr: 'Phase de réforme' },
}

export const changeKindWords: Record<ChangeKind, Localized> = {
  'missions.tour-length': { en: 'Length of tours', fr: 'Durée des tours de service' },
  'missions.duty-place': { en: 'Duty location', fr: 'Lieu d’affectation' },
  'missions.language': { en: 'Language of operation', fr: 'Langue des opérations' },
  'missions.arming': { en: 'Armed or unarmed', fr: 'Armement' },
  'missions.suspended': { en: 'Suspended', fr: 'Suspension' },
  'missions.drawdown': { en: 'Drawing down', fr: 'Réduction' },
  'missions.closed': { en: 'Closed', fr: 'Fermeture' },
  'missions.number': { en: 'Authorized strength', fr: 'Effectif autorisé' },
  'missions.left-group': { en: 'Left the shared strength', fr: 'Sortie de l’effectif commun' },
}

export const lifePageWords = {
  state: { en: 'State', fr: 'État' },
  means: { en: 'What it bars', fr: 'Ce qu’il empêche' },
  until: { en: '{state} until {day}', fr: '{state} jusqu’au {day}' },
  turns: { en: 'Life of the mission', fr: 'Vie de la mission' },
  kindRule: { en: 'What this kind of mission brings with it', fr: 'Ce qu’implique ce type de mission' },
  form: { en: 'Put forward by', fr: 'Présentation par' },
  selects: { en: 'Who selects', fr: 'Organe de sélection' },
  legalStatus: { en: 'Officers serve as', fr: 'Statut des policiers' },
  salary: { en: 'Salary paid by', fr: 'Salaire versé par' },
  allowance: { en: 'Allowance paid by', fr: 'Indemnité versée par' },
  handover: { en: 'Handing over', fr: 'Passation' },
  handoverNone: {
    en: 'none: a position has one holder a day',
    fr: 'aucune\u00a0: un seul titulaire par jour et par poste',
  },
  handoverBoth: { en: 'up to {days} days; both count', fr: 'jusqu’à {days} jours; les deux comptent' },
  handoverOne: { en: 'up to {days} days; they count as one', fr: 'jusqu’à {days} jours; elles comptent pour une' },
  phases: { en: 'Phases and kinds of deployment', fr: 'Phases et types de déploiement' },
  phasesIntro: {
    en: 'Side by side, each with its own length, criteria and costs.',
    fr: 'Menés de front, chacun avec sa durée, ses critères et ses coûts.',
  },
  phase: { en: 'Phase', fr: 'Étape' },
  length: { en: 'Length', fr: 'Durée' },
  weeks: { en: '{count} weeks', fr: '{count} semaines' },
  asTheMission: { en: 'as the mission', fr: 'comme la mission' },
  end: { en: 'End', fr: 'Fin' },
  criteria: { en: 'Criteria', fr: 'Critères' },
  costs: { en: 'Costs', fr: 'Coûts' },
  chain: { en: 'Predecessor and successor', fr: 'Mission précédente et mission suivante' },
  before: { en: 'Before', fr: 'Avant' },
  here: { en: 'this mission', fr: 'cette mission' },
  after: { en: 'After', fr: 'Après' },
  strength: { en: 'Strength', fr: 'Effectif' },
  strengthIntro: {
    en: 'Every number for the mission, its shared strength and its types of post: how long it holds, by which decision or source, and when it was recorded.',
    fr: 'Chaque nombre visant la mission, son effectif commun et ses types de poste\u00a0: sa période, la décision ou la source, et la date de consignation.',
  },
  scope: { en: 'For', fr: 'Visant' },
  basis: { en: 'Basis', fr: 'Fondement' },
  decided: { en: 'authorized by decision', fr: 'autorisé par décision' },
  observed: { en: 'seen in a source', fr: 'relevé dans une source' },
  cover: { en: 'policy cover', fr: 'plafond de la politique' },
  there: { en: 'Most there', fr: 'Maximum sur place' },
  recorded: { en: 'Recorded', fr: 'Consigné' },
  replaced: { en: 'Replaced', fr: 'Remplacé' },
  knownAt: { en: 'As known at', fr: 'Tel que connu le' },
  noNumbers: { en: 'No number', fr: 'Aucun nombre' },
  noNumbersText: {
    en: 'No source and no decision gives a number here. Nothing can be reserved without one.',
    fr: 'Aucune source ni décision ne donne de nombre. Rien ne peut être réservé sans nombre.',
  },
} satisfies Record<string, Localized>

export const touchedWords = {
  mission: { en: 'Mission', fr: 'Mission' },
  waiting: { en: 'Numbers touched by a change of a mission', fr: 'Nombres touchés par un changement de mission' },
  ownNumber: { en: 'Authorize a number of its own', fr: 'Autoriser un nombre qui lui est propre' },
} satisfies Record<string, Localized>

/** The paper with which an officer is put forward (domain.md 1.4). */
export const formWords: Record<string, Localized> = {
  easp: { en: 'EASP, the form of the UN for police', fr: 'EASP, le formulaire de l’ONU pour la police' },
  'p-11': { en: 'P-11, personal history form', fr: 'P-11, notice personnelle' },
  cfc: { en: 'Form of the call for contributions', fr: 'Formulaire de l’appel à contributions' },
  national: { en: 'Letter of Canada', fr: 'Lettre du Canada' },
}

/** As what officers serve, as the kinds of missions say it. */
export const legalStatusNames: Record<string, Localized> = {
  'expert-on-mission': { en: 'Expert on mission', fr: 'Expert en mission' },
  seconded: { en: 'Seconded', fr: 'Détachement' },
  posted: { en: 'Posted', fr: 'Affectation' },
  'eu-seconded': { en: 'Seconded to the EU mission', fr: 'Détachement auprès de la mission de l’UE' },
  bilateral: { en: 'Under the bilateral arrangement', fr: 'En vertu de l’arrangement bilatéral' },
  'attached-to-caf-operation': {
    en: 'Attached to an operation of the Canadian Armed Forces',
    fr: 'Rattachement à une opération des Forces armées canadiennes',
  },
  'attached-to-mission-of-canada': {
    en: 'Attached to a mission of Canada abroad',
    fr: 'Rattachement à une mission du Canada à l’étranger',
  },
  'un-staff-secondment': { en: 'Seconded as UN staff', fr: 'Détachement comme membre du personnel de l’ONU' },
  'short-term-trainer': { en: 'Short-term trainer', fr: 'Formation de courte durée' },
  'roster-deployment': { en: 'Deployed from a roster', fr: 'Déploiement à partir d’une liste de réserve' },
}
