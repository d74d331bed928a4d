/** A release that goes beyond what the home service lets be abroad. */
export const beyondCapWords = {
  field: {
    label: { en: 'Why beyond the number of the service', fr: 'Motif du dépassement du plafond du service' },
    hint: {
      en: 'Only where more officers would be away than the service lets be abroad. The reason is kept.',
      fr: 'Seulement si plus de policiers seraient absents que le nombre que le service s’est fixé. Le motif est conservé.',
    },
  },
  refusal: {
    en: 'On {day}, {away} officers of the service are released already, and it lets {cap} be abroad. Say why this one goes beyond it.',
    fr: 'Le {day}, {away} policiers du service sont déjà libérés, et il en laisse partir {cap}. Précisez pourquoi celui-ci s’y ajoute.',
  },
}

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
