import type { Localized } from '#kernel/language.ts'
import type { DeliverableKind, DeliverableState } from './vocabulary/posts.ts'

export const deliverableKindWords: Record<DeliverableKind, Localized> = {
  guidelines: { en: 'Guidelines', fr: 'Lignes directrices' },
  conops: { en: 'Concept of operations (CONOPS)', fr: 'Concept des opérations' },
  assessment: { en: 'Assessment', fr: 'Évaluation' },
  strategy: { en: 'Strategy', fr: 'Stratégie' },
  other: { en: 'Other', fr: 'Autre' },
}
export const deliverableStateWords: Record<DeliverableState | 'overdue', Localized> = {
  planned: { en: 'To be delivered', fr: 'À livrer' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  delivered: { en: 'Delivered', fr: 'Livré' },
  dropped: { en: 'Dropped', fr: 'Abandonné' },
}

const deliverable = { label: { en: 'Deliverable', fr: 'Livrable' } }

export const deliverableActionWords = {
  plan: {
    title: { en: 'Plan a deliverable', fr: 'Prévoir un livrable' },
    intro: {
      en: 'What whoever holds this position is to hand in. The holder is reminded and can hand it in.',
      fr: 'Ce que la ou le titulaire de ce poste doit remettre. La personne reçoit un rappel et peut le remettre.',
    },
    done: { en: 'The deliverable is planned.', fr: 'Le livrable est prévu.' },
    fields: {
      positionId: { label: { en: 'Position', fr: 'Poste' } },
      title: { label: { en: 'Title', fr: 'Titre' } },
      kind: { label: { en: 'Kind', fr: 'Type' }, options: deliverableKindWords },
      dueOn: { label: { en: 'Due', fr: 'Échéance' } },
    },
  },
  deliver: {
    title: { en: 'Record the delivery', fr: 'Consigner la remise' },
    intro: {
      en: 'Attach it, or say where it can be found.',
      fr: 'Joignez-le, ou dites où il se trouve.',
    },
    done: { en: 'The delivery is recorded.', fr: 'La remise est consignée.' },
    fields: {
      deliverableId: deliverable,
      on: { label: { en: 'Delivered on', fr: 'Remis le' } },
      file: { label: { en: 'File', fr: 'Fichier' } },
      note: { label: { en: 'Remark', fr: 'Remarque' } },
    },
  },
  drop: {
    title: { en: 'Drop the deliverable', fr: 'Abandonner le livrable' },
    done: { en: 'The deliverable is dropped.', fr: 'Le livrable est abandonné.' },
    fields: { deliverableId: deliverable, reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
}

export const deliverablePageWords = {
  list: { en: 'Deliverables', fr: 'Livrables' },
  listIntro: {
    en: 'Guidelines, concepts of operations, assessments: what advisers’ positions are to hand in.',
    fr: 'Lignes directrices, concepts des opérations, évaluations : ce que les postes de conseil doivent remettre.',
  },
  one: { en: 'Deliverable', fr: 'Livrable' },
  ofYourPost: { en: 'What your position is to hand in', fr: 'Ce que votre poste doit remettre' },
  title: { en: 'Title', fr: 'Titre' },
  kind: { en: 'Kind', fr: 'Type' },
  due: { en: 'Due', fr: 'Échéance' },
  state: { en: 'State', fr: 'État' },
  position: { en: 'Position', fr: 'Poste' },
  mission: { en: 'Mission', fr: 'Mission' },
  settled: { en: 'Delivered or dropped', fr: 'Remis ou abandonné' },
  by: { en: 'Recorded by', fr: 'Consigné par' },
  file: { en: 'File', fr: 'Fichier' },
  note: { en: 'Remark', fr: 'Remarque' },
  search: { en: 'Search', fr: 'Recherche' },
  emptyTitle: { en: 'No deliverables', fr: 'Aucun livrable' },
  emptyText: {
    en: 'They are planned from the page of a position.',
    fr: 'Ils sont prévus à partir de la page d’un poste.',
  },
  waiting: { en: 'Deliverable to hand in', fr: 'Livrable à remettre' },
} satisfies Record<string, Localized>

export const deliverableRefusals: Record<string, Localized> = {
  'deliverable-settled': {
    en: 'It was delivered or dropped already.',
    fr: 'Il a déjà été remis ou abandonné.',
  },
  'nothing-handed-in': {
    en: 'Attach the file, or say in the remark where it can be found.',
    fr: 'Joignez le fichier, ou dites dans la remarque où il se trouve.',
  },
}
