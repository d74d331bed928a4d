import type { Localized } from '#kernel/language.ts'

export const serviceWords = {
  title: { en: 'Participating police services', fr: 'Services de police participants' },
  intro: {
    en: 'The police services that lend officers to peace operations. The number on each day follows from the dates of their participation, as far as these are on record.',
    fr: 'Les services de police qui prêtent des policiers aux opérations de paix. Le nombre, à chaque date, découle des périodes de participation, dans la mesure où elles sont consignées.',
  },
  count: { en: 'Police services take part', fr: 'Services de police participent' },
  service: { en: 'Police service', fr: 'Service de police' },
  kind: { en: 'Kind', fr: 'Type' },
  province: { en: 'Province', fr: 'Province ou territoire' },
  years: { en: 'How many took part', fr: 'Combien ont participé' },
  day: { en: 'On', fr: 'Le' },
  number: { en: 'Services', fr: 'Nombre de services' },
  none: {
    en: 'No participation is on record for this day',
    fr: 'Aucune participation n’est consignée pour cette date',
  },
  noneText: {
    en: 'Sources name years only, and nothing between them is claimed. Choose another day.',
    fr: 'Les sources ne nomment que des années, et rien n’est affirmé pour les autres. Choisissez une autre date.',
  },
  unverified: { en: 'not verified', fr: 'non vérifié' },
} satisfies Record<string, Localized>

export const kindWords: Record<string, Localized> = {
  federal: { en: 'Federal', fr: 'Fédéral' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
}
