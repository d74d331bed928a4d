import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const zooms = ['quarter', 'year', 'three-years', 'ten-years'] as const
export type Zoom = (typeof zooms)[number]

/** What a row of the board stands for. */
export const dimensions = ['mission', 'group', 'service', 'programme'] as const
export type Dimension = (typeof dimensions)[number]
export type RowKind = 'programme' | 'group' | 'mission' | 'service'

/**
 * What the places of a row are counted against: numbers that were authorized; the posts that fit a filter; or nothing, where places are
 * only counted (by service, or of one's own officers).
 */
export type Basis = 'authorized' | 'expired' | 'not-published' | 'posts' | 'not-counted'

export interface DayFigures {
  authorized: number | null
  basis: Basis
  filled: number
  reserved: number
  vacant: number | null
  over: number
}

/** What a row comes to over a stretch of time; averages are per day. */
export interface StretchFigures {
  from: Day
  /** The first day that is not in it any more. */
  to: Day
  /** Null where no day of it has a number. */
  authorized: number | null
  filled: number
  reserved: number
  /** The most that are over on one of its days. */
  over: number
  vacancyDays: number
  authorizedDays: number
  /** Vacancy in per mille: vacancy-days ÷ authorized-days; null without a number. */
  vacancy: number | null
}

/** The picture of a row: figures that stay the same from each day on, counted from the first day shown; averages where `mean` says so. */
export interface Series {
  at: number[]
  authorized: (number | null)[]
  filled: number[]
  reserved: number[]
  over: number[]
}

/** A day on which the authority of a number ends and nothing follows. */
export interface NumberEnds {
  day: Day
  number: number
  decisionId: string | null
  decisionCode: string | null
  requestId: string | null
}

export interface WhatIf {
  now: DayFigures
  whole: StretchFigures
  series: Series
}

export interface BoardRow {
  kind: RowKind
  id: string | null
  code: string
  name: Localized | null
  /** The group whose number the mission shares. */
  sharedWith: Localized | null
  groupId: string | null
  now: DayFigures
  whole: StretchFigures
  parts: StretchFigures[]
  series: Series
  ends: NumberEnds[]
  /** Of those who are there on the day; null where it was not asked. `tooFew`: from one to four, and the reader sees no names. */
  women: { count: number | null; tooFew: boolean } | null
  whatIf: WhatIf | null
}

export interface Stay {
  from: Day
  to: Day
  state: 'reserved' | 'filled'
  /** Only for those who may see who it is. */
  officer: string | null
  deploymentId: string | null
  service: string | null
  /** Beyond the authorized number on the day of the board. */
  over: boolean
}

export interface Gap {
  from: Day
  /** Null: the position has no end, and nobody comes. */
  to: Day | null
}

export interface BoardPosition {
  id: string
  code: string
  title: Localized
  language: Language
  armed: boolean
  leadership: boolean
  exists: { from: Day; to: Day | null }
  stays: Stay[]
  gaps: Gap[]
  decision: { code: string; requestId: string } | null
  posting: { id: string; code: string; state: string; closesOn: Day } | null
  /** How many candidates who hold no place fit it. */
  pool: number | null
}

export interface OpenedMission {
  missionId: string
  code: string
  name: Localized
  positions: BoardPosition[]
  page: number
  /** Which of its positions stands first here. */
  first: number
  pages: number
  total: number
}

export interface Window {
  zoom: Zoom
  from: Day
  to: Day
  /** Beginnings of the stretches that the table tells, one column each. */
  parts: Day[]
}

export const boardPath = { en: '/missions/board', fr: '/missions/tableau' }
export const boardCsvPath = { en: '/missions/board/csv', fr: '/missions/tableau/csv' }
export const missionBoardPath = { en: '/missions/:id/board', fr: '/missions/:id/tableau' }
export const boardHref = (lang: Language): string => `/${lang}${boardPath[lang]}`
