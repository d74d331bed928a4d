import type { Localized } from '#kernel/language.ts'
import { type Decision, lockDecision } from '#modules/requests/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { missionAsAt } from './rules/mission-as-at.ts'
import { factsOf, findMission, lockMission } from './store/missions.ts'
import { lastDayHeld } from './store/occupancy.ts'
import { lockPosition } from './store/positions.ts'
import { stagesOf } from './store/post-history.ts'
import { findTeam, lockTeam } from './store/teams.ts'
import type { StagePeriod, Team } from './vocabulary/posts.ts'
import type { Fact, Mission, MissionOn, Position } from './vocabulary.ts'

/** A mission as it stands today, with all its facts, as what is acted on. */
export interface MissionSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  mission: MissionOn
  facts: Fact[]
}

export const missionSubjectOf = (mission: Mission, facts: Fact[], today: string): MissionSubject => {
  const asAt = missionAsAt(mission, facts, today)
  return {
    id: mission.id,
    version: mission.version,
    scope: { missionId: mission.id },
    label: asAt.name,
    mission: asAt,
    facts,
  }
}

export async function missionSubject(tx: Tx, id: string, today: string, lock = false): Promise<MissionSubject | null> {
  const mission = await (lock ? lockMission : findMission)(tx, id)
  return mission && missionSubjectOf(mission, await factsOf(tx, [id]), today)
}

/** A decision as what is carried out: strength and missions follow from it. */
export interface DecisionSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  decision: Decision
}

export const decisionSubjectOf = (decision: Decision): DecisionSubject => ({
  id: decision.id,
  version: decision.version,
  scope: {},
  label: { en: decision.code, fr: decision.code },
  decision,
})

export async function decisionSubject(tx: Tx, id: string): Promise<DecisionSubject | null> {
  const decision = await lockDecision(tx, id)
  return decision && decisionSubjectOf(decision)
}

export interface PositionSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  position: Position
  /** Stages that stand, and the first day from which nobody has it any more. */
  stages: StagePeriod[]
  heldUntil: string | null
}

export const positionSubjectOf = (
  position: Position,
  stages: StagePeriod[],
  heldUntil: string | null,
): PositionSubject => ({
  id: position.id,
  version: position.version,
  scope: { missionId: position.missionId },
  label: {
    en: `${position.code} · ${position.title.en}`,
    fr: `${position.code} · ${position.title.fr}`,
  },
  position,
  stages,
  heldUntil,
})

export async function positionSubject(tx: Tx, id: string): Promise<PositionSubject | null> {
  const position = await lockPosition(tx, id)
  return position && positionSubjectOf(position, await stagesOf(tx, id), await lastDayHeld(tx, id))
}

/** The life of a post as its rules read it. */
export const lifeOf = ({ position, stages }: Pick<PositionSubject, 'position' | 'stages'>) => ({
  valid: position.valid,
  stages,
})

export interface TeamSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  team: Team
}

export const teamSubjectOf = (team: Team): TeamSubject => ({
  id: team.id,
  version: team.version,
  scope: { missionId: team.missionId },
  label: { en: `${team.code} · ${team.name.en}`, fr: `${team.code} · ${team.name.fr}` },
  team,
})

export async function teamSubject(tx: Tx, id: string, lock = false): Promise<TeamSubject | null> {
  const team = await (lock ? lockTeam : findTeam)(tx, id)
  return team && teamSubjectOf(team)
}
