export const serviceFilterWords = {
  service: { en: 'Police service (short name)', fr: 'Service de police (sigle)' },
  kind: { en: 'Kind of service', fr: 'Type de service' },
}

export const serviceKindWords = {
  federal: { en: 'Federal', fr: 'Fédéral' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
}
