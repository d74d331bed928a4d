import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

/** Recruitment streams of UN police (domain.md 1.3). */
export const streams = ['command', 'operations', 'capacity-building', 'administration'] as const
export type Stream = (typeof streams)[number]

/** Stages that a post has beside being open. */
export const stages = ['proposed', 'authorised', 'frozen', 'abolished'] as const
export type Stage = (typeof stages)[number]

/** A stage over the days on which it holds. */
export interface StagePeriod {
  id: string
  stage: Stage
  valid: Period
  reason: string | null
}

export const postChanges = ['proposed', 'authorised', 'opened', 'froze', 'abolished', 'corrected', 'moved'] as const
export type PostChange = (typeof postChanges)[number]

/** What a post was before a change, and on whose word it changed. */
export interface PostWas {
  id: string
  change: PostChange
  onDay: Day
  was: Record<string, unknown> | null
  reason: string | null
  byName: string
  recordedAt: string
}

/** What officers do in a mission: an entry of the pack's catalogue. */
export interface Role {
  code: string
  name: Localized
  objective: Localized | null
  stream: Stream
  sensitive: boolean
  restricted: boolean
}

export interface TeamTheme {
  code: string
  name: Localized
  requires: string[]
}

/** A team on one theme inside a mission; who is in it stands with the deployments. */
export interface Team {
  id: string
  code: string
  missionId: string
  theme: string
  name: Localized
  leadNation: string
  /** With its lead. */
  seats: number
  roles: string[]
  valid: Period
  endReason: string | null
  version: number
}

export const objectiveStates = ['open', 'met', 'dropped'] as const
export type ObjectiveState = (typeof objectiveStates)[number]

export interface TeamObjective {
  id: string
  teamId: string
  missionId: string
  role: string
  text: string
  dueOn: Day | null
  state: ObjectiveState
  settledOn: Day | null
  settledHow: string | null
  setByName: string
  version: number
}

export const positionsOfPath = { en: '/missions/:id/positions', fr: '/missions/:id/postes' }
export const teamsPath = { en: '/missions/:id/teams', fr: '/missions/:id/equipes' }
export const teamPath = { en: '/teams/:id', fr: '/equipes/:id' }
export const teamHref = (id: string, lang: Language): string => `/${lang}${teamPath[lang].replace(':id', id)}`

/** More of them stand in their own room than on the page of the mission. */
export const POSITIONS_ON_THE_PAGE = 30

/** What stands in the place of a post that the reader may not know. Here and not among the words: queries of many rooms say it. */
export const restrictedPost: Localized = {
  en: 'Position of restricted visibility',
  fr: 'Poste à visibilité restreinte',
}
