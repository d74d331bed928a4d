import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

/** How a request arrived. */
export const channels = [
  'note-verbale',
  'letter',
  'email',
  'meeting',
  'call-for-contributions',
  'police-adviser',
] as const
export type Channel = (typeof channels)[number]

/** How a decision is told to the requester. */
export const answerChannels = ['note-verbale', 'letter', 'email', 'meeting', 'police-adviser'] as const
export type AnswerChannel = (typeof answerChannels)[number]

export const askedRoles = [
  'patrol',
  'training',
  'mentoring',
  'monitoring',
  'investigation',
  'human-rights',
  'elections',
  'humanitarian',
  'gender-based-violence',
  'organized-crime',
  'adviser',
  'other',
] as const
export type AskedRole = (typeof askedRoles)[number]

/** Recruitment streams of the UN's Strategic Guidance Framework (domain.md 1.3). */
export const streams = ['command', 'operations', 'capacity-building', 'administration'] as const
export type Stream = (typeof streams)[number]

export const askedLanguages = ['en', 'fr', 'es', 'ar', 'other'] as const
export type AskedLanguage = (typeof askedLanguages)[number]

export const paperKinds = ['note-verbale', 'annex', 'correspondence', 'answer'] as const
export type PaperKind = (typeof paperKinds)[number]

export const linkKinds = ['related', 'duplicate-of'] as const
export type LinkKind = (typeof linkKinds)[number]

/** A deadline is near from this many days before it. */
export const DEADLINE_NEAR = 14

/** One line of the profile asked for: so many officers of one kind. */
export interface ProfileLine {
  id: string
  number: number
  role: AskedRole
  stream: Stream | null
  ranks: string | null
  languages: AskedLanguage[]
  armed: boolean | null
  skills: string | null
  place: string | null
  months: number | null
}

export interface Paper {
  id: string
  kind: PaperKind
  title: string
  attachmentId: string
  on: Day
}

export interface Link {
  id: string
  /** The other request. */
  otherId: string
  code: string
  subject: string
  kind: LinkKind
  /** This request is the duplicate, or the other one is. */
  from: boolean
}

export interface Answer {
  id: string
  decisionId: string
  decisionCode: string
  answeredOn: Day
  channel: AnswerChannel
  reference: string | null
  remarks: string | null
  by: string | null
}

/** What intake keeps beside the request itself. */
export interface IntakeFacts {
  profile: ProfileLine[]
  papers: Paper[]
  links: Link[]
  answers: Answer[]
  /** Earlier versions: how many. */
  corrections: number
  /** The day of the first decision that was not a deferral. */
  decidedOn: Day | null
}

/** What a request said before a correction. */
export interface EarlierVersion {
  id: string
  said: Record<string, string | number | null>
  because: string
  correctedAt: string
  by: string | null
}

/** One letter in one language: what stands where. */
export interface LetterText {
  heading: string
  place: string
  to: string[]
  reference: { term: string; text: string }[]
  salutation: string
  paragraphs: string[]
  profile: string[]
  closing: string[]
}

export interface Acknowledgement {
  sentOn: Day
  letter: Record<Language, LetterText>
  contact: string | null
  by: string | null
}

/** An organisation of the pack, under the name of a day. */
export interface Organisation {
  code: string
  kind: string
  name: Localized
  short: Localized | null
}

const under = (en: string, fr: string) => ({ en: `/requests/:id${en}`, fr: `/demandes/:id${fr}` })
export const acknowledgementPath = under('/acknowledgement', '/accuse-de-reception')
export const acknowledgementFilePath = under('/acknowledgement/pdf', '/accuse-de-reception/pdf')
export const versionsPath = under('/versions', '/versions')
export const messagesPath = under('/messages', '/messages')

const filled = (path: Localized) => (id: string, lang: Language) => `/${lang}${path[lang].replace(':id', id)}`
export const acknowledgementHref = filled(acknowledgementPath)
export const acknowledgementFileHref = filled(acknowledgementFilePath)
export const versionsHref = filled(versionsPath)
export const messagesHref = filled(messagesPath)
