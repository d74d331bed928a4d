import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Money } from '#kernel/money.ts'
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

export const fits = ['strong', 'partial', 'weak'] as const
export type Fit = (typeof fits)[number]

export const riskLevels = ['low', 'medium', 'high', 'extreme'] as const
export type RiskLevel = (typeof riskLevels)[number]

export const currencies = ['CAD', 'USD', 'EUR'] as const

/** What one fiscal year, named by the year in which it begins, is estimated to cost. */
export interface CostLine {
  year: number
  cents: number
}

/** What a department assessed beside its position; null where it did not say, as positions of earlier years. */
export interface Assessment {
  policyFit: Fit | null
  policyFitReasons: string | null
  skillFit: Fit | null
  skillFitReasons: string | null
  domesticSecurity: string | null
  riskLevel: RiskLevel | null
  risk: string | null
  costCovers: string | null
  costCurrency: string | null
  costLines: CostLine[]
}

export interface DepartmentalPosition extends Assessment {
  id: string
  department: string
  /** What the department was called on the day on which it spoke. */
  name: Localized
  stance: Stance
  considerations: string
  suggestedConditions: string | null
  statedOn: Day
  superseded: boolean
}

/** What binds whoever takes a place under a decision, beside number and period; null: the decision does not say. */
export interface Conditions {
  maxTourMonths: number | null
  armed: boolean | null
  language: Language | null
  countries: string[] | null
  /** The only duty location, as the mission calls it in either language. */
  dutyPlace: string | null
}

export interface Decision extends Conditions {
  id: string
  code: string
  requestId: string
  outcome: Outcome
  level: DecisionLevel
  number: number | null
  valid: Period | null
  /** Conditions in words: for people to keep, no program can. */
  conditions: string | null
  /** What it does for the goal of the Canadian Police Arrangement. */
  contribution: string | null
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
/** '2026-2027': from 1 April to 31 March. */
export const fiscalYear = (year: number): string => `${year}-${year + 1}`

/** What the lines come to; null where there is none. */
export function totalOf(lines: readonly CostLine[], currency: string | null): Money | null {
  if (lines.length === 0 || currency === null) return null
  return { cents: lines.reduce((sum, one) => sum + one.cents, 0), currency }
}

/** Where the pages stand: actions lead there, lists link there. */
export const requestPath = { en: '/requests/:id', fr: '/demandes/:id' }
export const requestsPath = { en: '/requests', fr: '/demandes' }

export const requestHref = (id: string, lang: Language): string => `/${lang}${requestsPath[lang]}/${id}`
export const requestsHref = (lang: Language): string => `/${lang}${requestsPath[lang]}`
