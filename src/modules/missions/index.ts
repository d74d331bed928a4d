import type { Module } from '#platform/module.ts'
import { allowHandover } from './actions/allow-handover.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { joinGroup, leaveGroup } from './actions/change-group.ts'
import { changesOfFacts } from './actions/change-mission-facts.ts'
import { createMission } from './actions/create-mission.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { endPhase, openPhase } from './actions/phases.ts'
import { recordProspect } from './actions/record-prospect.ts'
import { settle } from './actions/settle-consequence.ts'
import { turnsOfMission } from './actions/turns-of-mission.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { missionsOfDuties } from './store/found.ts'
import { missionsTouched, missionTasks } from './touched.ts'
import { authoritiesView } from './views/authorities.ts'
import { boardView } from './views/board.ts'
import { missionsList } from './views/list.ts'
import { missionView } from './views/one.ts'
import { positionView } from './views/position.ts'
import { positionsList } from './views/positions.ts'
import { strengthView } from './views/strength.ts'
import { waiting } from './waiting.ts'
import { constraints, refusals } from './words.ts'

export { authorizeStrength } from './actions/authorize-strength.ts'
export { createMission } from './actions/create-mission.ts'
export { openPositionsAction } from './actions/open-positions.ts'
export { settle as settleConsequence } from './actions/settle-consequence.ts'
export { type Begun, barred, type MissionStanding } from './rules/life-cycle.ts'
export type { OperationFacts } from './rules/project-operation.ts'
export { grantsSomething, withinConditions } from './rules/within-decision.ts'
export {
  type ChangeRow,
  changesOf,
  consequencesOf,
  fulfil,
  type NamedConsequence,
  openConsequences,
  stillAsked,
} from './store/consequences.ts'
export { missionOn, missionsOn } from './store/missions.ts'
export {
  moveOccupancy,
  occupancyOf,
  occupy,
  positionsToGoTo,
  positionsToOffer,
  release,
  relocateOccupancy,
  reserve,
  type Stay,
} from './store/occupancy.ts'
export { kindRuleOn } from './store/phases.ts'
export { findPosition, lockPosition, openPositions, positionsOf, positionsOn } from './store/positions.ts'
export { publishOperations, publishStrengths } from './store/publish.ts'
export { barredIn, standingOf, tourMonthsOn, weaponBarredIn } from './store/standing.ts'
export { overSql } from './store/strengths.ts'
export { type SuccessorDue, successorsDue, successorsDueSql } from './store/successors.ts'
export type {
  Attribute,
  DutyLocation,
  Mission,
  MissionKind,
  MissionOn,
  MissionStatus,
  Occupancy,
  Position,
  Strength,
} from './vocabulary.ts'
export { type ChangeKind, changesPath, missionHref, missionKinds, positionHref } from './vocabulary.ts'
export { tasksWaiting } from './waiting.ts'
export { changeKindWords, legalStatusNames } from './words-of-life-pages.ts'

export const missionsModule: Module = {
  name: 'missions',
  actions: [
    authorizeStrength,
    createMission,
    recordProspect,
    ...turnsOfMission,
    ...changesOfFacts,
    joinGroup,
    leaveGroup,
    allowHandover,
    openPhase,
    endPhase,
    openPositionsAction,
    freezePosition,
    settle,
  ],
  views: [missionsList, boardView, authoritiesView, missionView, strengthView, positionsList, positionView],
  pages,
  waiting: [...waiting, missionTasks],
  touched: [missionsTouched],
  search,
  dutyPlaces: [missionsOfDuties],
  refusals,
  constraints,
  loadPack,
}
