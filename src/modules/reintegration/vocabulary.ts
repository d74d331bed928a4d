import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const followUpKinds = ['health', 'employer', 'family'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

/** What follows a return, so many days after it. */
export interface FollowUpRule {
  code: string
  kind: FollowUpKind
  title: Localized
  ownerDuty: string
  daysAfterReturn: number
}

export interface FollowUp {
  id: string
  deploymentId: string
  personId: string
  serviceId: string
  kind: FollowUpKind
  code: string
  title: Localized
  ownerDuty: string
  dueOn: Day
  doneOn: Day | null
  doneByName: string | null
  version: number
}

export const followUpStates = ['open', 'overdue', 'done'] as const
export type FollowUpState = (typeof followUpStates)[number]

const homeService: readonly Duty[] = ['service-coordinator', 'service-chief', 'rcmp-adviser']

/** The home service sees its own talks with the officer; when health and family are followed up is not its business. */
export const kindsSeenBy = (duty: Duty): readonly FollowUpKind[] =>
  homeService.includes(duty) ? ['employer'] : followUpKinds

/** Whether a duty has a follow-up. RCMP members are looked after by their own adviser (S0-20). */
export const hasFollowUp = (duty: Duty, ownerDuty: string): boolean =>
  duty === ownerDuty || (ownerDuty === 'service-coordinator' && duty === 'rcmp-adviser')

export const followUpsPath = { en: '/reintegration', fr: '/reintegration' }
export const aftercarePath = { en: '/reintegration/:id', fr: '/reintegration/:id' }
export const followUpsHref = (lang: Language): string => `/${lang}/reintegration`
/** The follow-ups of one deployment. */
export const aftercareHref = (deploymentId: string, lang: Language): string => `${followUpsHref(lang)}/${deploymentId}`

export const competencyPath = { en: '/competencies/:id', fr: '/competences-acquises/:id' }
export const competencyHref = (id: string, lang: Language): string =>
  `/${lang}/${lang === 'en' ? 'competencies' : 'competences-acquises'}/${id}`
export const myCompetenciesFilePath = { en: '/my-competencies/file', fr: '/mes-competences/fichier' }

/** What a tour can have brought home, as the officer says. */
export const homeAnswerKinds = [
  'community',
  'trained-others',
  'new-practice',
  'leadership',
  'cultures',
  'none',
] as const
export type HomeAnswerKind = (typeof homeAnswerKinds)[number]
