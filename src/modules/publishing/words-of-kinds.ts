import type { Localized } from '#kernel/language.ts'
import type {
  Completeness,
  ConsentPart,
  EntryAct,
  NameShown,
  Phase,
  PublicationKind,
  VersionState,
} from './vocabulary.ts'

export const kindWords: Record<PublicationKind, Localized> = {
  page: { en: 'Page', fr: 'Page' },
  news: { en: 'News', fr: 'Nouvelle' },
  story: { en: 'Story', fr: 'Récit' },
}
export const phaseWords: Record<Phase, Localized> = {
  before: { en: 'Before the mission', fr: 'Avant la mission' },
  during: { en: 'During the mission', fr: 'Pendant la mission' },
  after: { en: 'After the mission', fr: 'Après la mission' },
}
export const stateWords: Record<VersionState, Localized> = {
  draft: { en: 'Draft', fr: 'Ébauche' },
  'in-translation': { en: 'In translation', fr: 'En traduction' },
  'in-review': { en: 'In review', fr: 'En révision' },
  reviewed: { en: 'Reviewed', fr: 'Révisée' },
  scheduled: { en: 'Scheduled', fr: 'Programmée' },
  published: { en: 'Published', fr: 'Publiée' },
  superseded: { en: 'Superseded', fr: 'Remplacée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  'given-up': { en: 'Given up', fr: 'Abandonnée' },
}
export const completenessWords: Record<Completeness, Localized> = {
  both: { en: 'Both languages', fr: 'Les deux langues' },
  'en-only': { en: 'French missing', fr: 'Français manquant' },
  'fr-only': { en: 'English missing', fr: 'Anglais manquant' },
  neither: { en: 'Neither is whole', fr: 'Aucune n’est complète' },
}
export const partWords: Record<ConsentPart, Localized> = {
  story: { en: 'The story told in text', fr: 'Le récit dans le texte' },
  quote: { en: 'A quote', fr: 'Une citation' },
  picture: { en: 'A picture', fr: 'Une image' },
}
export const nameWords: Record<NameShown, Localized> = {
  full: { en: 'Full name', fr: 'Nom complet' },
  first: { en: 'First name only', fr: 'Prénom seulement' },
  none: { en: 'No name', fr: 'Aucun nom' },
}
export const entryWords: Record<EntryAct, Localized> = {
  started: { en: 'Started', fr: 'Commencée' },
  written: { en: 'Written', fr: 'Rédigée' },
  'sent-to-translation': { en: 'Sent to translation', fr: 'Envoyée en traduction' },
  verified: { en: 'Translation verified', fr: 'Traduction vérifiée' },
  reviewed: { en: 'Reviewed', fr: 'Révisée' },
  'sent-back': { en: 'Sent back', fr: 'Renvoyée' },
  scheduled: { en: 'Scheduled', fr: 'Programmée' },
  published: { en: 'Published', fr: 'Publiée' },
  superseded: { en: 'Superseded', fr: 'Remplacée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  'given-up': { en: 'Given up', fr: 'Abandonnée' },
  'taken-up': { en: 'Taken up again from version', fr: 'Reprise de la version' },
  'picture-set': { en: 'Picture chosen', fr: 'Image choisie' },
  'picture-removed': { en: 'Picture removed', fr: 'Image enlevée' },
  'missions-named': { en: 'Missions named', fr: 'Missions nommées' },
  'consent-recorded': { en: 'Consent recorded', fr: 'Consentement consigné' },
  'consent-withdrawn': { en: 'Consent withdrawn', fr: 'Consentement retiré' },
  'release-recorded': { en: 'Release recorded', fr: 'Autorisation consignée' },
  'release-ended': { en: 'Release taken back', fr: 'Autorisation retirée' },
}
