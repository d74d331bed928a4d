import type { Localized } from '#kernel/language.ts'
import type { Confidence, Party, ProspectStatus } from './vocabulary/prospects.ts'

export const partyWords: Record<Party, Localized> = {
  'intake-officer': { en: 'Intake', fr: 'Réception des demandes' },
  'gac-assessor': { en: 'Foreign affairs', fr: 'Affaires étrangères' },
  'ps-assessor': { en: 'Public safety', fr: 'Sécurité publique' },
  'rcmp-planner': { en: 'Mission planning, RCMP', fr: 'Planification des missions, GRC' },
}
export const prospectStatusWords: Record<ProspectStatus, Localized> = {
  idea: { en: 'Idea', fr: 'Idée' },
  explored: { en: 'Being explored', fr: 'À l’étude' },
  'in-discussion': { en: 'In discussion', fr: 'En discussion' },
  expected: { en: 'Request expected', fr: 'Demande attendue' },
  requested: { en: 'Became a request', fr: 'Devenue une demande' },
  dropped: { en: 'Dropped', fr: 'Abandonnée' },
}
export const confidenceWords: Record<Confidence, Localized> = {
  low: { en: 'Low', fr: 'Faible' },
  medium: { en: 'Medium', fr: 'Moyenne' },
  high: { en: 'High', fr: 'Élevée' },
}
/** Notes that the product writes itself. */
export const prospectNotes = {
  requested: { en: 'A request arrived.', fr: 'Une demande est arrivée.' },
}

const stepFields = {
  status: {
    label: { en: 'Status', fr: 'État' },
    options: {
      idea: prospectStatusWords.idea,
      explored: prospectStatusWords.explored,
      'in-discussion': prospectStatusWords['in-discussion'],
      expected: prospectStatusWords.expected,
    },
  },
  confidence: {
    label: { en: 'Confidence that it will be asked', fr: 'Probabilité qu’elle soit demandée' },
    options: confidenceWords,
  },
  note: { label: { en: 'What is known, and from whom', fr: 'Ce que l’on sait, et de qui' } },
  nextStep: { label: { en: 'Next step', fr: 'Prochaine étape' } },
  nextStepOn: {
    label: { en: 'Next step by', fr: 'Prochaine étape d’ici le' },
    hint: { en: 'A step and its day go together.', fr: 'Une étape et sa date vont ensemble.' },
  },
  owner: { label: { en: 'Who sees to it', fr: 'Responsable' }, options: partyWords },
  ownerName: { label: { en: 'Name', fr: 'Nom' } },
}

export const prospectActionWords = {
  openProspect: {
    title: { en: 'Add a prospect', fr: 'Ajouter une perspective' },
    intro: {
      en: 'A mission that nobody has asked for yet. It stays among those who look ahead and is never public.',
      fr: 'Une mission que personne n’a encore demandée. Elle reste entre ceux qui préparent la suite et n’est jamais publique.',
    },
    submit: { en: 'Add', fr: 'Ajouter' },
    done: { en: 'The prospect is added.', fr: 'La perspective est ajoutée.' },
    fields: {
      title: { label: { en: 'What it is about', fr: 'De quoi il s’agit' } },
      country: { label: { en: 'Country', fr: 'Pays' } },
      organisation: {
        label: { en: 'Organization or State', fr: 'Organisation ou État' },
        hint: {
          en: 'Who might ask. Known organizations are suggested.',
          fr: 'Qui pourrait demander. Les organisations connues sont suggérées.',
        },
      },
      ...stepFields,
    },
  },
  noteProspect: {
    title: { en: 'Note what is new', fr: 'Consigner du nouveau' },
    intro: { en: 'What was noted before stays readable.', fr: 'Ce qui a été consigné auparavant reste lisible.' },
    submit: { en: 'Note', fr: 'Consigner' },
    done: { en: 'It is noted.', fr: 'C’est consigné.' },
    fields: { prospectId: { label: { en: 'Prospect', fr: 'Perspective' } }, ...stepFields },
  },
  dropProspect: {
    title: { en: 'Drop the prospect', fr: 'Abandonner la perspective' },
    intro: { en: 'It stays readable, with the reason.', fr: 'Elle reste lisible, avec le motif.' },
    done: { en: 'The prospect is dropped.', fr: 'La perspective est abandonnée.' },
    fields: {
      prospectId: { label: { en: 'Prospect', fr: 'Perspective' } },
      reason: { label: { en: 'Reason', fr: 'Motif' } },
    },
  },
  prospectRequested: {
    title: { en: 'It became a request', fr: 'C’est devenu une demande' },
    intro: {
      en: 'For a request that is registered already. A new one names its prospect when it is registered.',
      fr: 'Pour une demande déjà enregistrée. Une nouvelle demande indique sa perspective lors de l’enregistrement.',
    },
    submit: { en: 'Link to the request', fr: 'Lier à la demande' },
    done: { en: 'The prospect leads to the request.', fr: 'La perspective mène à la demande.' },
    fields: {
      prospectId: { label: { en: 'Prospect', fr: 'Perspective' } },
      requestId: { label: { en: 'Request', fr: 'Demande' } },
    },
  },
}

