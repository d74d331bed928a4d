/** What stands in an article, whoever reads it. */
export const articleWords = {
  credit: { en: 'Picture:', fr: 'Image\u00a0:' },
  readThere: {
    en: 'Read the release of {organisation}',
    fr: 'Lire le communiqué de l’organisme\u00a0: {organisation}',
  },
  readMore: { en: 'Read more', fr: 'En savoir plus' },
} as const
