import type { Module } from '#platform/module.ts'
import { acceptOffer } from './actions/accept-offer.ts'
import { apply } from './actions/apply.ts'
import { changeTerms } from './actions/change-terms.ts'
import { consentAnew } from './actions/consent-anew.ts'
import { declineOffer } from './actions/decline-offer.ts'
import { doNotRecommend } from './actions/do-not-recommend.ts'
import { endorseCandidacy } from './actions/endorse-candidacy.ts'
import { followChange } from './actions/follow-change.ts'
import { grantWaiver } from './actions/grant-waiver.ts'
import { makeOffer } from './actions/make-offer.ts'
import { nominate } from './actions/nominate.ts'
import { notRelease } from './actions/not-release.ts'
import { notSelect } from './actions/not-select.ts'
import { recommend } from './actions/recommend.ts'
import { recordHostAnswer } from './actions/record-host-answer.ts'
import { selectInitially } from './actions/select-initially.ts'
import { transfer } from './actions/transfer.ts'
import { withdraw } from './actions/withdraw.ts'
import { withdrawRelease } from './actions/withdraw-release.ts'
import { followChangesOfMissions } from './jobs/follow-changes-of-missions.ts'
import { followOnTheDay, followToNewService } from './jobs/follow-to-new-service.ts'
import { letters } from './letters/index.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { timeline } from './timeline.ts'
import { candidaciesTouched, candidacyTasks } from './touched.ts'
import { eligibilityView } from './views/eligibility.ts'
import { candidaciesList } from './views/list.ts'
import { candidacyView } from './views/one.ts'
import { wholeFileView } from './views/whole-file.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'
import { laterRefusals } from './words-of-later-actions.ts'
import { touchedRefusals } from './words-of-touched.ts'

export { type Evidence, judgeCandidacies, judgeCases, judged } from './judge.ts'
export { markDeployed, movePlannedDates, setPdtStart } from './planned-dates-store.ts'
export { anchorDay, judgedOn } from './rules/anchor-day.ts'
export { caseOf } from './rules/case-of.ts'
export { type Finding, isSatisfied, isWaived, standingIn } from './rules/finding.ts'
export { type RecordedFinding, recordedFinding } from './rules/recorded-finding.ts'
export { type CheckedFor, questionsOf, type SelfChecked, selfCheck } from './self-check.ts'
export { showFinding } from './show-finding.ts'
export {
  type Anchor,
  allSteps,
  anchors,
  type Case,
  defineStep,
  type Judgement,
  type Named,
  type Phase,
  phases,
  type Question,
  registerSteps,
  type Step,
  stepNamed,
} from './step.ts'
export { candidacySteps } from './steps/index.ts'
export { candidaciesOf, findCandidacy, lockCandidacy } from './store.ts'
export { type PlannedMonths, plannedMonths, type TypicalDays, typicalDays } from './store-of-durations.ts'
export { type Candidacy, type CandidacyState, isEnded } from './vocabulary.ts'
export { candidaciesHref, candidaciesPath, candidacyHref, candidacyPath } from './words-of-addresses.ts'
export { selfCheckWords } from './words-of-self-check.ts'

export const candidaciesModule: Module = {
  name: 'candidacies',
  actions: [
    apply,
    endorseCandidacy,
    notRelease,
    withdrawRelease,
    selectInitially,
    notSelect,
    grantWaiver,
    recommend,
    doNotRecommend,
    nominate,
    recordHostAnswer,
    makeOffer,
    acceptOffer,
    declineOffer,
    changeTerms,
    consentAnew,
    followChange,
    withdraw,
    transfer,
  ],
  views: [candidaciesList, candidacyView, wholeFileView, eligibilityView],
  pages,
  jobs: [followToNewService, followOnTheDay, ...followChangesOfMissions],
  letters,
  waiting: [...waiting, candidacyTasks],
  touched: [candidaciesTouched],
  timeline,
  status,
  search,
  refusals: { ...refusals, ...laterRefusals, ...touchedRefusals },
  constraints: { one_open_candidacy: 'already-applied', one_standing_endorsement: 'already-endorsed' },
}
