import type { Localized } from '#kernel/language.ts'
import type { PublicArea } from './public-pages.ts'

/** Words of the frame of the public site. */
export const publicWords = {
  menu: { en: 'Public site', fr: 'Site public' },
  home: { en: 'Home', fr: 'Accueil' },
  backToWork: { en: 'Back to my work', fr: 'Retour à mon travail' },
  searchLabel: { en: 'Search this site', fr: 'Chercher dans le site' },
  searchPlaceholder: { en: 'Search this site', fr: 'Chercher dans le site' },
  allPages: { en: 'All pages', fr: 'Toutes les pages' },
  noCookies: {
    en: 'These pages set no cookies and do not follow you.',
    fr: 'Ces pages ne déposent aucun témoin et ne vous suivent pas.',
  },
  printedFrom: { en: 'Printed from', fr: 'Imprimé à partir de' },
} as const satisfies Record<string, Localized>

/** What the parts of the public menu are called. */
export const areaWords: Readonly<Record<PublicArea, Localized>> = {
  operations: { en: 'Operations', fr: 'Opérations' },
  serve: { en: 'Serve on a mission', fr: 'Partir en mission' },
  families: { en: 'Families', fr: 'Familles' },
  results: { en: 'Results', fr: 'Résultats' },
  news: { en: 'News', fr: 'Nouvelles' },
  about: { en: 'About the program', fr: 'À propos du programme' },
}
