import type { Localized } from '#kernel/language.ts'

/** In which duty somebody assessed. */
export const authorWords: Record<string, Localized> = {
  'rcmp-planner': { en: 'Mission planning', fr: 'Planification des missions' },
  'mission-desk': { en: 'Mission desk', fr: 'Gestion de la mission' },
  'contingent-commander': { en: 'Contingent commander', fr: 'Commandement du contingent' },
}
