import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

export const postingStates = ['draft', 'published', 'closed', 'completed', 'cancelled'] as const
export type PostingState = (typeof postingStates)[number]

/** A bulletin: what is wanted, where, from when, until when one may apply. */
export interface Posting {
  id: string
  code: string
  missionId: string
  decisionId: string | null
  title: Localized
  text: Localized
  translationVerified: boolean
  places: number
  plannedDeparture: Day
  tourMonths: number
  opensOn: Day | null
  closesOn: Day
  state: PostingState
  succeeds: string | null
  version: number
}

/** Who sets a criterion: the host organisation, the programme, or the officer's own police service. */
export const layers = ['host', 'programme', 'service'] as const
export type Layer = (typeof layers)[number]

/** The days of a case against which a criterion can be judged. */
export const anchors = ['application', 'nomination', 'pdt-start', 'departure', 'arrival', 'end-of-tour'] as const
export type Anchor = (typeof anchors)[number]

/** Until when a criterion must be met: to be eligible, to be recommended, to depart. */
export const phases = ['eligibility', 'selection', 'readiness'] as const
export type Phase = (typeof phases)[number]

export const effects = ['required', 'warning'] as const
export type Effect = (typeof effects)[number]

export type SettingValue = string | number | boolean | readonly string[]
export type Settings = Readonly<Record<string, SettingValue>>

/** Where a criterion is written: the source of the pack and the place in it; or the person who added it. */
export interface CriterionSource {
  id?: string
  ref?: string
  url?: string
  by?: string
}

/** One criterion of one version of a bulletin. */
export interface Criterion {
  id: string
  versionId: string
  code: string
  layer: Layer
  /** The service whose officers it binds, in the service layer. */
  serviceId: string | null
  /** The name of the step that judges it. */
  step: string
  settings: Settings
  anchor: Anchor
  marginDays: number
  phase: Phase
  effect: Effect
  message: Localized
  sortOrder: number
  source: CriterionSource
  verified: boolean
}

export type NewCriterion = Omit<Criterion, 'id' | 'versionId'>

export interface CriteriaVersion {
  id: string
  postingId: string
  number: number
  inForceFrom: string
  reason: string | null
}

/** The circle in which a standard criterion applies. */
export interface Applies {
  kinds?: readonly string[]
  armed?: boolean
  services?: readonly string[]
  when_bulletin_asks?: boolean
}
