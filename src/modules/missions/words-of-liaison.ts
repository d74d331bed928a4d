import type { Localized } from '#kernel/language.ts'
import type { LiaisonKind } from './vocabulary/liaison.ts'

export const liaisonKindWords: Record<LiaisonKind, Localized> = {
  'note-verbale': { en: 'Note verbale received', fr: 'Note verbale reçue' },
  meeting: { en: 'Meeting', fr: 'Rencontre' },
  call: { en: 'Call', fr: 'Appel' },
  correspondence: { en: 'Letter or e-mail', fr: 'Lettre ou courriel' },
  visit: { en: 'Visit', fr: 'Visite' },
  briefing: { en: 'Briefing', fr: 'Séance d’information' },
  other: { en: 'Other', fr: 'Autre' },
}

const entryFieldWords = {
  kind: { label: { en: 'What it was', fr: 'Nature' }, options: liaisonKindWords },
  on: { label: { en: 'On', fr: 'Le' } },
  positionId: {
    label: { en: 'In the name of the post', fr: 'Au nom du poste' },
    hint: { en: 'Left empty: of the mission as a whole.', fr: 'Laissé vide\u00a0: de la mission entière.' },
  },
  counterpart: {
    label: { en: 'With whom', fr: 'Avec qui' },
    hint: { en: 'The office, not the person.', fr: 'Le bureau, pas la personne.' },
  },
  subject: { label: { en: 'Subject', fr: 'Objet' } },
  text: { label: { en: 'What was said or asked', fr: 'Ce qui a été dit ou demandé' } },
  noteReference: { label: { en: 'Reference of the note verbale', fr: 'Référence de la note verbale' } },
  noteDated: {
    label: { en: 'Date of the note', fr: 'Date de la note' },
    hint: {
      en: 'As precisely as it is known: 2026, 2026-03 or 2026-03-02.',
      fr: 'Aussi précisément qu’on la connaît\u00a0: 2026, 2026-03 ou 2026-03-02.',
    },
  },
  file: { label: { en: 'The note as it arrived', fr: 'La note telle que reçue' } },
}

export const liaisonActionWords = {
  logLiaison: {
    title: { en: 'Write in the log', fr: 'Écrire au journal' },
    intro: {
      en: 'A contact with the host organization, or a note verbale that arrived. An entry stays as it is written.',
      fr: 'Un contact avec l’organisation hôte, ou une note verbale reçue. Une inscription reste telle quelle.',
    },
    submit: { en: 'Write', fr: 'Écrire' },
    done: { en: 'The entry is in the log.', fr: 'L’inscription est au journal.' },
    fields: { missionId: { label: { en: 'Mission', fr: 'Mission' } }, ...entryFieldWords },
  },
  correctLiaison: {
    title: { en: 'Correct the entry', fr: 'Corriger l’inscription' },
    intro: {
      en: 'A new entry takes its place; the one before stays in the log, marked.',
      fr: 'Une nouvelle inscription la remplace; la précédente reste au journal, marquée.',
    },
    submit: { en: 'Correct', fr: 'Corriger' },
    done: { en: 'The entry is corrected.', fr: 'L’inscription est corrigée.' },
    fields: { entryId: { label: { en: 'Entry', fr: 'Inscription' } }, ...entryFieldWords },
  },
  forwardNote: {
    title: { en: 'Forward into intake', fr: 'Transmettre à la réception des demandes' },
    intro: {
      en: 'Makes a request that names the note and carries it along. From then on it belongs to intake.',
      fr: 'Crée une demande qui nomme la note et l’emporte. Elle relève dès lors de la réception des demandes.',
    },
    submit: { en: 'Forward', fr: 'Transmettre' },
    done: { en: 'The request is with intake.', fr: 'La demande est à la réception.' },
    fields: {
      entryId: { label: { en: 'Entry', fr: 'Inscription' } },
      requesterKind: { label: { en: 'Who asks', fr: 'Demandeur' } },
      requester: { label: { en: 'Name of the organization or State', fr: 'Nom de l’organisation ou de l’État' } },
      subject: { label: { en: 'Subject', fr: 'Objet' } },
      text: { label: { en: 'Text of the request', fr: 'Texte de la demande' } },
      askedNumber: { label: { en: 'Number of officers asked for', fr: 'Nombre de policiers demandés' } },
      hostCountry: { label: { en: 'Country of the mission', fr: 'Pays de la mission' } },
      answerBy: { label: { en: 'Answer expected by', fr: 'Réponse attendue d’ici le' } },
    },
  },
}

