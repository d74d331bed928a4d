export const experienceWords = {
  title: { en: 'Mission experience', fr: 'Expérience de mission' },
  next: {
    en: 'It follows from the deployments that are recorded.',
    fr: 'Elle ressort des déploiements consignés.',
  },
  codes: {
    served: { en: 'The officer has served in a mission before.', fr: 'La personne a déjà servi en mission.' },
    'not-served': {
      en: 'No earlier deployment of the officer is recorded.',
      fr: 'Aucun déploiement antérieur de la personne n’est consigné.',
    },
    'not-known': {
      en: 'The deployments of the officer are not known.',
      fr: 'Les déploiements de la personne ne sont pas connus.',
    },
  },
}
