import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

/** What the pack has put into the database, as far as people and deployments are made from it. */
export interface Reference {
  services: readonly ServiceRef[]
  ranks: readonly RankRef[]
  certificateTypes: readonly CertificateTypeRef[]
  protocols: readonly ProtocolRef[]
  partners: readonly PartnerRef[]
  missions: readonly MissionRef[]
  groupMembers: readonly { groupId: string; groupCode: string; missionId: string; valid: Period }[]
  strengths: readonly StrengthRef[]
  positions: readonly PositionRef[]
  standardCriteria: readonly StandardCriterionRef[]
  modules: readonly ModuleRef[]
  templates: readonly TemplateRef[]
  followUpRules: readonly FollowUpRuleRef[]
  /** Objectives of the programme and what officers learn, by code. */
  objectives: readonly { id: string; code: string }[]
  competencies: readonly { code: string }[]
}

export interface ServiceRef {
  id: string
  code: string
  short: string
  kind: string
  province: string | null
  name: Localized
  rankScale: string
  partnership: 'known-partner' | 'example'
}
export interface RankRef {
  id: string
  code: string
  scale: string
  level: number
  place: number
  name: Localized
}
export interface CertificateTypeRef {
  code: string
  name: Localized
  validity: 'months-from-issue' | 'as-printed-on-it' | 'for-life' | 'configurable'
  validityMonths: number | null
  countsAfterDays: number
  valid: Period
}
export interface ProtocolRef {
  code: string
  measure: 'seconds' | 'stage'
  lowerIsBetter: boolean
  name: Localized
}
export interface PartnerRef {
  organisation: string
  role: string
  valid: Period
}
export interface MissionRef {
  id: string
  code: string
  kind: string
  hostCountries: readonly string[]
  facts: readonly { attribute: string; value: unknown; valid: Period }[]
}
export interface StrengthRef {
  id: string
  scope: 'programme' | 'group' | 'mission'
  scopeId: string | null
  measure: string
  number: number
  valid: Period
}
export interface PositionRef {
  id: string
  code: string
  missionId: string
  title: Localized
  language: 'en' | 'fr'
  armed: boolean
  rankFrom: number | null
  rankTo: number | null
  tourMonths: number
  leadership: boolean
  roles: readonly string[]
  stream: string | null
  dutyLocation: unknown
  valid: Period
}
export interface StandardCriterionRef {
  id: string
  code: string
  layer: 'host' | 'programme' | 'service'
  serviceId: string | null
  step: string
  settings: Record<string, string | number | boolean | readonly string[]>
  anchor: 'application' | 'nomination' | 'pdt-start' | 'departure' | 'arrival' | 'end-of-tour'
  marginDays: number
  phase: 'eligibility' | 'selection' | 'readiness'
  effect: 'required' | 'warning'
  applies: Record<string, unknown>
  message: Localized
  sortOrder: number
  valid: Period
  source: Record<string, unknown>
  verified: boolean
}
export interface ModuleRef {
  id: string
  code: string
  title: Localized
  passMark: number
  kinds: readonly string[]
  valid: Period
}
export interface TemplateRef {
  kind: 'preliminary' | 'joining'
  items: readonly TemplateItem[]
  valid: Period
}
export interface TemplateItem {
  code: string
  title?: Localized
  text: Localized
  dueDays: number | null
  kinds: readonly string[] | null
}
export interface FollowUpRuleRef {
  code: string
  kind: 'health' | 'employer' | 'family'
  title: Localized
  ownerDuty: string
  daysAfterReturn: number
  valid: Period
}

/** The value of a mission's attribute on a day, or null where no source gives one. */
export function factOn<T>(mission: MissionRef, attribute: string, day: Day): T | null {
  const found = mission.facts.find(
    (fact) => fact.attribute === attribute && fact.valid.from <= day && (fact.valid.to === null || day < fact.valid.to),
  )
  return found ? (found.value as T) : null
}
