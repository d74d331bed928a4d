import type { Localized } from '#kernel/language.ts'

export const mapWords = {
  title: { en: 'Map of operations', fr: 'Carte des opérations' },
  intro: {
    en: 'Where Canadian police officers serve in peace operations. Map, list and description are drawn from the same facts.',
    fr: 'Où des policiers canadiens servent dans des opérations de paix. La carte, la liste et la description sont tirées des mêmes faits.',
  },
  description: { en: 'Description of the map', fr: 'Description de la carte' },
  described: {
    en: 'On {day}, operations run in: {places}.',
    fr: 'Au {day}, des opérations se déroulent dans les pays ou territoires suivants\u00a0: {places}.',
  },
  world: { en: 'The world', fr: 'Le monde' },
  near: { en: 'Europe and the eastern Mediterranean, larger', fr: 'L’Europe et l’est de la Méditerranée, agrandis' },
  list: { en: 'Operations by country', fr: 'Opérations par pays' },
  legend: { en: 'How to read the map', fr: 'Comment lire la carte' },
  legendNumber: {
    en: 'A number marks a country and leads to its place in the list below.',
    fr: 'Un numéro marque un pays et mène à celui-ci dans la liste ci-dessous.',
  },
  legendFrom: {
    en: 'A ring, and a line to it, marks the country from which officers serve another.',
    fr: 'Un anneau relié par une ligne marque le pays à partir duquel les policiers en desservent un autre.',
  },
  servedFrom: { en: 'from: {place}', fr: 'à partir de\u00a0: {place}' },
  unnamed: {
    en: 'An operation of which nothing more is published, for the safety of those who serve there.',
    fr: 'Une opération au sujet de laquelle rien d’autre n’est publié, pour la sécurité des personnes qui y servent.',
  },
  notDrawn: { en: 'too small for this map', fr: 'trop petit pour cette carte' },
  borders: {
    en: 'Boundaries and names on this map do not imply a position of the Government of Canada or of this program on the status of any territory. Geometry: Natural Earth, in the public domain, with changes.',
    fr: 'Les frontières et les noms figurant sur cette carte n’expriment aucune position du gouvernement du Canada ni du programme sur le statut d’un territoire. Données géométriques\u00a0: Natural Earth, domaine public, modifiées.',
  },
} satisfies Record<string, Localized>
