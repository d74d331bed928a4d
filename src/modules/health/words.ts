import type { Localized } from '#kernel/language.ts'
import type { AssessmentKind, AssessmentState, OutcomeWord, Purpose } from './vocabulary.ts'

export const kindWords: Record<AssessmentKind, Localized> = {
  medical: { en: 'Medical assessment', fr: 'Évaluation médicale' },
  psychological: { en: 'Psychological assessment', fr: 'Évaluation psychologique' },
}
export const purposeWords: Record<Purpose, Localized> = {
  'pre-deployment': { en: 'Before deployment', fr: 'Avant le déploiement' },
  'post-mission': { en: 'After the mission', fr: 'Après la mission' },
}
export const stateWords: Record<AssessmentState, Localized> = {
  requested: { en: 'Requested', fr: 'Demandée' },
  scheduled: { en: 'Scheduled', fr: 'Fixée' },
  'forms-in': { en: 'Forms received', fr: 'Formulaires reçus' },
  concluded: { en: 'Concluded', fr: 'Terminée' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
}
/** The only words that leave the unit. */
export const outcomeText: Record<OutcomeWord, Localized> = {
  recommended: { en: 'Recommended', fr: 'Recommandation' },
  'not-recommended': { en: 'Not recommended', fr: 'Non-recommandation' },
  deferred: { en: 'Deferred', fr: 'Décision reportée' },
}

export const stepWords = {
  next: {
    en: 'The health unit declares its outcome; nothing else is needed from anybody outside it.',
    fr: 'L’unité de santé rend sa conclusion; rien d’autre n’est demandé à l’extérieur de l’unité.',
  },
  codes: {
    recommended: { en: 'Recommended, valid until {until}.', fr: 'Recommandation valide jusqu’au {until}.' },
    'runs-out': {
      en: 'Recommended only until {until}: this does not reach the day on which it must be valid.',
      fr: 'Recommandation valide jusqu’au {until} seulement : elle échoit avant le jour où elle doit être valide.',
    },
    'not-recommended': { en: 'Not recommended.', fr: 'Non-recommandation.' },
    deferred: { en: 'Deferred until {until}.', fr: 'Décision reportée au {until}.' },
    awaited: { en: 'The outcome is awaited.', fr: 'La conclusion est attendue.' },
  },
}

const dayOrder = {
  label: { en: 'Due by', fr: 'À terminer au plus tard le' },
  hint: {
    en: 'Left empty, it follows from the planned departure.',
    fr: 'Laissée vide, la date découle du départ prévu.',
  },
}
const note = {
  fields: {
    note: {
      label: { en: 'Entry', fr: 'Inscription' },
      hint: {
        en: 'Sealed. It is added to the note with your name and today’s date; earlier entries stay as they are.',
        fr: 'Scellée. Elle s’ajoute à la note avec votre nom et la date du jour; les inscriptions antérieures restent telles quelles.',
      },
    },
  },
  done: { en: 'The entry was sealed and added.', fr: 'L’inscription a été scellée et ajoutée.' },
}
const outcome = {
  intro: {
    en: 'Outside the unit only the word and its date are known: to the officer, the home service and the program. No reason leaves.',
    fr: 'À l’extérieur de l’unité, seuls le mot et sa date sont connus : du policier, du service d’attache et du programme. Aucun motif n’est communiqué.',
  },
  done: { en: 'The outcome was declared.', fr: 'La conclusion a été rendue.' },
  fields: {
    outcome: { label: { en: 'Outcome', fr: 'Conclusion' }, options: outcomeText },
    until: {
      label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
      hint: {
        en: 'Recommended: the last day on which it is valid. Deferred: the day until which it is deferred. Not recommended: leave empty.',
        fr: 'Recommandation : dernier jour de validité. Décision reportée : jour auquel elle est reportée. Non-recommandation : laissez vide.',
      },
    },
  },
}

export const actionWords = {
  requestAssessment: {
    title: { en: 'Request an assessment', fr: 'Demander une évaluation' },
    done: { en: 'The assessment was requested.', fr: 'L’évaluation a été demandée.' },
    fields: {
      kind: { label: { en: 'Assessment', fr: 'Évaluation' }, options: kindWords },
      purpose: { label: { en: 'When', fr: 'Moment' }, options: purposeWords },
      dueOn: dayOrder,
    },
  },
  scheduleAssessment: {
    title: { en: 'Set the date', fr: 'Fixer la date' },
    done: { en: 'The date was set and the officer is told.', fr: 'La date est fixée et le policier en est avisé.' },
    fields: { on: { label: { en: 'Date of the assessment', fr: 'Date de l’évaluation' } } },
  },
  recordFormsIn: {
    title: { en: 'Record that the forms are in', fr: 'Consigner la réception des formulaires' },
    done: { en: 'The forms are recorded as received.', fr: 'La réception des formulaires est consignée.' },
    fields: {},
  },
  cancelAssessments: {
    title: { en: 'Cancel the open assessments', fr: 'Annuler les évaluations en cours' },
    done: { en: 'The open assessments were cancelled.', fr: 'Les évaluations en cours ont été annulées.' },
    fields: { candidacyId: { label: { en: 'Candidacy', fr: 'Candidature' } } },
  },
  writeMedicalNote: {
    title: { en: 'Add to the medical note', fr: 'Ajouter à la note médicale' },
    ...note,
  },
  writePsychologicalNote: {
    title: { en: 'Add to the psychological note', fr: 'Ajouter à la note psychologique' },
    ...note,
  },
  declareMedicalOutcome: {
    title: { en: 'Declare the medical outcome', fr: 'Rendre la conclusion médicale' },
    ...outcome,
  },
  declarePsychologicalOutcome: {
    title: { en: 'Declare the psychological outcome', fr: 'Rendre la conclusion psychologique' },
    ...outcome,
  },
}

export const refusals: Record<string, Localized> = {
  'no-assessment-now': {
    en: 'An assessment is requested between the initial selection and the end of the mission.',
    fr: 'Une évaluation est demandée entre la sélection initiale et la fin de la mission.',
  },
  'outcome-still-covers': {
    en: 'The standing recommendation is valid until {until} and covers the planned departure.',
    fr: 'La recommandation actuelle est valide jusqu’au {until} et couvre le départ prévu.',
  },
  'not-away-yet': {
    en: 'An assessment after the mission is requested once the officer has left on it.',
    fr: 'Une évaluation après la mission est demandée une fois le policier parti en mission.',
  },
  'away-already': {
    en: 'The officer has left on the mission: an assessment before deployment is too late.',
    fr: 'Le policier est parti en mission : il est trop tard pour une évaluation avant le déploiement.',
  },
  'assessment-already-open': {
    en: 'This assessment is already under way.',
    fr: 'Cette évaluation est déjà en cours.',
  },
  'assessment-over': {
    en: 'This assessment is concluded or cancelled.',
    fr: 'Cette évaluation est terminée ou annulée.',
  },
  'assessment-cancelled': { en: 'This assessment was cancelled.', fr: 'Cette évaluation a été annulée.' },
  'forms-already-in': { en: 'The forms are already recorded.', fr: 'La réception des formulaires est déjà consignée.' },
  'assessment-in-the-past': { en: 'The date lies before today.', fr: 'La date est antérieure à aujourd’hui.' },
  'due-in-the-past': { en: 'The due date lies before today.', fr: 'L’échéance est antérieure à aujourd’hui.' },
  'recommendation-needs-a-last-day': {
    en: 'A recommendation says until which day it is valid, after today.',
    fr: 'Une recommandation précise son dernier jour de validité, postérieur à aujourd’hui.',
  },
  'deferral-needs-a-day': {
    en: 'A deferral says until which day, after today.',
    fr: 'Un report précise jusqu’à quel jour, postérieur à aujourd’hui.',
  },
  'non-recommendation-has-no-day': {
    en: 'A non-recommendation has no date of validity: leave it empty.',
    fr: 'Une non-recommandation n’a pas de date de validité : laissez le champ vide.',
  },
}

export const pageWords = {
  list: { en: 'Assessments', fr: 'Évaluations' },
  listIntro: {
    en: 'Dates and completion. Notes are opened one by one, and each opening is recorded.',
    fr: 'Dates et état d’avancement. Les notes s’ouvrent une à une, et chaque ouverture est consignée.',
  },
  nav: { en: 'Health', fr: 'Santé' },
  one: { en: 'Assessment', fr: 'Évaluation' },
  medicalNote: { en: 'Medical note', fr: 'Note médicale' },
  psychologicalNote: { en: 'Psychological note', fr: 'Note psychologique' },
  openMedicalNote: { en: 'Open the medical note', fr: 'Ouvrir la note médicale' },
  openPsychologicalNote: { en: 'Open the psychological note', fr: 'Ouvrir la note psychologique' },
  noteIntro: {
    en: 'Sealed in this compartment. That you opened it is recorded, and the officer can see it.',
    fr: 'Scellée dans ce compartiment. Le fait que vous l’ayez ouverte est consigné, et le policier peut le voir.',
  },
  noNote: { en: 'Nothing has been written yet.', fr: 'Rien n’a encore été inscrit.' },
  officer: { en: 'Officer', fr: 'Policier' },
  candidacy: { en: 'Candidacy', fr: 'Candidature' },
  kind: { en: 'Assessment', fr: 'Évaluation' },
  purpose: { en: 'When', fr: 'Moment' },
  state: { en: 'State', fr: 'État' },
  requestedOn: { en: 'Requested', fr: 'Demandée le' },
  dueOn: { en: 'Due', fr: 'Échéance' },
  scheduledFor: { en: 'Date', fr: 'Date' },
  outcome: { en: 'Outcome', fr: 'Conclusion' },
  declaredOn: { en: 'Declared', fr: 'Rendue le' },
  until: { en: 'Until', fr: 'Jusqu’au' },
  departure: { en: 'Planned departure', fr: 'Départ prévu' },
  search: { en: 'Officer or candidacy', fr: 'Policier ou candidature' },
  emptyTitle: { en: 'No assessments', fr: 'Aucune évaluation' },
  emptyText: {
    en: 'Assessments are requested when a candidate passes the initial selection.',
    fr: 'Les évaluations sont demandées lorsqu’un candidat franchit la sélection initiale.',
  },
  candidacyTitle: { en: 'Health outcomes', fr: 'Conclusions de santé' },
  candidacyIntro: {
    en: 'The word of the health unit and its validity. Nothing else leaves the unit.',
    fr: 'Le mot de l’unité de santé et sa validité. Rien d’autre ne sort de l’unité.',
  },
  noOutcome: { en: 'No outcome has been declared yet.', fr: 'Aucune conclusion n’a encore été rendue.' },
  own: { en: 'My health file', fr: 'Mon dossier de santé' },
  ownIntro: {
    en: 'Your assessments, their outcomes, and who has opened your health file. Others see only the outcome word and its date.',
    fr: 'Vos évaluations, leurs conclusions et les personnes qui ont ouvert votre dossier de santé. Les autres ne voient que le mot de la conclusion et sa date.',
  },
  ownAssessments: { en: 'My assessments', fr: 'Mes évaluations' },
  noAssessments: { en: 'No assessment has been requested.', fr: 'Aucune évaluation n’a été demandée.' },
  reads: { en: 'Who opened my health file', fr: 'Qui a ouvert mon dossier de santé' },
  readsIntro: {
    en: 'Each opening of a note, the latest first.',
    fr: 'Chaque ouverture d’une note, la plus récente en premier.',
  },
  noReads: { en: 'Nobody has opened it.', fr: 'Personne ne l’a ouvert.' },
  readAt: { en: 'When', fr: 'Quand' },
  reader: { en: 'Who', fr: 'Qui' },
  readerDuty: { en: 'As', fr: 'À titre de' },
  readWhat: { en: 'What', fr: 'Quoi' },
  system: { en: 'The system', fr: 'Le système' },
}

export const readerDuties: Record<string, Localized> = {
  physician: { en: 'Physician', fr: 'Médecin' },
  psychologist: { en: 'Psychologist', fr: 'Psychologue' },
  'health-administrator': { en: 'Health administrator', fr: 'Administrateur de la santé' },
}

export const waitingWords = {
  toSchedule: { en: 'Assessment to schedule', fr: 'Évaluation à fixer' },
  formsOwed: { en: 'Forms awaited', fr: 'Formulaires attendus' },
  medicalOutcome: { en: 'Medical outcome to declare', fr: 'Conclusion médicale à rendre' },
  psychologicalOutcome: { en: 'Psychological outcome to declare', fr: 'Conclusion psychologique à rendre' },
}
export const timelineWords = {
  requested: { en: '{kind} requested ({purpose}).', fr: '{kind} demandée ({purpose}).' },
  declared: { en: '{kind} concluded: {outcome}.', fr: '{kind} terminée : {outcome}.' },
}
export const statusWords = {
  appointment: {
    title: { en: '{kind}: appointment', fr: '{kind} : rendez-vous' },
    next: {
      en: 'Your appointment is on {on}. Bring the completed forms.',
      fr: 'Votre rendez-vous est fixé au {on}. Apportez les formulaires remplis.',
    },
    toAnybody: {
      title: { en: 'Health assessments', fr: 'Évaluations de santé' },
      next: {
        en: 'The health unit invites you to a medical and a psychological assessment. Its outcome is one word; the rest stays with the unit.',
        fr: 'L’unité de santé vous convoque à une évaluation médicale et à une évaluation psychologique. Le résultat tient en un mot; le reste demeure au sein de l’unité.',
      },
    },
  },
}
const afterwards = {
  en: 'Outside the health unit only this word and its date are known. In your health file you can see who has opened it.',
  fr: 'À l’extérieur de l’unité de santé, seuls ce mot et sa date sont connus. Dans votre dossier de santé, vous pouvez voir qui l’a ouvert.',
}
export const letterWords = {
  scheduled: {
    subject: { en: '{kind} on {on}', fr: '{kind} le {on}' },
    body: {
      en: 'Hello {name},\n\nYour assessment has a date: {kind}, {on}. Please bring the completed forms of your Preliminary Instructions.\n\nIf you cannot come that day, tell the health unit as early as you can; the date can be moved.',
      fr: 'Bonjour {name},\n\nLa date de votre évaluation est fixée : {kind}, le {on}. Veuillez apporter les formulaires remplis de vos Consignes préliminaires.\n\nSi vous ne pouvez pas vous présenter ce jour-là, avisez l’unité de santé le plus tôt possible; la date peut être changée.',
    },
  },
  recommended: {
    subject: { en: '{kind}: recommended', fr: '{kind} : recommandation' },
    body: {
      en: `Hello {name},\n\nThe health unit has concluded your assessment ({kind}). Outcome: recommended, valid until {until}.\n\n${afterwards.en}`,
      fr: `Bonjour {name},\n\nL’unité de santé a terminé votre évaluation ({kind}). Conclusion : recommandation, valide jusqu’au {until}.\n\n${afterwards.fr}`,
    },
  },
  deferred: {
    subject: { en: '{kind}: deferred', fr: '{kind} : décision reportée' },
    body: {
      en: `Hello {name},\n\nThe health unit has not concluded yet ({kind}). Outcome: deferred until {until}. The unit will get in touch with you and can answer your questions.\n\n${afterwards.en}`,
      fr: `Bonjour {name},\n\nL’unité de santé n’a pas encore tranché ({kind}). Conclusion : décision reportée au {until}. L’unité communiquera avec vous et peut répondre à vos questions.\n\n${afterwards.fr}`,
    },
  },
  notRecommended: {
    subject: { en: '{kind}: not recommended', fr: '{kind} : non-recommandation' },
    body: {
      en: `Hello {name},\n\nThe health unit has concluded your assessment ({kind}). Outcome: not recommended for this deployment.\n\nWe know that this is hard to read. The unit will explain it to you in person, and tell you how to ask for a second opinion.\n\n${afterwards.en}`,
      fr: `Bonjour {name},\n\nL’unité de santé a terminé votre évaluation ({kind}). Conclusion : non-recommandation pour ce déploiement.\n\nNous savons que cette nouvelle est difficile. L’unité vous l’expliquera en personne et vous indiquera comment demander un deuxième avis.\n\n${afterwards.fr}`,
    },
  },
}
