import type { Localized } from '#kernel/language.ts'

/** The changes of a mission and what they ask of whom. */
export const changesWords = {
  changes: { en: 'Changes', fr: 'Changements' },
  changesIntro: {
    en: 'Changes that touched people and files, and what they still ask of whom.',
    fr: 'Les changements qui ont touché des personnes et des dossiers, et ce qu’ils exigent encore de chacun.',
  },
  noChanges: { en: 'No change has touched anybody', fr: 'Aucun changement n’a touché qui que ce soit' },
  noChangesText: {
    en: 'When a change of the mission touches people or files, their tasks stand here.',
    fr: 'Quand un changement de la mission touche des personnes ou des dossiers, leurs tâches figurent ici.',
  },
  open: { en: '{count} open', fr: '{count} en suspens' },
  allDone: { en: 'all done', fr: 'tout est fait' },
  task: { en: 'What is asked', fr: 'Ce qui est demandé' },
  file: { en: 'File', fr: 'Dossier' },
  who: { en: 'Who', fr: 'Qui' },
  owner: { en: 'Task of', fr: 'Tâche de' },
  due: { en: 'Due', fr: 'Échéance' },
  done: { en: 'Done', fr: 'Fait' },
  notYours: { en: 'not yours to read', fr: 'hors de votre fonction' },
} satisfies Record<string, Localized>