export const prospectRefusals: Record<string, Localized> = {
  'prospect-ended': {
    en: 'This prospect became a request or was dropped.',
    fr: 'Cette perspective est devenue une demande ou a été abandonnée.',
  },
  'step-needs-a-day': {
    en: 'A next step has a day, and a day has a step.',
    fr: 'Une prochaine étape a une date, et une date a une étape.',
  },
  'step-in-the-past': { en: 'The next step lies behind us.', fr: 'La prochaine étape est déjà passée.' },
}

export const prospectPageWords = {
  list: { en: 'Prospects', fr: 'Perspectives' },
  listIntro: {
    en: 'Missions that nobody has asked for yet: what is known, the next step and who sees to it. Not public, and not for selection or the desks.',
    fr: 'Les missions que personne n’a encore demandées\u00a0: ce que l’on sait, la prochaine étape et son responsable. Ni publiques, ni destinées à la sélection ou aux bureaux.',
  },
  one: { en: 'Prospect', fr: 'Perspective' },
  number: { en: 'Number', fr: 'Numéro' },
  about: { en: 'What it is about', fr: 'De quoi il s’agit' },
  country: { en: 'Country', fr: 'Pays' },
  organisation: { en: 'Organization or State', fr: 'Organisation ou État' },
  status: { en: 'Status', fr: 'État' },
  stillOpen: { en: 'Open ones', fr: 'En cours' },
  confidence: { en: 'Confidence', fr: 'Probabilité' },
  nextStep: { en: 'Next step', fr: 'Prochaine étape' },
  nextStepOn: { en: 'By', fr: 'D’ici le' },
  owner: { en: 'Who sees to it', fr: 'Responsable' },
  ownerName: { en: 'Name', fr: 'Nom' },
  request: { en: 'Request', fr: 'Demande' },
  late: { en: 'Late', fr: 'En retard' },
  noStep: { en: 'No next step', fr: 'Aucune étape prévue' },
  entries: { en: 'What was noted', fr: 'Ce qui a été consigné' },
  notedBy: { en: 'Noted by {name}', fr: 'Consigné par {name}' },
  search: { en: 'Search', fr: 'Recherche' },
  emptyTitle: { en: 'No prospects', fr: 'Aucune perspective' },
  emptyText: {
    en: 'Add a mission that may be asked for, with the next step and who sees to it.',
    fr: 'Ajoutez une mission qui pourrait être demandée, avec la prochaine étape et son responsable.',
  },
} satisfies Record<string, Localized>

export const prospectWaitingWords = {
  stepDue: { en: 'Next step on a prospect', fr: 'Prochaine étape d’une perspective' },
}
