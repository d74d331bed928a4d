import type { Language, Localized } from '#kernel/language.ts'
import type {
  AttestationKind,
  CertificateConcern,
  CertificateStateName,
  EmploymentKind,
  LanguageLevelCode,
  ServiceKind,
  sexes,
} from './vocabulary.ts'

export const languageWords: Record<Language, Localized> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
}
export const sexWords: Record<(typeof sexes)[number], Localized> = {
  female: { en: 'Female', fr: 'Féminin' },
  male: { en: 'Male', fr: 'Masculin' },
  another: { en: 'Another gender', fr: 'Autre genre' },
}
export const serviceKindWords: Record<ServiceKind, Localized> = {
  federal: { en: 'Federal', fr: 'Fédéral' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
}
export const partnershipWords: Record<'known-partner' | 'example', Localized> = {
  'known-partner': { en: 'Known partner', fr: 'Partenaire connu' },
  example: { en: 'Example', fr: 'Exemple' },
}
export const employmentWords: Record<EmploymentKind, Localized> = {
  operational: { en: 'Operational service', fr: 'Service opérationnel' },
  training: { en: 'Training', fr: 'Formation' },
  leave: { en: 'Leave', fr: 'Congé' },
}
export const languageLevelWords: Record<LanguageLevelCode, Localized> = {
  A: { en: 'A – beginner', fr: 'A – débutant' },
  B: { en: 'B – intermediate', fr: 'B – intermédiaire' },
  C: { en: 'C – advanced', fr: 'C – avancé' },
}
export const attestationWords: Record<AttestationKind, Localized> = {
  integrity: {
    en: 'I meet the standard of integrity: no conviction, and no disciplinary procedure under way',
    fr: 'Je respecte la norme d’intégrité : aucune condamnation ni procédure disciplinaire en cours',
  },
  computer: {
    en: 'I am computer literate and know Microsoft Office',
    fr: 'Je maîtrise l’informatique et connais Microsoft Office',
  },
  'standard-shift': {
    en: 'I can drive a four-wheel-drive vehicle with standard shift',
    fr: 'Je sais conduire un véhicule à quatre roues motrices à boîte manuelle',
  },
}
export const attestationTitles: Record<AttestationKind, Localized> = {
  integrity: { en: 'Integrity', fr: 'Intégrité' },
  computer: { en: 'Computer skills', fr: 'Compétences informatiques' },
  'standard-shift': { en: 'Driving standard shift', fr: 'Conduite à boîte manuelle' },
}
export const certificateStateWords: Record<CertificateStateName, Localized> = {
  valid: { en: 'Valid', fr: 'Valide' },
  expiring: { en: 'Ends in {days} days', fr: 'Échéance dans {days} jours' },
  'counts-later': { en: 'Counts from {day}', fr: 'Compte dès le {day}' },
  expired: { en: 'Expired', fr: 'Expiré' },
  revoked: { en: 'Revoked', fr: 'Révoqué' },
}
export const concernWords: Record<CertificateConcern, Localized> = {
  expired: { en: 'Expired', fr: 'Expirés' },
  'within-30': { en: 'Ending within 30 days', fr: 'Échéance dans les 30 jours' },
  'within-60': { en: 'Ending within 60 days', fr: 'Échéance dans les 60 jours' },
  'within-90': { en: 'Ending within 90 days', fr: 'Échéance dans les 90 jours' },
  unverified: { en: 'To be verified', fr: 'À vérifier' },
}
