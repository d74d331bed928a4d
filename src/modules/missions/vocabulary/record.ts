import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import type { Source } from '../vocabulary.ts'

/** How posts of a mission are filled (S2.18, S2.21). */
export const selectionPaths = [
  'un-nomination',
  'un-staff-post',
  'call-for-contributions',
  'permanent-mission',
  'national-selection',
] as const
export type SelectionPath = (typeof selectionPaths)[number]

export const partnerRoles = [
  'lead-organisation',
  'assistance-body',
  'host-partner',
  'partner-nation',
  'supported-operation',
] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** A body or a State with which a mission is run, under the name that it had on the day. */
export interface Partner {
  id: string
  role: PartnerRole
  organisation: string | null
  country: string | null
  name: Localized | null
  valid: Period
  source: Source
  verified: boolean
}

export const taskLevels = ['district', 'headquarters', 'ministry'] as const
export type TaskLevel = (typeof taskLevels)[number]
export type TagFamily = 'activity' | 'task'

/** What a mission does over a period: an activity, or a task at a level of the host's service. */
export interface MissionTag {
  id: string
  family: TagFamily
  code: string
  name: Localized
  level: TaskLevel | null
  valid: Period
  source: Source
  verified: boolean
}

export const visibilities = ['mission', 'programme', 'departments'] as const
export type Visibility = (typeof visibilities)[number]
export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

export interface TrainingNeed {
  id: string
  topic: string
  people: number | null
  priority: Priority
  approach: string | null
}

/** What training there is and what is missing (S2.10), with who found it. */
export interface NeedsAssessment {
  id: string
  missionId: string
  code: string
  title: string
  madeOn: Day
  level: TaskLevel | null
  standards: string
  findings: string
  visibleTo: Visibility
  byDuty: string
  byAccount: string
  attachmentId: string | null
  version: number
  needs: TrainingNeed[]
}

/** A page of another department about a mission, and whether it answers. */
export interface DepartmentLink {
  id: string
  /** Null: it concerns the whole programme. */
  missionId: string | null
  organisation: string
  /** The department as it was called on the day. */
  department: Localized | null
  title: Localized
  address: Localized
  valid: Period
  publishedOn: Day | null
  checkedOn: Day | null
  lastOkOn: Day | null
  brokenSince: Day | null
  answer: string | null
  version: number
}

export const needsPath = { en: '/missions/:id/training-needs', fr: '/missions/:id/besoins-de-formation' }
export const activitiesPath = { en: '/missions/activities', fr: '/missions/activites' }
export const specialisedPath = { en: '/missions/specialized-postings', fr: '/missions/affectations-specialisees' }
export const linksPath = { en: '/missions/links', fr: '/missions/liens' }
