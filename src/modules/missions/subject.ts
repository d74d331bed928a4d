import type { Localized } from '#kernel/language.ts'
import { type Decision, lockDecision } from '#modules/requests/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { missionAsAt } from './rules/mission-as-at.ts'
import { factsOf, findMission, lockMission } from './store/missions.ts'
import { lockPosition } from './store/positions.ts'
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
}

export const positionSubjectOf = (position: Position): PositionSubject => ({
  id: position.id,
  version: position.version,
  scope: { missionId: position.missionId },
  label: {
    en: `${position.code} · ${position.title.en}`,
    fr: `${position.code} · ${position.title.fr}`,
  },
  position,
})

export async function positionSubject(tx: Tx, id: string): Promise<PositionSubject | null> {
  const position = await lockPosition(tx, id)
  return position && positionSubjectOf(position)
}
