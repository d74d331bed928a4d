import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'
import type { Channel } from './vocabulary/intake.ts'

export const requesterKinds = ['un', 'eu', 'regional', 'court', 'state', 'other'] as const
export type RequesterKind = (typeof requesterKinds)[number]

export const requestStates = ['received', 'acknowledged', 'assessing', 'decided', 'closed', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

export const stances = ['support', 'support-with-conditions', 'do-not-support'] as const
export type Stance = (typeof stances)[number]

export const outcomes = ['approved', 'declined', 'deferred'] as const
export type Outcome = (typeof outcomes)[number]

export const decisionLevels = ['ministerial', 'ancillary'] as const
export type DecisionLevel = (typeof decisionLevels)[number]

export const partnerRoles = ['foreign-affairs', 'development', 'public-safety', 'police'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** Officials may grant an ancillary deployment of at most this many officers. No source gives the number: a setting of the house. */
export const ANCILLARY_MOST = 5

/** A department that decides with the others on a day, in one or more roles. */
export interface Partner {
  organisation: string
  name: Localized
  roles: PartnerRole[]
}

export interface DepartmentalPosition {
  id: string
  department: string
  stance: Stance
  considerations: string
  suggestedConditions: string | null
  statedOn: Day
  superseded: boolean
}

export interface Decision {
  id: string
  code: string
  requestId: string
  outcome: Outcome
  level: DecisionLevel
  number: number | null
  valid: Period | null
  maxTourMonths: number | null
  /** Whether officers may be armed; null: the decision does not say. */
  armed: boolean | null
  conditions: string | null
  reasons: string
  decidedOn: Day
  /** A later version took its place. */
  superseded: boolean
  version: number
}

export interface RequestRecord {
  id: string
  code: string
  requesterKind: RequesterKind
  requester: string
  subject: string
  text: string
  askedNumber: number | null
  missionCode: string | null
  hostCountry: string | null
  receivedOn: Day
  answerBy: Day | null
  state: RequestState
  acknowledgedOn: Day | null
  version: number
  /** The organisation of the pack that asked, where it is one of those. */
  requesterCode: string | null
  channel: Channel | null
  noteReference: string | null
  /** The date that the note verbale bears, as precisely as it is known. */
  noteDated: PartialDate | null
  /** A deferred request is looked at again on that day. */
  lookAgainOn: Day | null
  closedOn: Day | null
  closedBecause: 'answered' | 'duplicate' | null
  closingNote: string | null
  withdrawnOn: Day | null
}

/** What a requester said, as it can be corrected until it is decided. */
export type Asked = Pick<
  RequestRecord,
  | 'requesterKind'
  | 'requester'
  | 'requesterCode'
  | 'subject'
  | 'text'
  | 'askedNumber'
  | 'hostCountry'
  | 'receivedOn'
  | 'answerBy'
  | 'channel'
  | 'noteReference'
  | 'noteDated'
>

/** Where the pages stand: actions lead there, lists link there. */
export const requestPath = { en: '/requests/:id', fr: '/demandes/:id' }
export const requestsPath = { en: '/requests', fr: '/demandes' }

export const requestHref = (id: string, lang: Language): string => `/${lang}${requestsPath[lang]}/${id}`
export const requestsHref = (lang: Language): string => `/${lang}${requestsPath[lang]}`
