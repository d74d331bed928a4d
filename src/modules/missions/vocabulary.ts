import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'
import type { Stream } from './vocabulary/posts.ts'
import type { SelectionPath } from './vocabulary/record.ts'

export const missionKinds = [
  'UN',
  'EU',
  'bilateral',
  'court',
  'CAF-attached',
  'specialised-posting',
  'permanent-mission',
  'roster',
  'short-term-team',
] as const
export type MissionKind = (typeof missionKinds)[number]

/** The life of a mission (domain.md 8.4), then what a source of the past says of one: over, or named no longer. */
export const missionStatuses = [
  'prospect',
  'approved',
  'planned',
  'active',
  'suspended',
  'drawdown',
  'closed',
  'archived',
  'ended',
  'not-listed',
] as const
export type MissionStatus = (typeof missionStatuses)[number]

/** Where a value was read; a change made here says who decided it. */
export interface Source {
  id?: string
  ref?: string
  url?: string
  note?: string
  /** The day on which the source was as it says. */
  read_on?: string
}

export interface DutyLocation {
  /** ISO 3166: may differ from the country that the mission serves (Ukraine from Poland). */
  country: string
  place?: Localized
}

/** What each effective-dated attribute holds. */
export interface FactValues {
  name: Localized
  aliases: Localized
  summary: Localized
  language: Language
  armed: boolean
  'duty-location': DutyLocation
  status: MissionStatus
  since: { date: PartialDate; phase?: Localized }
  'tour-months': number
  mandate: Localized
  'selection-path': SelectionPath
  /** The last day of a mission that draws down, as planned. */
  ends: Day
}
export type Attribute = keyof FactValues
export const attributes: readonly Attribute[] = [
  'name',
  'aliases',
  'summary',
  'language',
  'armed',
  'duty-location',
  'status',
  'since',
  'tour-months',
  'mandate',
  'selection-path',
  'ends',
]

/** One value of one attribute over one period, as the records say it. */
export interface Fact<A extends Attribute = Attribute> {
  id: string
  missionId: string
  attribute: A
  value: FactValues[A]
  valid: Period
  source: Source
  verified: boolean
}

export interface Mission {
  id: string
  code: string
  kind: MissionKind
  groupId: string | null
  hostCountries: string[]
  block: string | null
  sortOrder: number
  successorOf: string | null
  decisionId: string | null
  source: Source
  version: number
}

/** A mission with its facts as they stood on one day; what no source gives is absent. */
export interface MissionOn extends Mission {
  day: Day
  name: Localized
  facts: { [A in Attribute]?: Fact<A> }
  /** Phases of participation that hold on the day. */
  since: Fact<'since'>[]
  /** Months of a tour there unless the position says otherwise. */
  tourMonths: number
  status: MissionStatus
  /** Until when it draws down, where it does. */
  ends: Day | null
  armed: boolean | null
  language: Language | null
  dutyLocation: DutyLocation | null
}

export const strengthScopes = ['programme', 'group', 'mission', 'post-type'] as const
export type StrengthScope = (typeof strengthScopes)[number]

/** How many officers may be there, over one period. */
export interface Strength {
  id: string
  scope: StrengthScope
  scopeId: string | null
  measure: 'authorized' | 'policy-cap'
  number: number
  valid: Period
  asPrinted: { en?: string; fr?: string } | null
  decisionId: string | null
  source: Source
  verified: boolean
}

export interface Position {
  id: string
  code: string
  missionId: string
  title: Localized
  language: Language
  armed: boolean
  /** Highest and lowest level of the RCMP ladder, 1 = highest; null where no source says. */
  rankFrom: number | null
  rankTo: number | null
  tourMonths: number
  leadership: boolean
  dutyLocation: DutyLocation | null
  valid: Period
  since: PartialDate | null
  decisionId: string | null
  source: Source
  verified: boolean
  version: number
  stream: Stream | null
  /** The host's own number of the post, and what it calls its level: P-4, D-1. */
  hostNumber: string | null
  hostLevel: string | null
  /** The level of the RCMP ladder that the host's level stands for, 1 = highest. */
  hostRank: number | null
  /** Codes of the catalogue of roles. */
  roles: string[]
  /** Known to planners, the desk of the mission, the selection office and its holder alone. */
  restricted: boolean
  /** The post of another mission that it took the place of. */
  movedFrom: string | null
}

