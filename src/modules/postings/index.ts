import type { Module } from '#platform/module.ts'
import { addCriterion } from './actions/add-criterion.ts'
import { cancelPosting } from './actions/cancel-posting.ts'
import { changeCriterion } from './actions/change-criterion.ts'
import { closePosting } from './actions/close-posting.ts'
import { draftPosting } from './actions/draft-posting.ts'
import { editPosting } from './actions/edit-posting.ts'
import { extendClosing } from './actions/extend-closing.ts'
import { proposeSuccessor } from './actions/propose-successor.ts'
import { publishPosting } from './actions/publish-posting.ts'
import { removeCriterion } from './actions/remove-criterion.ts'
import { takeStandardCriterion } from './actions/take-standard-criterion.ts'
import { verifyTranslation } from './actions/verify-translation.ts'
import { closeWhenDue } from './jobs/close-when-due.ts'
import { proposeSuccessors } from './jobs/propose-successors.ts'
import { publishedLetter } from './letters/published.ts'
import { loadCourses, loadLeadTimes } from './load-courses.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { bulletinsTouched, bulletinTasks } from './touched.ts'
import { postingsList } from './views/list.ts'
import { postingView } from './views/one.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words-of-refusals.ts'

export { proposeSuccessor } from './actions/propose-successor.ts'
export { askedOf, type Protocol } from './rules/asked-of.ts'
export { draftCriteria } from './rules/draft-criteria.ts'
export { measured } from './rules/measured.ts'
export { knowSteps, type StepShape, stepShape } from './step.ts'
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
export { postingHref, postingsHref, postingsPath } from './words-of-addresses.ts'

export const postingsModule: Module = {
  name: 'postings',
  actions: [
    draftPosting,
    editPosting,
    takeStandardCriterion,
    addCriterion,
    changeCriterion,
    removeCriterion,
    verifyTranslation,
    publishPosting,
    extendClosing,
    closePosting,
    cancelPosting,
    proposeSuccessor,
  ],
  views: [postingsList, postingView],
  pages,
  jobs: [closeWhenDue, proposeSuccessors],
  letters: [publishedLetter],
  waiting: [...waiting, bulletinTasks],
  touched: [bulletinsTouched],
  refusals,
  constraints: {
    published_criteria_stay: 'criteria-of-published-stay',
    criterion_once: 'criterion-already-there',
    both_languages_when_published: 'french-missing',
  },
  loadPack,
  packParts: { 'postings.courses': loadCourses, 'postings.lead-times': loadLeadTimes },
}
