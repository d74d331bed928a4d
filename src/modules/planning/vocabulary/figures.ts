import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

export const decisionStandings = ['in-force', 'coming', 'ended', 'deferred', 'declined'] as const
export type DecisionStanding = (typeof decisionStandings)[number]

export const conditionKinds = ['number', 'months', 'armed', 'language', 'countries', 'place'] as const
export type ConditionKind = (typeof conditionKinds)[number]

export interface ServiceFigure {
  serviceId: string
  name: Localized
  short: string
  kind: string
  /** Officers away on the day. */
  away: number
  /** Officer-days in the fiscal year so far and planned. */
  days: number
  officers: number
}

export interface KeptCondition {
  code: string
  level: 'ministerial' | 'ancillary'
  condition: ConditionKind
  places: number
  broken: number
}

export interface FiscalYear {
  year: number
  from: Day
  to: Day
}
