/** Every sentence of jobs, in both languages. */
export const words = {
  paths: {
    failed: { en: '/jobs/failed', fr: '/taches/suspendues' },
    failedTask: { en: '/jobs/failed/:id', fr: '/taches/suspendues/:id' },
  },
  failed: {
    title: { en: 'Parked tasks', fr: 'Tâches suspendues' },
    intro: {
      en: 'Work that failed eight times in a row and now waits for you. Other work went on without it.',
      fr: 'Travaux qui ont échoué huit fois de suite et attendent votre intervention. Les autres travaux se sont poursuivis.',
    },
    job: { en: 'Task', fr: 'Tâche' },
    error: { en: 'Last error', fr: 'Dernière erreur' },
    attempts: { en: 'Attempts', fr: 'Tentatives' },
    failedAt: { en: 'Parked', fr: 'Date de suspension' },
    search: { en: 'Task contains', fr: 'La tâche contient' },
    emptyTitle: { en: 'Nothing is parked', fr: 'Aucune tâche suspendue' },
    emptyText: {
      en: 'Every task was done or will be tried again.',
      fr: 'Toutes les tâches sont terminées ou seront reprises.',
    },
  },
  task: {
    title: { en: 'Parked task', fr: 'Tâche suspendue' },
    key: { en: 'Key', fr: 'Clé' },
    about: { en: 'About', fr: 'Objet' },
  },
  retry: {
    title: { en: 'Try again', fr: 'Réessayer' },
    done: { en: 'The task will be tried again at once.', fr: 'La tâche sera reprise immédiatement.' },
    taskId: { en: 'Task', fr: 'Tâche' },
    notParked: { en: 'This task is not parked.', fr: 'Cette tâche n’est pas suspendue.' },
  },
} as const
