export { knowSteps, type StepShape } from './step-shapes.ts'
export { criteriaOf, findPosting, positionIdsOf, versionInForce } from './store.ts'
export type { Anchor, CriteriaVersion, Criterion, Layer, Phase, Posting, PostingState, Settings } from './vocabulary.ts'
export { anchors, phases } from './vocabulary.ts'
