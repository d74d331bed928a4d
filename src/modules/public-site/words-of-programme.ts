import type { Localized } from '#kernel/language.ts'

export const programmeWords = {
  title: { en: 'The program', fr: 'Le programme' },
  intro: {
    en: 'What the program is for, who decides together and who does the work, as it was on any day.',
    fr: 'À quoi sert le programme, qui décide ensemble et qui fait le travail, à toute date.',
  },
  none: { en: 'Nothing is said about the program on this day', fr: 'Rien n’est dit du programme à cette date' },
  noneText: {
    en: 'The published record begins later. Choose another day.',
    fr: 'Les données publiées commencent plus tard. Choisissez une autre date.',
  },
  called: { en: 'What it is called', fr: 'Son nom' },
  official: { en: 'Official name', fr: 'Nom officiel' },
  also: { en: 'Also in use', fr: 'Aussi en usage' },
  noName: {
    en: 'No source gives a name of its own for this day; it is run under the Canadian Police Arrangement.',
    fr: 'Aucune source ne lui donne de nom propre à cette date; il relève de l’Arrangement sur la police civile au Canada.',
  },
  rationale: { en: 'Why it exists', fr: 'Sa raison d’être' },
  objectives: { en: 'What it aims at', fr: 'Ce qu’il vise' },
  noObjectives: { en: 'No objective is published for this day.', fr: 'Aucun objectif n’est publié pour cette date.' },
  outcome: { en: 'expected result', fr: 'résultat attendu' },
  partners: { en: 'Who decides together', fr: 'Qui décide ensemble' },
  partnersIntro: {
    en: 'The partners of the Canadian Police Arrangement, under the names of this day.',
    fr: 'Les partenaires de l’Arrangement sur la police civile au Canada, sous leurs noms à cette date.',
  },
  department: { en: 'Department or agency', fr: 'Ministère ou organisme' },
  part: { en: 'Part', fr: 'Rôle' },
  does: { en: 'What it does', fr: 'Ce qu’il fait' },
  units: { en: 'Who does the work', fr: 'Qui fait le travail' },
  unitsIntro: {
    en: 'Units of the Royal Canadian Mounted Police that a source names for this day.',
    fr: 'Unités de la Gendarmerie royale du Canada qu’une source nomme à cette date.',
  },
  unit: { en: 'Unit', fr: 'Unité' },
  figures: { en: 'In figures', fr: 'En chiffres' },
  figuresIntro: {
    en: 'Counted for this day from the dated facts of this site.',
    fr: 'Dénombré à cette date à partir des faits datés de ce site.',
  },
  running: { en: 'Operations that run', fr: 'Opérations en cours' },
  services: { en: 'Police services on record', fr: 'Services de police consignés' },
  authorized: { en: 'Authorized deployments', fr: 'Déploiements autorisés' },
  more: { en: 'Read on', fr: 'Pour en savoir plus' },
  elsewhere: { en: 'From other departments', fr: 'D’autres ministères' },
} satisfies Record<string, Localized>
