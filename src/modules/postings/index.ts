export { proposeSuccessor } from './actions/propose-successor.ts'
export { postingHref, postingsHref, postingsPath } from './hrefs.ts'
export { postingsModule } from './module.ts'
export { knowSteps, type StepShape } from './step-shapes.ts'
export { criteriaOf, findPosting, positionIdsOf, versionInForce } from './store.ts'
export type {
  Anchor,
  CriteriaVersion,
  Criterion,
  Layer,
  Phase,
  Posting,
  PostingState,
  Settings,
} from './vocabulary.ts'
export { anchors, layers, phases } from './vocabulary.ts'
export { anchorWords, layerWords, phaseWords } from './words.ts'
