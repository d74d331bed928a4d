import type { Localized } from '#kernel/language.ts'
import type { BoardState, PackageKind } from './vocabulary.ts'

export const kindWords: Record<PackageKind, Localized> = {
  preliminary: { en: 'Preliminary Instructions', fr: 'Consignes préliminaires' },
  joining: { en: 'Joining Instructions', fr: 'Instructions de ralliement' },
}
export const boardStateWords: Record<BoardState, Localized> = {
  preparing: { en: 'Preparing', fr: 'En préparation' },
  'waiting-at-home': { en: 'Waiting at home', fr: 'En attente à la maison' },
  away: { en: 'In mission', fr: 'En mission' },
}
/** Short headings of the points that the programme knows; a point of another name is headed by its own text. */
export const itemTitles: Record<string, Localized> = {
  'health-forms': { en: 'Health forms', fr: 'Formulaires de santé' },
  'medical-appointment': { en: 'Medical appointments', fr: 'Rendez-vous médicaux' },
  immunization: { en: 'Immunization', fr: 'Vaccination' },
  'qualification-evidence': { en: 'Evidence of qualifications', fr: 'Preuves de qualification' },
  'passport-copy': { en: 'Passport', fr: 'Passeport' },
  'integrity-declaration': { en: 'Integrity declaration', fr: 'Déclaration d’intégrité' },
  'online-learning': { en: 'Online learning', fr: 'Apprentissage en ligne' },
  'training-dates-place': { en: 'Training: dates and place', fr: 'Formation : dates et lieu' },
  insurance: { en: 'Insurance', fr: 'Assurances' },
  travel: { en: 'Travel', fr: 'Voyage' },
  'expense-claims': { en: 'Expense claims', fr: 'Demandes de remboursement' },
  benefits: { en: 'Allowances and benefits', fr: 'Indemnités et avantages' },
  preparation: { en: 'Preparing yourself and your family', fr: 'Se préparer, ainsi que sa famille' },
}

export const actionWords = {
  sendPreliminary: {
    title: { en: 'Send the Preliminary Instructions', fr: 'Envoyer les consignes préliminaires' },
    done: { en: 'The Preliminary Instructions have been sent.', fr: 'Les consignes préliminaires ont été envoyées.' },
    fields: {},
  },
  sendJoining: {
    title: { en: 'Send the Joining Instructions', fr: 'Envoyer les instructions de ralliement' },
    intro: {
      en: 'A version that stands already is replaced. What the officer has done stays done where the new dates do not touch it.',
      fr: 'La version en vigueur est remplacée. Les points déjà réglés le restent si les nouvelles dates ne les touchent pas.',
    },
    done: { en: 'The Joining Instructions have been sent.', fr: 'Les instructions de ralliement ont été envoyées.' },
    fields: {
      reason: {
        label: { en: 'What has changed, in a sentence', fr: 'Ce qui a changé, en une phrase' },
        hint: { en: 'The officer reads it.', fr: 'La personne concernée le lira.' },
      },
    },
  },
  tickItem: {
    title: { en: 'Mark this point as done', fr: 'Marquer ce point comme réglé' },
    submit: { en: 'Done', fr: 'C’est réglé' },
    done: { en: 'The point is done.', fr: 'Le point est réglé.' },
    fields: {
      evidence: {
        label: { en: 'Evidence (PDF, JPEG or PNG)', fr: 'Pièce justificative (PDF, JPEG ou PNG)' },
        hint: {
          en: 'Where there is a paper to show. No medical papers: the health unit receives those itself.',
          fr: 'S’il y a un document à fournir. Aucun document médical : l’unité de santé les reçoit directement.',
        },
      },
    },
  },
  untickItem: {
    title: { en: 'Open this point again', fr: 'Rouvrir ce point' },
    done: { en: 'The point is open again.', fr: 'Le point est de nouveau ouvert.' },
    fields: {},
  },
  acknowledgePackage: {
    title: { en: 'Acknowledge', fr: 'Accuser réception' },
    intro: {
      en: 'You confirm that you have read these instructions.',
      fr: 'Vous confirmez avoir lu ces consignes.',
    },
    done: { en: 'Thank you. The acknowledgement is recorded.', fr: 'Merci. L’accusé de réception est consigné.' },
    fields: {},
  },
}

export const refusals: Record<string, Localized> = {
  'not-selected-yet': {
    en: 'Instructions are sent only after the initial selection, while the candidacy goes on.',
    fr: 'Les consignes ne sont envoyées qu’après la sélection initiale, tant que la candidature se poursuit.',
  },
  'preliminary-already-sent': {
    en: 'The Preliminary Instructions were sent already.',
    fr: 'Les consignes préliminaires ont déjà été envoyées.',
  },
  'no-package-template': {
    en: 'No list of points holds for today. Add one to the reference data first.',
    fr: 'Aucune liste de points n’est en vigueur aujourd’hui. Ajoutez-en une aux données de référence.',
  },
  'offer-not-accepted': {
    en: 'Joining Instructions are sent once the offer is accepted and until departure.',
    fr: 'Les instructions de ralliement sont envoyées dès l’acceptation de l’offre et jusqu’au départ.',
  },
  'instructions-up-to-date': {
    en: 'The version that stands already states these dates and terms.',
    fr: 'La version en vigueur indique déjà ces dates et conditions.',
  },
  'package-superseded': {
    en: 'A newer version of these instructions stands. Work with that one.',
    fr: 'Une version plus récente de ces consignes est en vigueur. Utilisez celle-ci.',
  },
  'item-already-done': { en: 'This point is done already.', fr: 'Ce point est déjà réglé.' },
  'officer-has-left': {
    en: 'The officer has left: what was in order on that day is not opened again.',
    fr: 'Le policier ou la policière est déjà en mission\u00a0: ce qui était en règle le jour du départ n’est pas rouvert.',
  },
  'item-still-open': { en: 'This point is still open.', fr: 'Ce point est encore ouvert.' },
  'already-acknowledged': {
    en: 'This version was acknowledged already.',
    fr: 'Cette version a déjà fait l’objet d’un accusé de réception.',
  },
}
