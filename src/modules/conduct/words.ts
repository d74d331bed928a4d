import type { Localized } from '#kernel/language.ts'
import type { ClearanceWord, VettingState } from './vocabulary.ts'

export const stateWords: Record<VettingState, Localized> = {
  requested: { en: 'Requested', fr: 'Demandée' },
  concluded: { en: 'Concluded', fr: 'Terminée' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
}
/** The only words that leave the unit. */
export const clearanceText: Record<ClearanceWord, Localized> = {
  clear: { en: 'Clear', fr: 'Favorable' },
  'not-clear': { en: 'Not clear', fr: 'Non favorable' },
}

export const stepWords = {
  title: { en: 'Vetting', fr: 'Vérification des antécédents' },
  next: {
    en: 'The conduct unit declares clear or not clear; nothing else is needed from anybody outside it.',
    fr: 'L’unité de la conduite déclare le résultat favorable ou non favorable; rien d’autre n’est demandé à l’extérieur de l’unité.',
  },
  codes: {
    clear: { en: 'Clear.', fr: 'Favorable.' },
    'clear-until': { en: 'Clear until {until}.', fr: 'Favorable jusqu’au {until}.' },
    'runs-out': {
      en: 'Clear only until {until}: this does not reach the day on which it must hold.',
      fr: 'Favorable jusqu’au {until} seulement : le résultat échoit avant le jour où il doit être valide.',
    },
    'not-clear': { en: 'Not clear.', fr: 'Non favorable.' },
    'not-clear-until': { en: 'Not clear until {until}.', fr: 'Non favorable jusqu’au {until}.' },
    'to-be-vetted-anew': {
      en: 'The last result ended on {until}: a new one is awaited.',
      fr: 'Le dernier résultat a pris fin le {until} : un nouveau est attendu.',
    },
    awaited: { en: 'The result is awaited.', fr: 'Le résultat est attendu.' },
  },
}

export const actionWords = {
  requestVetting: {
    title: { en: 'Request vetting', fr: 'Demander la vérification des antécédents' },
    done: { en: 'Vetting was requested.', fr: 'La vérification des antécédents a été demandée.' },
    fields: {
      dueOn: {
        label: { en: 'Due by', fr: 'À terminer au plus tard le' },
        hint: {
          en: 'Left empty, it follows from the planned departure.',
          fr: 'Laissée vide, la date découle du départ prévu.',
        },
      },
    },
  },
  cancelVetting: {
    title: { en: 'Cancel the open vetting', fr: 'Annuler la vérification en cours' },
    done: { en: 'The open vetting was cancelled.', fr: 'La vérification en cours a été annulée.' },
    fields: { candidacyId: { label: { en: 'Candidacy', fr: 'Candidature' } } },
  },
  declareClearance: {
    title: { en: 'Declare clear or not clear', fr: 'Déclarer le résultat' },
    intro: {
      en: 'Outside the unit only “clear” or “not clear” and the date are known. The reason stays sealed here.',
      fr: 'À l’extérieur de l’unité, seuls « favorable » ou « non favorable » et la date sont connus. Le motif reste scellé ici.',
    },
    done: { en: 'The result was declared.', fr: 'Le résultat a été déclaré.' },
    fields: {
      clearance: { label: { en: 'Result', fr: 'Résultat' }, options: clearanceText },
      until: {
        label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
        hint: {
          en: 'Clear: the last day on which it holds. Not clear: until when, if there is such a day.',
          fr: 'Favorable : dernier jour de validité. Non favorable : jusqu’à quel jour, s’il y en a un.',
        },
      },
      reason: {
        label: { en: 'Reason (sealed)', fr: 'Motif (scellé)' },
        hint: { en: 'Needed where the result is not clear.', fr: 'Requis si le résultat n’est pas favorable.' },
      },
    },
  },
}

export const refusals: Record<string, Localized> = {
  'no-vetting-now': {
    en: 'Vetting is requested between the initial selection and departure.',
    fr: 'La vérification des antécédents est demandée entre la sélection initiale et le départ.',
  },
  'vetting-already-open': { en: 'Vetting is already under way.', fr: 'La vérification est déjà en cours.' },
  'vetting-cancelled': { en: 'This vetting was cancelled.', fr: 'Cette vérification a été annulée.' },
  'clear-needs-a-last-day': {
    en: 'A clear result says until which day it holds, after today.',
    fr: 'Un résultat favorable précise son dernier jour de validité, postérieur à aujourd’hui.',
  },
  'until-in-the-past': { en: 'The last day lies after today.', fr: 'Le dernier jour est postérieur à aujourd’hui.' },
  'not-clear-needs-a-reason': {
    en: 'A result that is not clear has a reason. It stays sealed in the unit.',
    fr: 'Un résultat non favorable est motivé. Le motif reste scellé au sein de l’unité.',
  },
  'vetting-due-in-the-past': { en: 'The due date lies before today.', fr: 'L’échéance est antérieure à aujourd’hui.' },
}

export const pageWords = {
  list: { en: 'Vetting', fr: 'Vérification des antécédents' },
  nav: { en: 'Conduct', fr: 'Conduite' },
  listIntro: {
    en: 'Officers to be vetted and results declared. Others see clear or not clear, until a day.',
    fr: 'Policiers à vérifier et résultats déclarés. Les autres voient favorable ou non favorable, jusqu’à un jour donné.',
  },
  one: { en: 'Vetting', fr: 'Vérification' },
  officer: { en: 'Officer', fr: 'Policier' },
  candidacy: { en: 'Candidacy', fr: 'Candidature' },
  state: { en: 'State', fr: 'État' },
  requestedOn: { en: 'Requested', fr: 'Demandée le' },
  dueOn: { en: 'Due', fr: 'Échéance' },
  result: { en: 'Result', fr: 'Résultat' },
  declaredOn: { en: 'Declared', fr: 'Déclaré le' },
  until: { en: 'Until', fr: 'Jusqu’au' },
  search: { en: 'Officer or candidacy', fr: 'Policier ou candidature' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsIntro: {
    en: 'Sealed in this compartment; that you opened them is recorded.',
    fr: 'Scellés dans ce compartiment; le fait que vous les ayez ouverts est consigné.',
  },
  noReasons: { en: 'Nothing has been written.', fr: 'Rien n’a été inscrit.' },
  candidacyTitle: { en: 'Vetting result', fr: 'Résultat de la vérification' },
  candidacyIntro: {
    en: 'Clear or not clear, until a day. Nothing else leaves the conduct unit.',
    fr: 'Favorable ou non favorable, jusqu’à un jour donné. Rien d’autre ne sort de l’unité de la conduite.',
  },
  noResult: { en: 'No result has been declared yet.', fr: 'Aucun résultat n’a encore été déclaré.' },
  emptyTitle: { en: 'Nobody to vet', fr: 'Personne à vérifier' },
  emptyText: {
    en: 'Vetting is requested when a candidate passes the initial selection.',
    fr: 'La vérification est demandée lorsqu’un candidat franchit la sélection initiale.',
  },
}
export const waitingWords = {
  toDeclare: { en: 'Vetting to conclude', fr: 'Vérification à terminer' },
}
export const timelineWords = {
  declared: { en: 'Vetting: {result}.', fr: 'Vérification des antécédents : {result}.' },
}
