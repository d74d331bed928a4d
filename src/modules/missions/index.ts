import type { Module } from '#platform/module.ts'
import { loadPack } from './load-pack.ts'
import { missionsOfDuties } from './store/duty-places.ts'

export type { OperationFacts } from './rules/project-operation.ts'
export { missionOn, missionsOn } from './store/missions.ts'
export { moveOccupancy, occupancyOf, occupy, release, reserve, type Stay } from './store/occupancy.ts'
export { findPosition, lockPosition, openPositions, positionsOf, positionsOn } from './store/positions.ts'
export { publishOperations, publishStrengths } from './store/publish.ts'
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
export { missionKinds } from './vocabulary.ts'

export const missionsModule: Module = {
  name: 'missions',
  dutyPlaces: [missionsOfDuties],
  loadPack,
}
