import type { Localized } from '#kernel/language.ts'

/** Where those who are signed in find the front page, too. */
export const frontPath = { en: '/welcome', fr: '/accueil' } as const

export const frontWords = {
  title: { en: 'Canadian police in peace operations', fr: 'La police canadienne dans les opérations de paix' },
  intro: {
    en: 'Canada lends police officers to peace operations abroad. See where they serve, how officers are chosen and supported, and what their work brings about.',
    fr: 'Le Canada prête des policiers à des opérations de paix à l’étranger. Voyez où ils servent, comment ils sont choisis et soutenus, et ce que leur travail apporte.',
  },
  ways: { en: 'What brings you here?', fr: 'Que cherchez-vous?' },
  figures: { en: 'At a glance', fr: 'En un coup d’œil' },
  operations: { en: 'Operations under way', fr: 'Opérations en cours' },
  authorized: { en: 'Authorized deployments', fr: 'Déploiements autorisés' },
  services: { en: 'Police services taking part', fr: 'Services de police participants' },
  countries: { en: 'Countries where operations take place', fr: 'Pays où se déroulent des opérations' },
  latest: { en: 'Latest news', fr: 'Dernières nouvelles' },
  pages: { en: 'All pages', fr: 'Toutes les pages' },
} as const

/** What somebody finds in a part of the site, said to them. */
export const wayWords: Readonly<Record<string, { title: Localized; text: Localized }>> = {
  operations: {
    title: { en: 'Where officers serve', fr: 'Où servent les policiers' },
    text: {
      en: 'Each operation: the country, the work, the number of officers authorized.',
      fr: 'Chaque opération\u00a0: le pays, le travail, le nombre de policiers autorisé.',
    },
  },
  serve: {
    title: { en: 'I am thinking of serving', fr: 'Je songe à partir en mission' },
    text: {
      en: 'What is open, what is required, and how officers are chosen.',
      fr: 'Ce qui est offert, ce qui est exigé et la façon dont les policiers sont choisis.',
    },
  },
  families: {
    title: { en: 'Somebody close to me may leave', fr: 'Une personne proche pourrait partir' },
    text: {
      en: 'Deciding together, and the support before, during and after the mission.',
      fr: 'Décider ensemble, et le soutien offert avant, pendant et après la mission.',
    },
  },
  results: {
    title: { en: 'What comes of it', fr: 'Ce que cela donne' },
    text: {
      en: 'Figures with their definitions and dates, and the data behind them.',
      fr: 'Des chiffres accompagnés de leur définition et de leur date, et les données dont ils sont tirés.',
    },
  },
}
