import type { Localized } from '#kernel/language.ts'
import type { DeploymentState, EndKind, ExtensionState, TaskKind } from './vocabulary.ts'
import { deliverableRefusals } from './words-of-deliverables.ts'
import { successionRefusals } from './words-of-leadership.ts'
import { teamRefusals } from './words-of-teams.ts'

export const stateWords: Record<DeploymentState, Localized> = {
  preparing: { en: 'Preparing', fr: 'En préparation' },
  departed: { en: 'On the way', fr: 'En route' },
  arrived: { en: 'Arrived', fr: 'Arrivée consignée' },
  'on-duty': { en: 'On duty', fr: 'En service' },
  ended: { en: 'Tour ended', fr: 'Tour de service terminé' },
  closed: { en: 'File closed', fr: 'Dossier clos' },
  cancelled: { en: 'Did not take place', fr: 'N’a pas eu lieu' },
}
export const endKindWords: Record<EndKind, Localized> = {
  'end-of-tour': { en: 'End of tour', fr: 'Fin du tour de service' },
  'voluntary-early-return': { en: 'Voluntary early return', fr: 'Retour anticipé volontaire' },
  'for-the-mission': { en: 'Ended for the mission', fr: 'Fin décidée pour la mission' },
}
export const extensionStateWords: Record<ExtensionState, Localized> = {
  requested: { en: 'Awaits an answer', fr: 'En attente d’une réponse' },
  granted: { en: 'Granted', fr: 'Accordée' },
  refused: { en: 'Refused', fr: 'Refusée' },
}
export const taskTitles: Record<TaskKind, Localized> = {
  money: {
    en: 'Stop the allowances as of the end of the tour and settle the account',
    fr: 'Mettre fin aux indemnités à la fin du tour de service et régler le compte',
  },
  equipment: { en: 'Take back the equipment that was issued', fr: 'Récupérer le matériel remis' },
  travel: { en: 'Book the way home', fr: 'Réserver le voyage de retour' },
  accounting: { en: 'Close the accounts of the deployment', fr: 'Clore les comptes du déploiement' },
}

const day = { label: { en: 'Day', fr: 'Jour' }, hint: { en: 'Today or earlier.', fr: 'Aujourd’hui ou avant.' } }

