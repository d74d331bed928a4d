import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'

export const assessmentKinds = ['medical', 'psychological'] as const
export type AssessmentKind = (typeof assessmentKinds)[number]

export const purposes = ['pre-deployment', 'post-mission'] as const
export type Purpose = (typeof purposes)[number]

export const assessmentStates = ['requested', 'scheduled', 'forms-in', 'concluded', 'cancelled'] as const
export type AssessmentState = (typeof assessmentStates)[number]

export const outcomeWords = ['recommended', 'not-recommended', 'deferred'] as const
export type OutcomeWord = (typeof outcomeWords)[number]

/** The case of one assessment: dates and completion, no clinical word. */
export interface Assessment {
  id: string
  candidacyId: string | null
  personId: string
  kind: AssessmentKind
  purpose: Purpose
  state: AssessmentState
  requestedOn: Day
  dueOn: Day | null
  scheduledFor: Day | null
  version: number
}

/** What leaves the unit: a word and a day, nothing else. */
export interface StandingOutcome {
  candidacyId: string | null
  personId: string
  kind: AssessmentKind
  purpose: Purpose
  outcome: OutcomeWord
  declaredOn: Day
  /** Recommended: valid to this day. Deferred: until this day. */
  validTo: Day | null
}

/** One entry of the sealed note of an assessment; entries are added, none is changed. */
export interface NoteEntry {
  on: Day
  by: string
  text: string
}

/** Where the pages stand: actions lead there, lists link there. */
export const healthPath = { en: '/health', fr: '/sante' }
export const assessmentPath = { en: '/health/:id', fr: '/sante/:id' }
export const medicalNotePath = { en: '/health/:id/medical-note', fr: '/sante/:id/note-medicale' }
export const psychologicalNotePath = { en: '/health/:id/psychological-note', fr: '/sante/:id/note-psychologique' }
export const candidacyHealthPath = { en: '/candidacies/:id/health', fr: '/candidatures/:id/sante' }
export const ownHealthPath = { en: '/my-file/health', fr: '/mon-dossier/sante' }

const filled = (path: Record<Language, string>) => (id: string, lang: Language) =>
  `/${lang}${path[lang].replace(':id', id)}`
export const healthHref = (lang: Language): string => `/${lang}${healthPath[lang]}`
export const assessmentHref = filled(assessmentPath)
export const medicalNoteHref = filled(medicalNotePath)
export const psychologicalNoteHref = filled(psychologicalNotePath)
export const candidacyHealthHref = filled(candidacyHealthPath)
export const ownHealthHref = (lang: Language): string => `/${lang}${ownHealthPath[lang]}`
