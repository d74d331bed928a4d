import type { Module } from '#platform/module.ts'
import { acknowledgePackage } from './actions/acknowledge-package.ts'
import { acknowledgeRisk } from './actions/acknowledge-risk.ts'
import { remindPoints } from './actions/remind-points.ts'
import { sendJoining } from './actions/send-joining.ts'
import { sendPreliminary } from './actions/send-preliminary.ts'
import { tickItem } from './actions/tick-item.ts'
import { untickItem } from './actions/untick-item.ts'
import { sendInstructions } from './jobs/send-instructions.ts'
import { letters } from './letters/instructions.ts'
import { riskInForce } from './letters/risk-in-force.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { missionStatus } from './status/mission.ts'
import { status } from './status.ts'
import { joiningInstructionsStep } from './steps/joining-instructions.ts'
import { preliminaryInstructionsStep } from './steps/preliminary-instructions.ts'
import { missionTimeline } from './timeline/mission.ts'
import { timeline } from './timeline.ts'
import { boardView } from './views/board.ts'
import { readinessFile } from './views/one.ts'
import { ownMissionView } from './views/own-mission.ts'
import { packageView } from './views/package.ts'
import { missionWaiting } from './waiting/mission.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'
import { missionRefusals } from './words-of-mission.ts'

export { acknowledgePackage } from './actions/acknowledge-package.ts'
export { acknowledgeRisk } from './actions/acknowledge-risk.ts'
export { sendJoining } from './actions/send-joining.ts'
export { sendPreliminary } from './actions/send-preliminary.ts'
export { tickItem } from './actions/tick-item.ts'
export { clearanceOf, gatesOf } from './gates.ts'
export { itemsOf } from './rules/items-of.ts'
export { type Blocker, type Clearance, packageHref, personReadinessHref, readinessHref } from './vocabulary.ts'
export { itemTitles } from './words.ts'

/** The steps that bulletins can require from this module. */
export const readinessSteps = [preliminaryInstructionsStep, joiningInstructionsStep] as const

export const readinessModule: Module = {
  name: 'readiness',
  actions: [sendPreliminary, sendJoining, tickItem, untickItem, acknowledgePackage, acknowledgeRisk, remindPoints],
  views: [boardView, readinessFile, packageView, ownMissionView],
  pages,
  jobs: sendInstructions,
  letters: [...letters, riskInForce],
  waiting: [...waiting, missionWaiting],
  timeline: [...timeline, missionTimeline],
  status: [...status, missionStatus],
  files: { 'instruction-item': packageView },
  refusals: { ...refusals, ...missionRefusals },
  loadPack,
}