export const actionWords = {
  prepareDeployment: {
    title: { en: 'Prepare the deployment', fr: 'Préparer le déploiement' },
    done: { en: 'The deployment is being prepared.', fr: 'Le déploiement est en préparation.' },
    fields: {},
  },
  followTerms: {
    title: { en: 'Follow the changed terms', fr: 'Suivre les conditions modifiées' },
    done: { en: 'The deployment follows the new dates.', fr: 'Le déploiement suit les nouvelles dates.' },
    fields: {},
  },
  cancelDeployment: {
    title: { en: 'Cancel the deployment', fr: 'Annuler le déploiement' },
    done: { en: 'The deployment does not take place.', fr: 'Le déploiement n’aura pas lieu.' },
    fields: {},
  },
  carryDates: {
    title: { en: 'Carry actual dates over to the candidacy', fr: 'Reporter les dates réelles sur la candidature' },
    done: {
      en: 'The candidacy follows the dates of the deployment.',
      fr: 'La candidature suit les dates du déploiement.',
    },
    fields: {},
  },
  tellEnds: {
    title: { en: 'Tell about tours that end', fr: 'Signaler les tours de service qui prennent fin' },
    done: { en: 'The letters are on their way.', fr: 'Les lettres sont en route.' },
    fields: {},
  },
  recordDeparture: {
    title: { en: 'Record the departure', fr: 'Consigner le départ' },
    intro: {
      en: 'Every gate is judged again with this day. As long as one does not hold, the departure is refused and you see which.',
      fr: 'Chaque condition est réévaluée à cette date. Tant que l’une d’elles n’est pas remplie, le départ est refusé et la raison vous est indiquée.',
    },
    done: { en: 'The departure is recorded. Safe travels.', fr: 'Le départ est consigné. Bon voyage.' },
    fields: { day: { ...day, label: { en: 'Day of departure', fr: 'Jour du départ' } } },
  },
  recordArrival: {
    title: { en: 'Record the arrival', fr: 'Consigner l’arrivée' },
    intro: {
      en: 'The tour is counted from this day; its end follows from it.',
      fr: 'Le tour de service est compté à partir de ce jour; sa fin en découle.',
    },
    done: { en: 'The arrival is recorded.', fr: 'L’arrivée est consignée.' },
    fields: { day: { ...day, label: { en: 'Day of arrival', fr: 'Jour de l’arrivée' } } },
  },
  startDuty: {
    title: { en: 'Record the start of duty', fr: 'Consigner l’entrée en service' },
    done: { en: 'The officer is on duty.', fr: 'L’entrée en service est consignée.' },
    fields: { day: { ...day, label: { en: 'First day on duty', fr: 'Premier jour de service' } } },
  },
  requestExtension: {
    title: { en: 'Ask for an extension', fr: 'Demander une prolongation' },
    done: { en: 'The mission desk has your request.', fr: 'Le bureau des missions a reçu votre demande.' },
    fields: {
      newEnd: { label: { en: 'New end of the tour', fr: 'Nouvelle fin du tour de service' } },
      reason: { label: { en: 'Reason', fr: 'Motif' } },
    },
  },
  grantExtension: {
    title: { en: 'Grant the extension', fr: 'Accorder la prolongation' },
    intro: {
      en: 'The position must be free for these days and the home service must have released the officer for them.',
      fr: 'Le poste doit être libre pour ces jours et le service d’attache doit avoir libéré la personne pour cette période.',
    },
    done: { en: 'The extension is granted.', fr: 'La prolongation est accordée.' },
    fields: { reason: { label: { en: 'Remark for the officer', fr: 'Remarque à l’intention de la personne' } } },
  },
  refuseExtension: {
    title: { en: 'Refuse the extension', fr: 'Refuser la prolongation' },
    done: { en: 'The extension is refused.', fr: 'La prolongation est refusée.' },
    fields: { reason: { label: { en: 'Why', fr: 'Raison' } } },
  },
  endEarly: {
    title: { en: 'Return early', fr: 'Rentrer plus tôt' },
    intro: {
      en: 'You may return at any time. You give no reason, and nobody holds it against you: it is not shown in later selections.',
      fr: 'Vous pouvez rentrer à tout moment. Vous n’avez aucune raison à donner et personne ne vous en tiendra rigueur : les sélections ultérieures n’en montrent rien.',
    },
    done: {
      en: 'Recorded. The mission desk now sees to your way home; follow-ups begin when you are back.',
      fr: 'C’est consigné. Le bureau des missions organise votre retour; le suivi commence à votre arrivée.',
    },
    fields: {
      day: {
        label: {
          en: 'First day on which you are no longer in mission',
          fr: 'Premier jour où vous n’êtes plus en mission',
        },
        hint: { en: 'Today, earlier or later.', fr: 'Aujourd’hui, avant ou après.' },
      },
    },
  },
  endTour: {
    title: { en: 'Record the end of the tour', fr: 'Consigner la fin du tour de service' },
    done: { en: 'The end of the tour is recorded.', fr: 'La fin du tour de service est consignée.' },
    fields: {
      day: {
        ...day,
        label: { en: 'First day no longer in mission', fr: 'Premier jour hors de la mission' },
      },
    },
  },
  recordReturn: {
    title: { en: 'Record the return home', fr: 'Consigner le retour au pays' },
    done: { en: 'Welcome home. The follow-ups are scheduled.', fr: 'Bon retour. Les suivis sont planifiés.' },
    fields: { day: { ...day, label: { en: 'Day of return', fr: 'Jour du retour' } } },
  },
  completeTask: {
    title: { en: 'Mark the task as done', fr: 'Marquer la tâche comme faite' },
    done: { en: 'The task is done.', fr: 'La tâche est faite.' },
    fields: {},
  },
}

