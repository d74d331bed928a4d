import type { Localized } from '#kernel/language.ts'

/** Words of the page that shows what a change touches before it is made. */
export const consequenceWords = {
  title: { en: 'What this touches', fr: 'Ce que ce changement touche' },
  intro: {
    en: 'Nothing is recorded yet. When you confirm, the change is made and everybody named here gets their task.',
    fr: 'Rien n’est encore consigné. À la confirmation, le changement est fait et chaque responsable reçoit sa tâche.',
  },
  entered: { en: 'What you entered', fr: 'Votre saisie' },
  one: { en: 'One file', fr: 'Un dossier' },
  many: { en: '{count} files', fr: '{count} dossiers' },
  touched: { en: 'People and files', fr: 'Personnes et dossiers' },
  inShort: { en: 'In short', fr: 'En bref' },
  times: { en: '{count} files, {owner}', fr: '{count} dossiers, {owner}' },
  once: { en: 'one file, {owner}', fr: 'un dossier, {owner}' },
  who: { en: 'Who', fr: 'Qui' },
  file: { en: 'File', fr: 'Dossier' },
  asked: { en: 'What follows', fr: 'Ce qui s’ensuit' },
  owner: { en: 'Task of', fr: 'Tâche de' },
  due: { en: 'Due', fr: 'Échéance' },
  nobody: { en: 'no task', fr: 'aucune tâche' },
  hidden: { en: 'not yours to read', fr: 'hors de votre fonction' },
  confirm: { en: 'Confirm: {act}', fr: 'Confirmer\u00a0: {act}' },
  again: { en: 'Change what I entered', fr: 'Modifier ma saisie' },
  rest: {
    en: 'and {count} more, all of whom get their task.',
    fr: 'et {count} de plus, dont chacun reçoit sa tâche.',
  },
} satisfies Record<string, Localized>
