import type { Localized } from '#kernel/language.ts'
import type { AskedLanguage, AskedRole, Channel, PaperKind, Stream } from './vocabulary/intake.ts'
import type { RequesterKind } from './vocabulary.ts'

export const channelWords: Record<Channel, Localized> = {
  'note-verbale': { en: 'Note verbale', fr: 'Note verbale' },
  letter: { en: 'Letter', fr: 'Lettre' },
  email: { en: 'E-mail', fr: 'Courriel' },
  meeting: { en: 'Meeting or call', fr: 'Rencontre ou appel' },
  'call-for-contributions': { en: 'Call for contributions', fr: 'Appel à contributions' },
  'police-adviser': {
    en: 'Handed in by a police adviser abroad',
    fr: 'Remise par un conseiller de police à l’étranger',
  },
}
export const askedRoleWords: Record<AskedRole, Localized> = {
  patrol: { en: 'Patrol', fr: 'Patrouille' },
  training: { en: 'Training', fr: 'Formation' },
  mentoring: { en: 'Mentoring and advising', fr: 'Mentorat et conseil' },
  monitoring: { en: 'Monitoring', fr: 'Surveillance' },
  investigation: { en: 'Investigation', fr: 'Enquête' },
  'human-rights': { en: 'Human rights', fr: 'Droits de la personne' },
  elections: { en: 'Elections', fr: 'Élections' },
  humanitarian: { en: 'Humanitarian assistance', fr: 'Aide humanitaire' },
  'gender-based-violence': {
    en: 'Sexual and gender-based violence',
    fr: 'Violences sexuelles et fondées sur le genre',
  },
  'organized-crime': { en: 'Organized crime', fr: 'Crime organisé' },
  adviser: { en: 'Adviser to the leadership', fr: 'Conseil à la direction' },
  other: { en: 'Other', fr: 'Autre' },
}
export const streamWords: Record<Stream, Localized> = {
  command: { en: 'Police command', fr: 'Commandement policier' },
  operations: { en: 'Police operations', fr: 'Opérations policières' },
  'capacity-building': { en: 'Capacity building', fr: 'Renforcement des capacités' },
  administration: { en: 'Police administration', fr: 'Administration policière' },
}
export const askedLanguageWords: Record<AskedLanguage, Localized> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  ar: { en: 'Arabic', fr: 'Arabe' },
  other: { en: 'Another language', fr: 'Autre langue' },
}
export const paperKindWords: Record<PaperKind, Localized> = {
  'note-verbale': { en: 'Note verbale', fr: 'Note verbale' },
  annex: { en: 'Annex', fr: 'Annexe' },
  correspondence: { en: 'Correspondence', fr: 'Correspondance' },
  answer: { en: 'Answer as sent', fr: 'Réponse envoyée' },
}
export const paperTitles = { noteVerbale: { en: 'Note verbale', fr: 'Note verbale' } }

export const lineWords = {
  armed: { en: 'armed', fr: 'armés' },
  unarmed: { en: 'unarmed', fr: 'non armés' },
  monthsOf: { en: '{count} months', fr: '{count} mois' },
}

export const requesterKindWords: Record<RequesterKind, Localized> = {
  un: { en: 'United Nations', fr: 'Nations Unies' },
  eu: { en: 'European Union', fr: 'Union européenne' },
  regional: { en: 'A regional organization', fr: 'Une organisation régionale' },
  court: { en: 'An international court', fr: 'Une cour internationale' },
  state: { en: 'A State', fr: 'Un État' },
  other: { en: 'Another organization', fr: 'Une autre organisation' },
}

/** What a request says, for registering and for correcting it. */
export const askedFieldWords = {
  requesterKind: { label: { en: 'Who asks', fr: 'Demandeur' }, options: requesterKindWords },
  requester: {
    label: { en: 'Name of the organization or State', fr: 'Nom de l’organisation ou de l’État' },
    hint: {
      en: 'As it signs, for example UN Department of Peace Operations. Known organizations are suggested.',
      fr: 'Tel qu’il signe, par exemple Département des opérations de paix de l’ONU. Les organisations connues sont suggérées.',
    },
  },
  subject: { label: { en: 'Subject', fr: 'Objet' } },
  text: { label: { en: 'Text of the request', fr: 'Texte de la demande' } },
  askedNumber: { label: { en: 'Number of officers asked for', fr: 'Nombre de policiers demandés' } },
  hostCountry: { label: { en: 'Country of the mission', fr: 'Pays de la mission' } },
  receivedOn: { label: { en: 'Received on', fr: 'Reçue le' } },
  answerBy: { label: { en: 'Answer expected by', fr: 'Réponse attendue d’ici le' } },
  channel: { label: { en: 'How it arrived', fr: 'Voie de réception' }, options: channelWords },
  noteReference: {
    label: { en: 'Reference of the note verbale', fr: 'Référence de la note verbale' },
    hint: { en: 'As it stands on the note or letter.', fr: 'Telle qu’elle figure sur la note ou la lettre.' },
  },
  noteDated: {
    label: { en: 'Date of the note', fr: 'Date de la note' },
    hint: {
      en: 'As precisely as it is known: 2026, 2026-03 or 2026-03-02.',
      fr: 'Aussi précisément qu’on la connaît\u00a0: 2026, 2026-03 ou 2026-03-02.',
    },
  },
}
