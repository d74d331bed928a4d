import type { Localized } from '#kernel/language.ts'
import type { PlaceState } from './vocabulary.ts'
import { decisionConstraints, decisionRefusals } from './words-of-decisions.ts'
import { liaisonRefusals } from './words-of-liaison.ts'
import { lifeConstraints, lifeRefusals } from './words-of-life-refusals.ts'
import { postRefusals } from './words-of-posts.ts'
import { protectionRefusals } from './words-of-protection.ts'
import { recordRefusals } from './words-of-record.ts'
import { registerRefusals } from './words-of-register.ts'
import { riskRefusals } from './words-of-risk.ts'
import { teamRefusals } from './words-of-teams.ts'

export { kindWords } from './words-of-kinds.ts'
export { lifePageWords, statusWords } from './words-of-life-pages.ts'

export const languageWords = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
}
export const armedWords = {
  armed: { en: 'Armed', fr: 'Armé' },
  unarmed: { en: 'Unarmed', fr: 'Non armé' },
}
export const placeStateWords: Record<PlaceState, Localized> = {
  filled: { en: 'Filled', fr: 'Pourvu' },
  vacating: { en: 'To be vacated', fr: 'À libérer' },
  reserved: { en: 'Reserved', fr: 'Réservé' },
  vacant: { en: 'Vacant', fr: 'Vacant' },
  proposed: { en: 'Proposed', fr: 'Proposé' },
  authorised: { en: 'Authorized, not open', fr: 'Autorisé, non ouvert' },
  frozen: { en: 'Frozen', fr: 'Gelé' },
  abolished: { en: 'Abolished', fr: 'Aboli' },
}

export { actionWords } from './words-of-actions.ts'
export { attributeWords, pageWords } from './words-of-pages.ts'

export const refusals: Record<string, Localized> = {
  ...liaisonRefusals,
  ...protectionRefusals,
  ...registerRefusals,
  ...recordRefusals,
  ...riskRefusals,
  ...postRefusals,
  ...teamRefusals,
  'day-in-the-future': { en: 'This day lies in the future.', fr: 'Cette date est dans l’avenir.' },
  ...decisionRefusals,
  ...lifeRefusals,
  'position-taken': {
    en: 'Somebody else holds this position on some of these days.',
    fr: 'Une autre personne occupe ce poste pendant une partie de cette période.',
  },
  'already-has-a-place': {
    en: 'A place is already held for this officer on some of these days.',
    fr: 'Une place est déjà retenue pour ce policier pendant une partie de cette période.',
  },
  'strength-exceeded': {
    en: 'The authorized strength would be passed on {day}: {taken} of {allowed} places are taken.',
    fr: 'L’effectif autorisé serait dépassé le {day} : {taken} places sur {allowed} sont prises.',
  },
  'strength-not-authorized': {
    en: 'No authorized strength covers {day}. Nothing can be reserved on a day without one.',
    fr: 'Aucun effectif autorisé ne couvre le {day}. Rien ne peut être réservé pour une telle date.',
  },
  'position-not-there': {
    en: 'The position does not exist on all of these days.',
    fr: 'Le poste n’existe pas pendant toute cette période.',
  },
  'decision-superseded': {
    en: 'A later decision took the place of this one.',
    fr: 'Une décision ultérieure a remplacé celle-ci.',
  },
  'decision-grants-nothing': { en: 'This decision grants nothing.', fr: 'Cette décision n’autorise rien.' },
  'decision-expired': { en: 'This decision has run out.', fr: 'Cette décision est échue.' },
  'outside-the-period-of-the-decision': {
    en: 'The decision {decision} holds from {from} until {to}; this lies outside.',
    fr: 'La décision {decision} est en vigueur du {from} au {to} ; ces dates n’y sont pas comprises.',
  },
  'beyond-the-number-of-the-decision': {
    en: 'The decision {decision} grants {number} officers; {left} are left on these days.',
    fr: 'La décision {decision} autorise {number} policiers ; il en reste {left} pour ces dates.',
  },
  'tour-longer-than-the-decision': {
    en: 'The decision {decision} allows tours of {most} months at most.',
    fr: 'La décision {decision} permet des tours de service d’au plus {most} mois.',
  },
  'decision-says-armed': { en: 'The decision {decision} says: armed.', fr: 'La décision {decision} précise : armés.' },
  'decision-says-unarmed': {
    en: 'The decision {decision} says: unarmed.',
    fr: 'La décision {decision} précise : non armés.',
  },
  'mission-code-taken': { en: 'Another mission has this code.', fr: 'Une autre mission porte ce code.' },
  'mission-code-not-well-formed': {
    en: 'A code has capital letters, figures and hyphens, for example EUAM-UKR.',
    fr: 'Un code se compose de majuscules, de chiffres et de traits d’union, par exemple EUAM-UKR.',
  },
  'name-in-both-languages': {
    en: 'The name is needed in English and in French.',
    fr: 'Le nom est requis en français et en anglais.',
  },
  'title-in-both-languages': {
    en: 'The title is needed in English and in French.',
    fr: 'Le titre est requis en français et en anglais.',
  },
  'not-a-country': {
    en: 'Enter a country as its two letters (ISO 3166), for example HT or PL.',
    fr: 'Indiquez le pays par ses deux lettres (ISO 3166), par exemple HT ou PL.',
  },
  'mission-has-ended': { en: 'This mission has ended.', fr: 'Cette mission est terminée.' },
  'ranks-upside-down': {
    en: 'The highest rank comes first: level 1 is the highest.',
    fr: 'Le grade le plus élevé vient en premier : le niveau 1 est le plus élevé.',
  },
  'position-frozen': {
    en: 'This position is frozen on that day.',
    fr: 'Ce poste est gelé à cette date.',
  },
  'freeze-before-it-began': {
    en: 'The position did not exist before that day.',
    fr: 'Le poste n’existait pas avant cette date.',
  },
  'position-held': {
    en: 'The position is held; it is free again from {until}.',
    fr: 'Le poste est occupé ; il sera libre à compter du {until}.',
  },
  'nothing-changes': {
    en: 'This is already the value on that day.',
    fr: 'C’est déjà la valeur à cette date.',
  },
}

export const constraints: Record<string, string> = {
  ...decisionConstraints,
  ...lifeConstraints,
  position_taken: 'position-taken',
  one_occupancy_per_reference: 'already-has-a-place',
  strength_exceeded: 'strength-exceeded',
  strength_not_authorized: 'strength-not-authorized',
  position_not_there: 'position-not-there',
  position_not_open: 'post-not-open',
  one_strength_at_a_time: 'stale',
  protected_once: 'mission-is-protected',
}

export const waitingWords = {
  decision: { en: 'Decision to turn into strength', fr: 'Décision à traduire en effectif autorisé' },
  over: { en: 'More officers than authorized', fr: 'Effectif autorisé dépassé' },
}
