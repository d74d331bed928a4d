import type { Localized } from '#kernel/language.ts'

/** Invented, as everything of the practice copy. */
export interface PostText {
  title: Localized
  roles: readonly string[]
  stream: string
  hostLevel: string
}

export const proposedPost: PostText = {
  title: { en: 'Human rights officer', fr: 'Agent ou agente des droits de la personne' },
  roles: ['human-rights', 'monitoring'],
  stream: 'operations',
  hostLevel: 'P-3',
}
export const restrictedPost: PostText = {
  title: { en: 'Analyst, mission intelligence', fr: 'Analyste, renseignement de la mission' },
  roles: ['intelligence'],
  stream: 'administration',
  hostLevel: 'P-3',
}

export const objectiveTexts = [
  {
    role: 'sgbv',
    text: 'The special protection units of two provinces take complaints in a room of their own.',
    settled: null,
  },
  { role: 'mentoring', text: 'Twenty investigators are mentored through a whole case each.', settled: null },
  {
    role: 'training',
    text: 'A course for first responders is given in both provinces.',
    settled: 'Given in Bukavu and in Goma, to 46 officers.',
  },
] as const

export const reportTexts = [
  {
    role: 'mentoring',
    text: 'Six investigators were accompanied through interviews with complainants. Four files went to the prosecutor complete; in two, medical papers are still to come.\n\nThe units ask for a second interview room in Bunia.',
    sensitive: false,
  },
  {
    role: 'sgbv',
    text: 'A complainant named a commanding officer. What she said was taken down by two of the team, and protection was asked for the same day.',
    sensitive: true,
  },
  {
    role: 'training',
    text: 'The first responders’ course was given to 22 officers, nine of them women. All passed the exercise at the end.',
    sensitive: false,
  },
] as const

export const deliverableTexts: readonly { title: Localized; kind: string }[] = [
  {
    kind: 'guidelines',
    title: {
      en: 'Guidelines on police cooperation across borders',
      fr: 'Lignes directrices sur la coopération policière transfrontalière',
    },
  },
  {
    kind: 'assessment',
    title: { en: 'Assessment of training needs', fr: 'Évaluation des besoins de formation' },
  },
  {
    kind: 'conops',
    title: { en: 'Concept of operations, police component', fr: 'Concept des opérations, composante police' },
  },
  {
    kind: 'strategy',
    title: {
      en: 'Strategy against organized crime, police part',
      fr: 'Stratégie contre la criminalité organisée, volet policier',
    },
  },
]

export const planText =
  'Deputies and regional commanders of the same mission; superintendents of the pool who have led a mission team; the list of the senior mission leaders course.'