export const occupancyStates = ['reserved', 'filled', 'released'] as const
export type OccupancyState = (typeof occupancyStates)[number]

/** What a position is on a day: derived from who holds it, and from its stage where nobody can. */
export const placeStates = [
  'filled',
  'vacating',
  'reserved',
  'vacant',
  'proposed',
  'authorised',
  'frozen',
  'abolished',
] as const
export type PlaceState = (typeof placeStates)[number]

/** Who stands on a position when. The reference is opaque here: a candidacy, all the way. */
export interface Occupancy {
  id: string
  positionId: string
  missionId: string
  period: Period
  state: OccupancyState
  reference: string
  recordedAt: string
}

/** The verbs of a mission's life (domain.md 8.4). */
export type Turn = 'approve' | 'plan' | 'activate' | 'suspend' | 'resume' | 'draw-down' | 'close' | 'archive'

/** What a kind of mission brings with it, from the pack: papers, who selects, as what officers serve, who pays. */
export interface KindRule {
  kind: MissionKind
  nominationForm: string
  selectingBody: Localized
  legalStatus: string
  paysSalary: Localized
  paysAllowance: Localized
  handoverDays: number
  handoverCounted: boolean
  valid: Period
  source: Source
  verified: boolean
}

export const phaseKinds = ['long-term', 'short-term', 'reform'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** A phase of a mission, or a kind of deployment that runs in it for a time, with its own length, criteria and costs. */
export interface Phase {
  id: string
  missionId: string
  kind: PhaseKind
  name: Localized
  since: PartialDate
  valid: Period
  tourWeeks: number | null
  tourMonths: number | null
  criteria: Localized | null
  costs: Localized | null
  source: Source
  verified: boolean
  version: number
}

/** Changes of a mission that touch people and files of other rooms. */
export const changeKinds = [
  'missions.tour-length',
  'missions.duty-place',
  'missions.language',
  'missions.arming',
  'missions.suspended',
  'missions.drawdown',
  'missions.closed',
  'missions.number',
  'missions.left-group',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A task that a change set, as its owner has it. */
export interface Consequence {
  id: string
  changeId: string
  missionId: string | null
  part: string
  reference: string
  ask: string
  ownerDuty: Duty
  dueOn: Day
  doneOn: Day | null
  outcome: string | null
  version: number
}

/** Where the pages stand: actions lead there, lists link there. */
export const missionsPath = { en: '/missions', fr: '/missions' }
export const missionPath = { en: '/missions/:id', fr: '/missions/:id' }
export const authoritiesPath = { en: '/missions/authorities', fr: '/missions/autorisations' }
export const positionsPath = { en: '/positions', fr: '/postes' }
export const positionPath = { en: '/positions/:id', fr: '/postes/:id' }

export const strengthPath = { en: '/missions/:id/strength', fr: '/missions/:id/effectif' }
export const changesPath = { en: '/missions/:id/changes', fr: '/missions/:id/changements' }

export const changesHref = (id: string, lang: Language): string => `/${lang}${changesPath[lang].replace(':id', id)}`
export const strengthHref = (id: string, lang: Language): string => `/${lang}${strengthPath[lang].replace(':id', id)}`
export const missionHref = (id: string, lang: Language): string => `/${lang}${missionsPath[lang]}/${id}`
export const positionHref = (id: string, lang: Language): string => `/${lang}${positionsPath[lang]}/${id}`
export const authoritiesHref = (lang: Language): string => `/${lang}${authoritiesPath[lang]}`
