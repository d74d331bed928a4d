import type { Localized } from '#kernel/language.ts'
import type { AssignmentState, SeatState, SessionState } from './vocabulary.ts'

export const assignmentWords: Record<AssignmentState, Localized> = {
  assigned: { en: 'Assigned', fr: 'Assigné' },
  submitted: { en: 'Submitted', fr: 'Remis' },
  returned: { en: 'Returned for rework', fr: 'Renvoyé pour reprise' },
  marked: { en: 'Marked', fr: 'Noté' },
}
export const sessionWords: Record<SessionState, Localized> = {
  planned: { en: 'Planned', fr: 'Prévue' },
  held: { en: 'Held', fr: 'Tenue' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
}
export const seatWords: Record<SeatState, Localized> = {
  confirmed: { en: 'Seat confirmed', fr: 'Place confirmée' },
  lost: { en: 'Seat lost', fr: 'Place perdue' },
  completed: { en: 'Completed', fr: 'Formation terminée' },
  incomplete: { en: 'Not completed', fr: 'Formation non terminée' },
}

const mark = {
  label: { en: 'Mark, in per cent', fr: 'Note, en pourcentage' },
  hint: {
    en: 'Exact, at most two decimals: 79.99 is not 80.',
    fr: 'Exacte, deux décimales au plus : 79,99 n’est pas 80.',
  },
}
const dueOn = {
  label: { en: 'Due by', fr: 'À remettre au plus tard le' },
  hint: {
    en: 'Left empty, it follows from the planned departure.',
    fr: 'Laissée vide, la date découle du départ prévu.',
  },
}

export const actionWords = {
  assignModules: {
    title: { en: 'Assign the online modules', fr: 'Assigner les modules en ligne' },
    done: { en: 'The modules were assigned.', fr: 'Les modules ont été assignés.' },
    fields: { dueOn },
  },
  assignResearch: {
    title: { en: 'Assign the research', fr: 'Assigner le travail de recherche' },
    done: { en: 'The research assignment was assigned.', fr: 'Le travail de recherche a été assigné.' },
    fields: { dueOn },
  },
  recordAttempt: {
    title: { en: 'Record an attempt', fr: 'Consigner une tentative' },
    done: { en: 'The attempt was recorded.', fr: 'La tentative a été consignée.' },
    fields: { mark, takenOn: { label: { en: 'Taken on', fr: 'Effectuée le' } } },
  },
  submitAssignment: {
    title: { en: 'Submit the assignment', fr: 'Remettre le travail' },
    intro: {
      en: 'Write it here, attach it as a file, or both. Until it is marked you can submit it again.',
      fr: 'Rédigez-le ici, joignez-le en fichier, ou les deux. Vous pouvez le remettre de nouveau tant qu’il n’est pas noté.',
    },
    done: { en: 'The assignment was submitted.', fr: 'Le travail a été remis.' },
    fields: {
      text: { label: { en: 'Text', fr: 'Texte' } },
      file: { label: { en: 'File', fr: 'Fichier' } },
    },
  },
  returnAssignment: {
    title: { en: 'Return the assignment for rework', fr: 'Renvoyer le travail pour reprise' },
    done: { en: 'The assignment was returned.', fr: 'Le travail a été renvoyé.' },
    fields: {
      remarks: {
        label: { en: 'What to rework', fr: 'Ce qui est à reprendre' },
        hint: { en: 'The officer reads this.', fr: 'Le policier lira ces remarques.' },
      },
      dueOn: { label: { en: 'New due date', fr: 'Nouvelle échéance' } },
    },
  },
  markAssignment: {
    title: { en: 'Mark the assignment', fr: 'Noter le travail' },
    done: { en: 'The assignment was marked.', fr: 'Le travail a été noté.' },
    fields: {
      mark,
      remarks: {
        label: { en: 'Remarks', fr: 'Remarques' },
        hint: { en: 'The officer reads these.', fr: 'Le policier lira ces remarques.' },
      },
    },
  },
  planSession: {
    title: { en: 'Plan a session', fr: 'Planifier une séance' },
    intro: {
      en: 'Pre-deployment training lasts one to two weeks: 5 to 10 working days.',
      fr: 'La formation préalable au déploiement dure d’une à deux semaines : de 5 à 10 jours ouvrables.',
    },
    done: { en: 'The session was planned.', fr: 'La séance a été planifiée.' },
    fields: {
      starts: { label: { en: 'First day', fr: 'Premier jour' } },
      ends: { label: { en: 'Last day', fr: 'Dernier jour' } },
      place: { label: { en: 'Place', fr: 'Lieu' } },
      capacity: { label: { en: 'Number of seats', fr: 'Nombre de places' } },
    },
  },
  confirmSeat: {
    title: { en: 'Confirm a seat', fr: 'Confirmer une place' },
    intro: {
      en: 'The officer gets the next free seat of the session and is told.',
      fr: 'Le policier obtient la prochaine place libre de la séance et en est avisé.',
    },
    done: { en: 'The seat was confirmed.', fr: 'La place a été confirmée.' },
    fields: { sessionId: { label: { en: 'Session', fr: 'Séance' } } },
  },
  loseSeat: {
    title: { en: 'Take the seat back', fr: 'Retirer la place' },
    intro: {
      en: 'The seat becomes free for others; the officer is told and needs a new one.',
      fr: 'La place devient libre pour d’autres; le policier en est avisé et a besoin d’une nouvelle place.',
    },
    done: { en: 'The seat was taken back.', fr: 'La place a été retirée.' },
    fields: {
      reason: {
        label: { en: 'Reason', fr: 'Motif' },
        hint: { en: 'The officer reads this.', fr: 'Le policier le lira.' },
      },
    },
  },
  recordAttendance: {
    title: { en: 'Record attendance', fr: 'Consigner la participation' },
    done: { en: 'Attendance was recorded.', fr: 'La participation a été consignée.' },
    fields: {
      result: {
        label: { en: 'Result', fr: 'Résultat' },
        options: { completed: seatWords.completed, incomplete: seatWords.incomplete },
      },
    },
  },
  cancelSession: {
    title: { en: 'Cancel the session', fr: 'Annuler la séance' },
    intro: {
      en: 'Everybody with a seat loses it and is told.',
      fr: 'Chaque personne qui a une place la perd et en est avisée.',
    },
    done: { en: 'The session was cancelled.', fr: 'La séance a été annulée.' },
    fields: {},
  },
}

export const refusals: Record<string, Localized> = {
  'not-in-training': {
    en: 'Training takes place between the initial selection and departure.',
    fr: 'La formation a lieu entre la sélection initiale et le départ.',
  },
  'modules-not-asked-for': {
    en: 'The bulletin does not ask for online modules.',
    fr: 'L’avis n’exige aucun module en ligne.',
  },
  'modules-assigned-already': {
    en: 'Every module of the catalogue is already assigned.',
    fr: 'Tous les modules du catalogue sont déjà assignés.',
  },
  'assignment-not-asked-for': {
    en: 'The bulletin does not ask for a research assignment.',
    fr: 'L’avis n’exige aucun travail de recherche.',
  },
  'assignment-assigned-already': {
    en: 'The research assignment is already assigned.',
    fr: 'Le travail de recherche est déjà assigné.',
  },
  'training-due-in-the-past': { en: 'The due date lies before today.', fr: 'L’échéance est antérieure à aujourd’hui.' },
  'module-passed-already': { en: 'This module is already passed.', fr: 'Ce module est déjà réussi.' },
  'attempt-in-the-future': { en: 'The attempt lies after today.', fr: 'La tentative est postérieure à aujourd’hui.' },
  'attempt-before-assignment': {
    en: 'The module was assigned on {assigned}; the attempt lies before.',
    fr: 'Le module a été assigné le {assigned}; la tentative est antérieure.',
  },
  'assignment-marked-already': { en: 'The assignment is already marked.', fr: 'Le travail est déjà noté.' },
  'assignment-not-submitted': { en: 'The assignment has not been submitted.', fr: 'Le travail n’a pas été remis.' },
  'assignment-empty': { en: 'Write a text or attach a file.', fr: 'Rédigez un texte ou joignez un fichier.' },
  'session-ends-before-start': { en: 'The last day lies before the first.', fr: 'Le dernier jour précède le premier.' },
  'place-in-both-languages': {
    en: 'The place is named in both languages.',
    fr: 'Le lieu est nommé dans les deux langues.',
  },
  'session-in-the-past': { en: 'The session begins after today.', fr: 'La séance commence après aujourd’hui.' },
  'session-one-to-two-weeks': {
    en: 'A session has 5 to 10 working days; these are {days}.',
    fr: 'Une séance compte de 5 à 10 jours ouvrables; celle-ci en compte {days}.',
  },
  'session-not-open': { en: 'This session takes nobody any more.', fr: 'Cette séance n’accepte plus personne.' },
  'session-has-begun': { en: 'This session has begun.', fr: 'Cette séance a commencé.' },
  'session-after-departure': {
    en: 'This session ends after the planned departure on {departure}.',
    fr: 'Cette séance se termine après le départ prévu le {departure}.',
  },
  'session-full': { en: 'This session has no free seat.', fr: 'Cette séance n’a plus de place libre.' },
  'seat-just-taken': {
    en: 'Somebody took this seat a moment ago. Try again for the next one.',
    fr: 'Quelqu’un vient de prendre cette place. Réessayez pour la suivante.',
  },
  'has-seat-already': { en: 'The officer already has a seat.', fr: 'Le policier a déjà une place.' },
  'training-completed-already': {
    en: 'The officer has completed the training.',
    fr: 'Le policier a terminé la formation.',
  },
  'modules-not-passed': {
    en: 'A seat is confirmed once every online module is passed at its pass mark.',
    fr: 'Une place est confirmée une fois chaque module en ligne réussi à sa note de passage.',
  },
  'assignment-not-passed': {
    en: 'A seat is confirmed once the research assignment is passed.',
    fr: 'Une place est confirmée une fois le travail de recherche réussi.',
  },
  'health-stands-against-seat': {
    en: 'The standing word of the health unit does not allow a seat.',
    fr: 'La conclusion actuelle de l’unité de santé ne permet pas de confirmer une place.',
  },
  'seat-not-standing': { en: 'This seat is no longer held.', fr: 'Cette place n’est plus détenue.' },
  'session-not-begun': { en: 'The session has not begun.', fr: 'La séance n’a pas commencé.' },
  'session-not-over': {
    en: 'The session ends on {ends}; it is completed from that day on.',
    fr: 'La séance se termine le {ends}; elle peut être terminée à compter de ce jour.',
  },
  'session-not-planned': { en: 'This session is held or cancelled.', fr: 'Cette séance est tenue ou annulée.' },
}
