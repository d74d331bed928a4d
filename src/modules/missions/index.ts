import type { Module } from '#platform/module.ts'
import { abolishPosition } from './actions/abolish-position.ts'
import { allowHandover } from './actions/allow-handover.ts'
import { authorisePosition } from './actions/authorise-position.ts'
import { authorizeStrength } from './actions/authorize-strength.ts'
import { joinGroup, leaveGroup } from './actions/change-group.ts'
import { changesOfFacts } from './actions/change-mission-facts.ts'
import { correctPosition } from './actions/correct-position.ts'
import { createMission } from './actions/create-mission.ts'
import { createTeam } from './actions/create-team.ts'
import { endTeam } from './actions/end-team.ts'
import { freezePosition } from './actions/freeze-position.ts'
import { correctLiaison, forwardNote, logLiaison } from './actions/liaison-log.ts'
import { movePosition } from './actions/move-position.ts'
import { openPosition } from './actions/open-position.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { endPhase, openPhase } from './actions/phases.ts'
import { proposePositions } from './actions/propose-positions.ts'
import { protectMission, unprotectMission } from './actions/protect-mission.ts'
import { recordPastMission } from './actions/record-past-mission.ts'
import { recordProspect } from './actions/record-prospect.ts'
import { settle } from './actions/settle-consequence.ts'
import { setObjective, settleObjective } from './actions/team-objectives.ts'
import { turnsOfMission } from './actions/turns-of-mission.ts'
import { loadPack } from './load-pack.ts'
import { recordActions, recordFiles, recordJobs, recordViews } from './module-of-record.ts'
import { recordPages } from './routes/record.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { missionsOfDuties } from './store/found.ts'
import { missionsTouched, missionTasks } from './touched.ts'
import { authoritiesView } from './views/authorities.ts'
import { liaisonEntry, liaisonLog } from './views/liaison.ts'
import { missionsList } from './views/list.ts'
import { missionView } from './views/one.ts'
import { positionView } from './views/position.ts'
import { positionsList } from './views/positions.ts'
import { positionsOfMission } from './views/positions-of-mission.ts'
import { strengthView } from './views/strength.ts'
import { waitingOfLiaison } from './waiting/of-liaison.ts'
import { waitingForRecord } from './waiting/record.ts'
import { waiting } from './waiting.ts'
import { constraints, refusals } from './words.ts'

export { authorizeStrength } from './actions/authorize-strength.ts'
export { beginRiskAssessment } from './actions/begin-risk-assessment.ts'
export { createMission } from './actions/create-mission.ts'
export { createTeam } from './actions/create-team.ts'
export { endTeam } from './actions/end-team.ts'
export { issueRiskAssessment } from './actions/issue-risk-assessment.ts'
export { openPositionsAction } from './actions/open-positions.ts'
export { protectMission, unprotectMission } from './actions/protect-mission.ts'
export { settle as settleConsequence } from './actions/settle-consequence.ts'
export { setObjective, settleObjective } from './actions/team-objectives.ts'
export { releaseLivingBrief, writeLivingBrief } from './actions/work-on-living-brief.ts'
export { addMitigation, addRisk } from './actions/work-on-risk-draft.ts'
export { type ImportedRow, importRegister } from './import-register.ts'
export { toMission, toMissions } from './pages/trail.ts'
export { type Binding, type Conditioned, holdingOn, keepsConditions, strictest } from './rules/keeps-conditions.ts'
export { type Begun, barred, isOver, type MissionStanding } from './rules/life-cycle.ts'
export type { OperationFacts } from './rules/project-operation.ts'
export { grantsSomething, withinConditions } from './rules/within-decision.ts'
export { rolesOn, themesOn } from './store/catalogues.ts'
export {
  type ChangeRow,
  changesOf,
  consequencesOf,
  fulfil,
  type NamedConsequence,
  openConsequences,
  stillAsked,
} from './store/consequences.ts'
export { briefsOn } from './store/living.ts'
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
export { reportCategoriesOn } from './store/record.ts'
export { riskScaleOn, risksInForce } from './store/risk.ts'
export { shownTitle } from './store/shown-post.ts'
export { barredIn, standingOf, tourMonthsOn, weaponBarredIn } from './store/standing.ts'
export { overSql } from './store/strengths.ts'
export { type SuccessorDue, successorsDue, successorsDueSql } from './store/successors.ts'
export { findTeam, lockTeam, objectivesOf, teamsOf } from './store/teams.ts'
export { againstDecisions, bindingOn } from './store/within-decisions.ts'
export {
  type MissionSubject,
  missionSubject,
  type PositionSubject,
  positionSubject,
  positionSubjectOf,
  type TeamSubject,
  teamSubject,
  teamSubjectOf,
} from './subject.ts'
export {
  objectiveStates,
  type Role,
  restrictedPost,
  type Stream,
  streams,
  type Team,
  type TeamObjective,
  type TeamTheme,
  teamHref,
  teamPath,
  teamsPath,
} from './vocabulary/posts.ts'
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
export {
  type ChangeKind,
  changesPath,
  missionHref,
  missionKinds,
  missionsPath,
  positionHref,
  positionsPath,
} from './vocabulary.ts'
export { tasksWaiting } from './waiting.ts'
export { kindWords } from './words-of-kinds.ts'
export { changeKindWords, legalStatusNames } from './words-of-life-pages.ts'
export { streamWords } from './words-of-posts.ts'
export { importWords } from './words-of-register.ts'
export { topicWords } from './words-of-risk.ts'

export const missionsModule: Module = {
  name: 'missions',
  actions: [
    authorizeStrength,
    createMission,
    recordProspect,
    recordPastMission,
    ...turnsOfMission,
    protectMission,
    unprotectMission,
    joinGroup,
    leaveGroup,
    allowHandover,
    openPhase,
    endPhase,
    settle,
    proposePositions,
    openPositionsAction,
    authorisePosition,
    openPosition,
    correctPosition,
    movePosition,
    freezePosition,
    abolishPosition,
    createTeam,
    endTeam,
    setObjective,
    settleObjective,
    ...changesOfFacts,
    ...recordActions,
    logLiaison,
    correctLiaison,
    forwardNote,
  ],
  views: [
    missionsList,
    authoritiesView,
    missionView,
    strengthView,
    positionsList,
    positionsOfMission,
    positionView,
    ...recordViews,
    liaisonLog,
    liaisonEntry,
  ],
  pages: [...pages, ...recordPages],
  jobs: recordJobs,
  files: { ...recordFiles, 'liaison-entry': liaisonEntry },
  waiting: [...waiting, ...waitingForRecord, waitingOfLiaison, missionTasks],
  touched: [missionsTouched],
  search,
  dutyPlaces: [missionsOfDuties],
  refusals,
  constraints,
  loadPack,
}
