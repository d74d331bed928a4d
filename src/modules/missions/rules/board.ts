import { addMonths, type Day, firstOfMonth, maxDay } from '#kernel/calendar.ts'
import { intersect, type Period } from '#kernel/period.ts'
import type { OccupancyState, StrengthScope } from '../vocabulary.ts'
import {
  type DatedNumber,
  type Figures,
  figuresOnDay,
  type StayOf,
  type Stretch,
  strengthSeries,
} from './strength-series.ts'

export const BOARD_MONTHS = 12

/** Dated facts from which every board is computed: one query gives them for any number of missions. */
export interface BoardFacts {
  strengths: {
    scope: StrengthScope
    scopeId: string | null
    measure: string
    number: number
    valid: Period
    decided: boolean
  }[]
  members: { groupId: string; missionId: string; valid: Period }[]
  stays: {
    id: string
    missionId: string
    positionId: string
    period: Period
    state: OccupancyState
    recordedAt: string
  }[]
}

export interface BoardMonth extends Figures {
  /** The first day of the month, for the first month the as-at day. */
  day: Day
  /** The most that are over on any day of the month. */
  mostOver: number
}

export interface BoardRow {
  scope: StrengthScope
  id: string | null
  /** On the as-at day. */
  now: Figures
  months: BoardMonth[]
}

/** From the as-at day on, through the last day of the twelfth month. */
export const boardWindow = (asAt: Day): { from: Day; to: Day } => ({
  from: asAt,
  to: addMonths(firstOfMonth(asAt), BOARD_MONTHS),
})

const numbersOf = (facts: BoardFacts, scope: StrengthScope, id: string | null): DatedNumber[] =>
  facts.strengths.filter((one) => one.scope === scope && one.scopeId === id && one.measure === 'authorized')

const counted = (stays: BoardFacts['stays']): StayOf[] =>
  stays.flatMap(({ period, state }) => (state === 'released' ? [] : [{ period, state }]))

/** Who counts for a group: officers of its missions, for as long as the mission belongs to it. */
function staysOfGroup(facts: BoardFacts, groupId: string): StayOf[] {
  return facts.members
    .filter((member) => member.groupId === groupId)
    .flatMap((member) =>
      counted(facts.stays.filter((stay) => stay.missionId === member.missionId)).flatMap((stay) => {
        const period = intersect(stay.period, member.valid)
        return period ? [{ ...stay, period }] : []
      }),
    )
}

/** Authorized, filled, reserved, vacant and over of a mission or a group: on the day and by month. */
export function boardRow(facts: BoardFacts, scope: 'mission' | 'group', id: string, asAt: Day): BoardRow {
  const stays =
    scope === 'group' ? staysOfGroup(facts, id) : counted(facts.stays.filter((stay) => stay.missionId === id))
  return rowOf(scope, id, strengthSeries(numbersOf(facts, scope, id), stays, boardWindow(asAt)), asAt)
}

function rowOf(scope: StrengthScope, id: string | null, series: readonly Stretch[], asAt: Day): BoardRow {
  const bare = ({ from: _from, to: _to, ...figures }: Stretch): Figures => figures
  const months = Array.from({ length: BOARD_MONTHS }, (_, index) => {
    const first = addMonths(firstOfMonth(asAt), index)
    const next = addMonths(first, 1)
    const day = maxDay(first, asAt)
    const within = series.filter((stretch) => stretch.from < next && stretch.to > day)
    const stretch = figuresOnDay(series, day)
    return { day, ...bare(stretch as Stretch), mostOver: Math.max(0, ...within.map((one) => one.over)) }
  })
  return { scope, id, now: bare(figuresOnDay(series, asAt) as Stretch), months }
}
