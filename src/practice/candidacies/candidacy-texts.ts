/** What people wrote at the turns of a candidacy; in the language of whoever writes. All invented. */
export const turnTexts = {
  notSelected: [
    'More applicants than places; others have more experience in mentoring.',
    'L’avis demandait une expérience en enquête sur les violences sexuelles.',
    'The officer may apply again for the next rotation.',
  ],
  notReleased: {
    en: [
      'The unit is below its minimum staffing this year.',
      'The officer leads an investigation that ends next spring.',
    ],
    fr: [
      'L’effectif de l’unité est sous le minimum cette année.',
      'Une formation obligatoire est prévue pendant la période.',
    ],
  },
  returnPositions: {
    en: [
      'Patrol supervisor, same division',
      'Criminal investigations, same district',
      'Community policing unit',
      'Training section, instructor',
    ],
    fr: [
      'Patrouille, même poste de quartier',
      'Section des enquêtes criminelles',
      'Police communautaire',
      'Section de la formation',
    ],
  },
  promotion: {
    en: 'The deployment counts as supervisory experience for promotion.',
    fr: 'Le déploiement compte comme expérience d’encadrement en vue d’une promotion.',
  },
  recommended: [
    'Solid experience in mentoring, calm in interviews, good references. Recommended.',
    'Expérience variée, très bon jugement, soutien familial solide. Recommandation favorable.',
    'Meets every criterion; the panel was unanimous.',
    'Profil recherché par la mission ; rapports d’évaluation excellents.',
  ],
  notRecommended: {
    medical: 'The result of the health unit does not allow a recommendation.',
    psychological: 'The result of the health unit does not allow a recommendation.',
    conduct: 'The result of the vetting does not allow a recommendation.',
    fitness: 'The fitness result does not reach the threshold of this bulletin.',
    modules: 'An online module stays below 80 %.',
    ranking: 'Meets the criteria; other candidates are better suited to this post.',
  },
  feedback: [
    'Interview: experience in strategic advising is not yet enough. Thank you for the nomination.',
    'Entretien réussi ; la liste est complète pour cette rotation.',
    'The profile does not fit the vacancy as the mission has redefined it.',
  ],
  stoodDown: 'The rotation is complete; the reserve is stood down.',
  extension: [
    'The mission asked for continuity until the successors are trained.',
    'Projet de formation à terminer avant le retour.',
  ],
} as const
