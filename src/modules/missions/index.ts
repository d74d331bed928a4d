import type { Module } from '#platform/module.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { changesOfFacts } from './actions/change-mission-facts.ts'
import { createMission } from './actions/create-mission.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { loadPack } from './load-pack.ts'
import { recordActions, recordFiles, recordJobs, recordViews } from './module-of-record.ts'
import { recordPages } from './routes/record.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { missionsOfDuties } from './store/found.ts'
import { authoritiesView } from './views/authorities.ts'
import { boardView } from './views/board.ts'
import { missionsList } from './views/list.ts'
import { missionView } from './views/one.ts'
import { positionView } from './views/position.ts'
import { positionsList } from './views/positions.ts'
import { waitingForRecord } from './waiting/record.ts'
import { waiting } from './waiting.ts'
import { constraints, refusals } from './words.ts'

export { authorizeStrength } from './actions/authorize-strength.ts'
export { beginRiskAssessment } from './actions/begin-risk-assessment.ts'
export { createMission } from './actions/create-mission.ts'
export { issueRiskAssessment } from './actions/issue-risk-assessment.ts'
export { openPositionsAction } from './actions/open-positions.ts'
export { releaseLivingBrief, writeLivingBrief } from './actions/work-on-living-brief.ts'
export { addMitigation, addRisk } from './actions/work-on-risk-draft.ts'
export type { OperationFacts } from './rules/project-operation.ts'
export { grantsSomething, withinConditions } from './rules/within-decision.ts'
export { briefsOn } from './store/living.ts'
export { missionOn, missionsOn } from './store/missions.ts'
export { moveOccupancy, occupancyOf, occupy, release, reserve, type Stay } from './store/occupancy.ts'
export { findPosition, lockPosition, openPositions, positionsOf, positionsOn } from './store/positions.ts'
export { publishOperations, publishStrengths } from './store/publish.ts'
export { reportCategoriesOn } from './store/record.ts'
export { riskScaleOn, risksInForce } from './store/risk.ts'
export { type SuccessorDue, successorsDue, successorsDueSql } from './store/successors.ts'
export type { LivingBrief, RiskAssessment, RiskScale } from './vocabulary/risk.ts'
export { livingTopics } from './vocabulary/risk.ts'
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
export { missionHref, missionKinds, positionHref } from './vocabulary.ts'

export { topicWords } from './words-of-risk.ts'

export const missionsModule: Module = {
  name: 'missions',
  actions: [authorizeStrength, createMission, openPositionsAction, freezePosition, ...changesOfFacts, ...recordActions],
  views: [missionsList, boardView, authoritiesView, missionView, positionsList, positionView, ...recordViews],
  pages: [...pages, ...recordPages],
  jobs: recordJobs,
  files: recordFiles,
  waiting: [...waiting, ...waitingForRecord],
  search,
  dutyPlaces: [missionsOfDuties],
  refusals,
  constraints,
  loadPack,
}
