import type { Module } from '#platform/module.ts'
import { acknowledgePackage } from './actions/acknowledge-package.ts'
import { remindPoints } from './actions/remind-points.ts'
import { sendJoining } from './actions/send-joining.ts'
import { sendPreliminary } from './actions/send-preliminary.ts'
import { tickItem } from './actions/tick-item.ts'
import { untickItem } from './actions/untick-item.ts'
import { sendInstructions } from './jobs/send-instructions.ts'
import { letters } from './letters/instructions.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { status } from './status.ts'
import { joiningInstructionsStep } from './steps/joining-instructions.ts'
import { preliminaryInstructionsStep } from './steps/preliminary-instructions.ts'
import { timeline } from './timeline.ts'
import { boardView } from './views/board.ts'
import { readinessFile } from './views/one.ts'
import { packageView } from './views/package.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { acknowledgePackage } from './actions/acknowledge-package.ts'
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
  actions: [sendPreliminary, sendJoining, tickItem, untickItem, acknowledgePackage, remindPoints],
  views: [boardView, readinessFile, packageView],
  pages,
  jobs: sendInstructions,
  letters,
  waiting,
  timeline,
  status,
  files: { 'instruction-item': packageView },
  refusals,
  loadPack,
}
