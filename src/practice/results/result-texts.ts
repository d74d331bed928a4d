import type { Localized } from '#kernel/language.ts'

/** What practice plans and measures in a mission; invented, as everything here. */
export interface ResultTexts {
  mission: string
  objective: Localized
  outcome: Localized
  summary: Localized
  milestones: readonly Localized[]
  risk: { value: Localized; mitigation: Localized }
  indicators: readonly {
    name: Localized
    definition: Localized
    unit: 'number' | 'percent'
    baseline: number
    target: number
    values: readonly number[]
  }[]
}

export const resultTexts: readonly ResultTexts[] = [
  {
    mission: 'BINUH',
    objective: {
      en: 'Mentor the inspectorate of the national police so that it inspects on its own.',
      fr: 'Encadrer l’inspection de la police nationale pour qu’elle inspecte par elle-même.',
    },
    outcome: {
      en: 'Every regional directorate is inspected once a year.',
      fr: 'Chaque direction régionale est inspectée une fois par an.',
    },
    summary: {
      en: 'Practice: mentors work beside inspectors, first in the capital, then in the regions, and hand over step by step.',
      fr: 'Exercice\u00a0: les mentors travaillent aux côtés des inspecteurs, d’abord dans la capitale, puis en région, et passent le relais par étapes.',
    },
    milestones: [
      { en: 'Inspection handbook agreed', fr: 'Guide d’inspection adopté' },
      { en: 'First regional inspection led by the host', fr: 'Première inspection régionale dirigée par l’hôte' },
      { en: 'Hand-over of the inspectorate', fr: 'Passation à l’inspection' },
    ],
    risk: {
      value: {
        en: 'Roads to the regions are closed for months.',
        fr: 'Les routes vers les régions sont fermées pendant des mois.',
      },
      mitigation: {
        en: 'Inspections by air, and mentors at a distance.',
        fr: 'Inspections par voie aérienne et mentorat à distance.',
      },
    },
    indicators: [
      {
        name: { en: 'Directorates inspected', fr: 'Directions inspectées' },
        definition: {
          en: 'Regional directorates inspected by the host in the year, of all ten.',
          fr: 'Directions régionales inspectées par l’hôte dans l’année, sur dix.',
        },
        unit: 'number',
        baseline: 2,
        target: 10,
        values: [3, 4, 6],
      },
      {
        name: { en: 'Complaints answered in time', fr: 'Plaintes traitées à temps' },
        definition: {
          en: 'Share of complaints that the inspectorate answered within sixty days.',
          fr: 'Part des plaintes auxquelles l’inspection a répondu en soixante jours.',
        },
        unit: 'percent',
        baseline: 31,
        target: 75,
        values: [34, 38, 41],
      },
    ],
  },
  {
    mission: 'EUPOL-COPPS',
    objective: {
      en: 'Advise the civil police on planning and on community policing.',
      fr: 'Conseiller la police civile en matière de planification et de police communautaire.',
    },
    outcome: {
      en: 'Districts plan their work from what residents report.',
      fr: 'Les districts planifient leur travail d’après ce que signalent les habitants.',
    },
    summary: {
      en: 'Practice: advisers accompany four districts through a planning cycle.',
      fr: 'Exercice\u00a0: les conseillers accompagnent quatre districts pendant un cycle de planification.',
    },
    milestones: [
      { en: 'Survey of residents', fr: 'Enquête auprès des habitants' },
      { en: 'District plans adopted', fr: 'Plans de district adoptés' },
    ],
    risk: {
      value: {
        en: 'Movement between districts is restricted.',
        fr: 'Les déplacements entre les districts sont restreints.',
      },
      mitigation: { en: 'Local advisers in each district.', fr: 'Des conseillers sur place dans chaque district.' },
    },
    indicators: [
      {
        name: { en: 'Residents who trust the police', fr: 'Habitants qui font confiance à la police' },
        definition: {
          en: 'Share of those surveyed who say that they trust the police of their district.',
          fr: 'Part des personnes interrogées qui disent faire confiance à la police de leur district.',
        },
        unit: 'percent',
        baseline: 48,
        target: 60,
        values: [50, 55, 61],
      },
    ],
  },
]

/** The evaluation of practice: finished and followed up, but for one action that is late. */
export const evaluationTexts = {
  title: {
    en: 'Evaluation of the first years of mentoring (practice)',
    fr: 'Évaluation des premières années de mentorat (exercice)',
  },
  evaluator: 'Evaluation unit (practice)',
  findings: [
    {
      value: {
        en: 'Mentors arrive when their predecessors have left: two months are lost at each rotation.',
        fr: 'Les mentors arrivent après le départ de leurs prédécesseurs\u00a0: deux mois sont perdus à chaque rotation.',
      },
      evidence: 'Dates of arrival and departure of all tours in the period; interviews with the host.',
    },
    {
      value: {
        en: 'What officers learn is not recorded when they return.',
        fr: 'Ce que les policiers apprennent n’est pas consigné à leur retour.',
      },
      evidence: 'Files of returned officers, none of which names a skill.',
    },
  ],
  recommendations: [
    {
      value: { en: 'Plan an overlap of two weeks.', fr: 'Prévoir un chevauchement de deux semaines.' },
      action: { en: 'Reserve the overlap in every plan.', fr: 'Réserver le chevauchement dans chaque plan.' },
      owner: 'rcmp-planner',
      done: 'Two plans with an overlap are approved.',
      evidence: 'Plans of both missions, version 1.',
    },
    {
      value: {
        en: 'Record and validate competencies on return.',
        fr: 'Consigner et valider les compétences au retour.',
      },
      action: {
        en: 'Remind each officer and validate within a month.',
        fr: 'Rappeler à chaque policier et valider dans le mois.',
      },
      owner: 'mission-desk',
      done: null,
      evidence: null,
    },
    {
      value: { en: 'Ask residents once a year.', fr: 'Interroger les habitants une fois par an.' },
      action: null,
      owner: null,
      done: null,
      evidence: null,
    },
  ],
} as const
