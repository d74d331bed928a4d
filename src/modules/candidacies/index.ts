export { type Evidence, judgeCandidacies, judgeCases, judged } from './judge.ts'
export { markDeployed, movePlannedDates, setPdtStart } from './planned-dates-store.ts'
export { anchorDay, judgedOn } from './rules/anchor-day.ts'
export { caseOf } from './rules/case-of.ts'
export { type Finding, isSatisfied, isWaived, standingIn } from './rules/finding.ts'
export {
  type Anchor,
  allSteps,
  anchors,
  type Case,
  defineStep,
  type Judgement,
  type Phase,
  phases,
  registerSteps,
  type Step,
  stepNamed,
} from './step.ts'
export { candidacySteps } from './steps/index.ts'
export { candidaciesOf, findCandidacy, lockCandidacy } from './store.ts'
export { type Candidacy, type CandidacyState, isEnded } from './vocabulary.ts'
