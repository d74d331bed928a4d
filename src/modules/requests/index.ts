import type { Module } from '#platform/module.ts'
import { acknowledgeRequest } from './actions/acknowledge-request.ts'
import { amendDecision } from './actions/amend-decision.ts'
import { decideRequest } from './actions/decide-request.ts'
import { intakeActions } from './actions/of-intake.ts'
import { recordPosition } from './actions/record-position.ts'
import { registerRequest } from './actions/register-request.ts'
import { warnOfDecisions } from './actions/warn-of-decisions.ts'
import { withdrawRequest } from './actions/withdraw-request.ts'
import { warnOfDecisionsDaily } from './jobs/warn-of-decisions-daily.ts'
import { decisionEndsSoon } from './letters/decision-ends-soon.ts'
import { letters } from './letters/index.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { requestsList } from './views/list.ts'
import { intakeViews } from './views/of-intake.ts'
import { requestView } from './views/one.ts'
import { waitingOfIntake } from './waiting/of-intake.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { acknowledgementLetter } from './acknowledgement/letter.ts'
export { acknowledgeRequest } from './actions/acknowledge-request.ts'
export { amendDecision } from './actions/amend-decision.ts'
export { knownOn } from './actions/asked-fields.ts'
export { decideRequest } from './actions/decide-request.ts'
export { type HandedIn, handIn } from './actions/hand-in.ts'
export { recordPosition } from './actions/record-position.ts'
export { registerRequest } from './actions/register-request.ts'
export { askedOf, type Known, type Typed } from './rules/asked.ts'
export { costLinesOf } from './rules/cost-lines.ts'
export { countriesOf } from './rules/countries.ts'
export { positionsOwed } from './rules/departments.ts'
export { languageOf } from './rules/profile-says.ts'
export { type AskedFor, askedFor } from './store/asked-for.ts'
export { decisionsInForce, decisionsThatBind, findDecision, lockDecision } from './store/decisions.ts'
export { suggestions } from './store/organisations.ts'
export { allCountries } from './store/requests.ts'
export { type RequestSubject, requestSubject, standing } from './store/subject.ts'
export type { RequestFile } from './views/one.ts'
export type { ProfileLine } from './vocabulary/intake.ts'
export {
  ANCILLARY_MOST,
  type Asked,
  type Decision,
  type DecisionLevel,
  type DepartmentalPosition,
  decisionLevels,
  fiscalYear,
  type Partner,
  type RequestRecord,
  type RequestState,
  requesterKinds,
  requestHref,
  requestStates,
  totalOf,
} from './vocabulary.ts'
export {
  armedWords,
  levelWords,
  outcomeWords,
  roleWords as partnerRoleWords,
  stanceWords,
  stateWords,
} from './words.ts'
export { askedRoleWords, requesterKindWords } from './words-of-asked.ts'
export {
  assessmentWords,
  conditionFieldWords,
  conditionWords,
  fitWords,
  languageOfDecision,
  riskWords,
} from './words-of-decisions.ts'

export const requestsModule: Module = {
  name: 'requests',
  actions: [
    registerRequest,
    acknowledgeRequest,
    recordPosition,
    withdrawRequest,
    decideRequest,
    amendDecision,
    warnOfDecisions,
    ...intakeActions,
  ],
  views: [requestsList, requestView, ...intakeViews],
  pages,
  jobs: [warnOfDecisionsDaily],
  letters: [...letters, decisionEndsSoon],
  waiting: [...waiting, ...waitingOfIntake],
  files: { request: requestView },
  search,
  refusals,
  loadPack,
}
