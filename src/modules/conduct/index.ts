import type { Module } from '#platform/module.ts'
import { cancelVetting } from './actions/cancel-vetting.ts'
import { declareClearance } from './actions/declare-clearance.ts'
import { requestVetting } from './actions/request-vetting.ts'
import { jobs } from './jobs/follow-candidacies.ts'
import { pages } from './routes.ts'
import { conductStep } from './steps/conduct-step.ts'
import { sealedReasons } from './store/vettings.ts'
import { timeline } from './timeline.ts'
import { candidacyVetting } from './views/candidacy.ts'
import { vettingsList } from './views/list.ts'
import { vettingView } from './views/one.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { declareClearance } from './actions/declare-clearance.ts'
export { requestVetting } from './actions/request-vetting.ts'
export { conductStep } from './steps/conduct-step.ts'
export { standingClearances } from './store/clearances.ts'
export { candidacyVetting } from './views/candidacy.ts'
export { vettingsList } from './views/list.ts'
export { vettingView } from './views/one.ts'
export { type Clearance, candidacyVettingHref } from './vocabulary.ts'

/** The steps of this room, for the registry. */
export const conductSteps = [conductStep]

export const conductModule: Module = {
  name: 'conduct',
  actions: [requestVetting, declareClearance, cancelVetting],
  views: [vettingsList, vettingView, candidacyVetting],
  pages,
  jobs,
  waiting,
  timeline,
  refusals,
  sealed: [sealedReasons],
}
