import type { Localized } from '#kernel/language.ts'
import type { ProfileLine } from '#modules/requests/index.ts'

/** What posts of an asked role may be called, until somebody calls them otherwise. */
export const suggestedTitles: Record<ProfileLine['role'], Localized> = {
  patrol: { en: 'Patrol officer', fr: 'Agent ou agente de patrouille' },
  training: { en: 'Police trainer', fr: 'Formateur ou formatrice de la police' },
  mentoring: { en: 'Police mentor', fr: 'Mentor ou mentore de la police' },
  monitoring: { en: 'Police monitor', fr: 'Observateur ou observatrice de la police' },
  investigation: { en: 'Investigator', fr: 'Enquêteur ou enquêteuse' },
  'human-rights': { en: 'Human rights officer', fr: 'Spécialiste des droits de la personne' },
  elections: { en: 'Election security officer', fr: 'Spécialiste de la sécurité électorale' },
  humanitarian: { en: 'Humanitarian liaison officer', fr: 'Agent ou agente de liaison humanitaire' },
  'gender-based-violence': {
    en: 'Specialist in sexual and gender-based violence',
    fr: 'Spécialiste des violences sexuelles et fondées sur le genre',
  },
  'organized-crime': { en: 'Specialist in organized crime', fr: 'Spécialiste du crime organisé' },
  adviser: {
    en: 'Adviser to the police leadership',
    fr: 'Conseiller ou conseillère auprès de la direction de la police',
  },
  other: { en: 'Police officer', fr: 'Policier ou policière' },
}

export const nextStepWords = {
  request: { en: 'Request', fr: 'Demande' },
  mission: { en: 'Mission', fr: 'Mission' },
  missionText: {
    en: 'Set up a new mission, or authorize strength for one that is there.',
    fr: 'Créez une mission, ou autorisez un effectif pour une mission existante.',
  },
  strength: { en: 'Authorized strength', fr: 'Effectif autorisé' },
  strengthOf: { en: '{given} of {number} officers', fr: '{given} policiers sur {number}' },
  posts: { en: 'Posts', fr: 'Postes' },
  postsOf: { en: '{opened} opened under this decision', fr: '{opened} ouverts en vertu de cette décision' },
  next: { en: 'Next step', fr: 'Prochaine étape' },
  authorizeFirst: {
    en: 'No strength is authorized for this mission yet: decision {code} grants {number} officers.',
    fr: 'Aucun effectif n’est encore autorisé pour cette mission\u00a0: la décision {code} accorde {number} policiers.',
  },
  openThem: {
    en: 'Of {number} officers granted by decision {code}, {left} have no post yet.',
    fr: 'Sur les {number} policiers accordés par la décision {code}, {left} n’ont pas encore de poste.',
  },
  toAuthorize: { en: 'Authorize the strength', fr: 'Autoriser l’effectif' },
  openLine: { en: 'Open posts asked for: {role} ({left})', fr: 'Ouvrir les postes demandés\u00a0: {role} ({left})' },
  openRest: { en: 'Open the posts ({left})', fr: 'Ouvrir les postes ({left})' },
}
