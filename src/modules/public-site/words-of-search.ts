export const searchWords = {
  title: { en: 'Search this site', fr: 'Chercher dans le site' },
  label: { en: 'What are you looking for?', fr: 'Que cherchez-vous?' },
  button: { en: 'Search', fr: 'Chercher' },
  hint: {
    en: 'An operation, a country, a police service, a subject. Capitals and accents do not matter.',
    fr: 'Une opération, un pays, un service de police, un sujet. Les majuscules et les accents ne comptent pas.',
  },
  foundOne: { en: '1 result for “{asked}”', fr: '1 résultat pour «\u00a0{asked}\u00a0»' },
  found: { en: '{n} results for “{asked}”', fr: '{n} résultats pour «\u00a0{asked}\u00a0»' },
  kinds: { en: 'Kinds of results', fr: 'Types de résultats' },
  all: { en: 'All', fr: 'Tout' },
  page: { en: 'Page', fr: 'Page' },
  operation: { en: 'Operation', fr: 'Opération' },
  service: { en: 'Police service', fr: 'Service de police' },
  noWords: { en: 'There is no word in that', fr: 'Cette demande ne contient aucun mot' },
  noWordsText: {
    en: 'Signs and pictures alone cannot be searched for. Type a word of two letters or more.',
    fr: 'Des signes ou des images seuls ne peuvent être cherchés. Tapez un mot d’au moins deux lettres.',
  },
  nothing: { en: 'Nothing is found for “{asked}”', fr: 'Aucun résultat pour «\u00a0{asked}\u00a0»' },
  nothingText: {
    en: 'Try fewer or other words, or the name of a country or an operation. All pages of this site are listed on the front page.',
    fr: 'Essayez d’autres mots, moins de mots, ou le nom d’un pays ou d’une opération. Toutes les pages du site figurent sur la page d’accueil.',
  },
  allPages: { en: 'All pages', fr: 'Toutes les pages' },
  cut: { en: 'That was very long', fr: 'Cette demande était très longue' },
  cutText: {
    en: 'Only the first {n} characters were searched for.',
    fr: 'Seuls les {n} premiers caractères ont été cherchés.',
  },
} as const
