import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

export const competencyLevels = ['guided', 'alone', 'leading'] as const
export type CompetencyLevel = (typeof competencyLevels)[number]
export const gainedStates = ['recorded', 'validated', 'not-validated', 'withdrawn'] as const
export type GainedState = (typeof gainedStates)[number]
export const backgroundKinds = ['language', 'specialisation'] as const
export type BackgroundKind = (typeof backgroundKinds)[number]

/** Languages and fields that can be declared: a closed list, so that nothing sensitive stands in a free text. */
export const declaredLanguages = ['ar', 'es', 'ht', 'pt', 'ru', 'sw', 'uk', 'iu', 'cr', 'other'] as const
export const specialisations = [
  'community-policing',
  'investigation',
  'forensics',
  'cybercrime',
  'organized-crime',
  'gender-based-violence',
  'training',
  'traffic',
  'public-order',
  'command',
  'human-resources',
  'logistics',
] as const

export interface Competency {
  code: string
  family: 'personal' | 'professional'
  name: Localized
}

export interface CompetencyGained {
  id: string
  personId: string
  missionId: string
  deploymentId: string
  code: string
  name: Localized
  level: CompetencyLevel
  roleTitle: Localized
  served: Period
  account: string
  state: GainedState
  recordedOn: Day
  recordedBy: string
  judgedByName: string | null
  judgedOn: Day | null
  judgedNote: string | null
  version: number
  reused: { id: string; since: Day; usedIn: string; byName: string }[]
}

export interface Background {
  id: string
  personId: string
  kind: BackgroundKind
  value: string
  consentedOn: Day
}

export const skillsPath = { en: '/skills', fr: '/competences' }
export const skillsHref = (lang: Language): string => `/${lang}${skillsPath[lang]}`
export const myCompetenciesPath = { en: '/my-competencies', fr: '/mes-competences' }
export const myCompetenciesHref = (lang: Language): string => `/${lang}${myCompetenciesPath[lang]}`