export const liaisonRefusals: Record<string, Localized> = {
  'liaison-in-the-future': { en: 'The day lies in the future.', fr: 'La date est dans l’avenir.' },
  'note-not-named': {
    en: 'A note verbale has a reference or a date.',
    fr: 'Une note verbale porte une référence ou une date.',
  },
  'post-not-there': { en: 'The mission has no such post today.', fr: 'La mission n’a pas ce poste aujourd’hui.' },
  'only-notes-are-forwarded': { en: 'Only a note verbale is forwarded.', fr: 'Seule une note verbale est transmise.' },
  'already-forwarded': {
    en: 'This note was forwarded into intake already.',
    fr: 'Cette note a déjà été transmise à la réception des demandes.',
  },
  'liaison-corrected': { en: 'A later entry corrects this one.', fr: 'Une inscription ultérieure corrige celle-ci.' },
}

export const liaisonPageWords = {
  log: { en: 'Liaison log', fr: 'Journal de liaison' },
  logIntro: {
    en: 'Contacts of the post with the host organization, notes verbales that arrived, and the requests they became.',
    fr: 'Les contacts du poste avec l’organisation hôte, les notes verbales reçues et les demandes qui en découlent.',
  },
  one: { en: 'Entry of the liaison log', fr: 'Inscription au journal de liaison' },
  said: { en: 'What was said or asked', fr: 'Ce qui a été dit ou demandé' },
  number: { en: 'Number', fr: 'Numéro' },
  kind: { en: 'What', fr: 'Nature' },
  on: { en: 'On', fr: 'Le' },
  counterpart: { en: 'With whom', fr: 'Avec qui' },
  subject: { en: 'Subject', fr: 'Objet' },
  note: { en: 'Reference', fr: 'Référence' },
  noteDated: { en: 'Note dated', fr: 'Date de la note' },
  file: { en: 'The note as it arrived', fr: 'La note telle que reçue' },
  open: { en: 'Open the file', fr: 'Ouvrir le fichier' },
  post: { en: 'Post', fr: 'Poste' },
  request: { en: 'Request', fr: 'Demande' },
  forwardedOn: { en: 'Forwarded on', fr: 'Transmise le' },
  by: { en: 'Written by', fr: 'Écrite par' },
  onBehalf: { en: '{name}, on behalf of the post', fr: '{name}, au nom du poste' },
  corrected: { en: 'Corrected', fr: 'Corrigée' },
  correctedBy: { en: 'A later entry corrects this one', fr: 'Une inscription ultérieure corrige celle-ci' },
  corrects: { en: 'Corrects', fr: 'Corrige' },
  forwardedOrNot: { en: 'Intake', fr: 'Réception' },
  forwarded: { en: 'Forwarded', fr: 'Transmise' },
  notForwarded: { en: 'Not forwarded', fr: 'Non transmise' },
  search: { en: 'Search', fr: 'Recherche' },
  emptyTitle: { en: 'The log is empty', fr: 'Le journal est vide' },
  emptyText: {
    en: 'Contacts and notes verbales appear here once they are written down.',
    fr: 'Les contacts et les notes verbales figurent ici dès leur inscription.',
  },
} satisfies Record<string, Localized>

export const liaisonWaitingWords = {
  toForward: { en: 'Note verbale to forward', fr: 'Note verbale à transmettre' },
}
