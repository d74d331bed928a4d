import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const assignmentStates = ['assigned', 'submitted', 'returned', 'marked'] as const
export type AssignmentState = (typeof assignmentStates)[number]

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

export const seatStates = ['confirmed', 'lost', 'completed', 'incomplete'] as const
export type SeatState = (typeof seatStates)[number]

export const attendanceResults = ['completed', 'incomplete'] as const

/** An online module as the catalogue has it on a day. Marks are whole hundredths of a per cent. */
export interface OnlineModule {
  id: string
  code: string
  title: Localized
  passMark: Hundredths
  /** Kinds of missions that ask for it; none: every kind. */
  kinds: string[]
  verified: boolean
}

/** One module assigned to one candidate, with how far they are. */
export interface ModuleProgress {
  enrolmentId: string
  candidacyId: string
  code: string
  title: Localized
  passMark: Hundredths
  assignedOn: Day
  dueOn: Day
  attempts: number
  /** The best mark so far; null before the first attempt. */
  best: Hundredths | null
  certificateId: string | null
  certificateCode: string | null
}

export interface Attempt {
  enrolmentId: string
  number: number
  mark: Hundredths
  takenOn: Day
}

/** The short research assignment on the mission country. */
export interface ResearchAssignment {
  id: string
  candidacyId: string
  personId: string
  /** ISO 3166. */
  country: string
  /** What that country is called. */
  called: Localized | null
  assignedOn: Day
  dueOn: Day
  state: AssignmentState
  text: string | null
  attachmentId: string | null
  submittedOn: Day | null
  mark: Hundredths | null
  passMark: Hundredths
  remarks: string | null
  markedByName: string | null
  markedOn: Day | null
  version: number
}

/** One or two weeks of pre-deployment training. */
export interface PdtSession {
  id: string
  code: string
  starts: Day
  ends: Day
  place: Localized
  capacity: number
  state: SessionState
  version: number
}

export interface PdtSeat {
  id: string
  sessionId: string
  sessionCode: string
  starts: Day
  ends: Day
  place: Localized
  sessionState: SessionState
  seat: number
  candidacyId: string
  personId: string
  state: SeatState
  confirmedOn: Day
  concludedOn: Day | null
  reason: string | null
  version: number
}

/** Where the pages stand: actions lead there, lists link there. */
export const traineesPath = { en: '/training', fr: '/formation' }
export const traineePath = { en: '/candidacies/:id/training', fr: '/candidatures/:id/formation' }
export const sessionsPath = { en: '/training/sessions', fr: '/formation/seances' }
export const sessionPath = { en: '/training/sessions/:id', fr: '/formation/seances/:id' }
export const certificatePath = { en: '/training/certificates/:id', fr: '/formation/attestations/:id' }
export const packagePath = { en: '/candidacies/:id/package', fr: '/candidatures/:id/dossier-de-mission' }

const filled = (path: Record<Language, string>) => (id: string, lang: Language) =>
  `/${lang}${path[lang].replace(':id', id)}`
export const traineesHref = (lang: Language): string => `/${lang}${traineesPath[lang]}`
export const sessionsHref = (lang: Language): string => `/${lang}${sessionsPath[lang]}`
export const traineeHref = filled(traineePath)
export const sessionHref = filled(sessionPath)
export const certificateHref = filled(certificatePath)
export const packageHref = filled(packagePath)