export const refusals: Record<string, Localized> = {
  ...teamRefusals,
  ...deliverableRefusals,
  ...successionRefusals,
  'deployment-needs-acceptance': {
    en: 'A deployment is prepared once the offer is accepted.',
    fr: 'Un déploiement est préparé une fois l’offre acceptée.',
  },
  'deployment-exists': {
    en: 'This deployment is being prepared already.',
    fr: 'Ce déploiement est déjà en préparation.',
  },
  'no-position-offered': {
    en: 'The offer names no position. Make the offer for a position first.',
    fr: 'L’offre ne nomme aucun poste. Faites d’abord une offre pour un poste.',
  },
  'deployments-overlap': {
    en: 'The officer has another deployment on some of these days.',
    fr: 'La personne a un autre déploiement pendant une partie de cette période.',
  },
  'not-in-this-state': {
    en: 'The deployment is not at this point, or is past it.',
    fr: 'Le déploiement n’en est pas à cette étape ou l’a dépassée.',
  },
  'not-away': { en: 'The officer is not in mission.', fr: 'La personne n’est pas en mission.' },
  'not-cleared': {
    en: 'Not clear to leave: {blockers}. Nothing was recorded.',
    fr: 'Départ non autorisé : {blockers}. Rien n’a été consigné.',
  },
  'position-not-held': {
    en: 'No position is held for this officer. Reserve one through a new offer first.',
    fr: 'Aucun poste n’est réservé pour cette personne. Réservez-en un par une nouvelle offre.',
  },
  'day-in-the-future': { en: 'This day lies in the future.', fr: 'Cette date est dans l’avenir.' },
  'arrival-before-departure': {
    en: 'The arrival cannot be before the departure on {day}.',
    fr: 'L’arrivée ne peut précéder le départ, le {day}.',
  },
  'duty-before-arrival': {
    en: 'Duty cannot start before the arrival on {day}.',
    fr: 'L’entrée en service ne peut précéder l’arrivée, le {day}.',
  },
  'end-before-start': {
    en: 'The tour cannot end before {day}, the last day that is recorded.',
    fr: 'Le tour de service ne peut prendre fin avant le {day}, dernier jour consigné.',
  },
  'end-not-earlier': {
    en: 'This is not before the planned end, {day}.',
    fr: 'Ce jour ne précède pas la fin prévue, le {day}.',
  },
  'return-before-end': {
    en: 'The return cannot be before the end of the tour on {day}.',
    fr: 'Le retour ne peut précéder la fin du tour de service, le {day}.',
  },
  'already-returned': { en: 'The return is recorded already.', fr: 'Le retour est déjà consigné.' },
  'early-return-recorded': {
    en: 'The early return is recorded already.',
    fr: 'Le retour anticipé est déjà consigné.',
  },
  'extension-not-later': {
    en: 'An extension ends after {day}, the planned end of the tour.',
    fr: 'Une prolongation prend fin après le {day}, fin prévue du tour de service.',
  },
  'extension-open': { en: 'An extension awaits its answer already.', fr: 'Une prolongation attend déjà une réponse.' },
  'no-extension-open': { en: 'No extension awaits an answer.', fr: 'Aucune prolongation n’attend de réponse.' },
  'release-missing': {
    en: 'No release by the home service stands for this deployment.',
    fr: 'Aucune libération du service d’attache n’est en vigueur pour ce déploiement.',
  },
  'release-ends-before': {
    en: 'The home service releases the officer until {day} only. Ask its coordinator first.',
    fr: 'Le service d’attache ne libère la personne que jusqu’au {day}. Consultez d’abord sa coordination.',
  },
  'task-done': { en: 'This task is done already.', fr: 'Cette tâche est déjà faite.' },
  'task-of-another': { en: 'This task belongs to another duty.', fr: 'Cette tâche relève d’une autre fonction.' },
}

/** The constraints of this module's tables, and the refusal each stands for. */
export const constraints: Record<string, string> = {
  no_overlapping_deployments: 'deployments-overlap',
  one_open_extension: 'extension-open',
}
