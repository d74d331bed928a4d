import type { Module } from '#platform/module.ts'
import { cancelAssessments } from './actions/cancel-assessments.ts'
import { declareMedicalOutcome, declarePsychologicalOutcome } from './actions/declare-outcome.ts'
import { recordFormsIn } from './actions/record-forms-in.ts'
import { requestAssessment } from './actions/request-assessment.ts'
import { scheduleAssessment } from './actions/schedule-assessment.ts'
import { writeMedicalNote, writePsychologicalNote } from './actions/write-note.ts'
import { jobs } from './jobs/follow-candidacies.ts'
import { letters } from './letters/outcome-letters.ts'
import { pages } from './routes.ts'
import { status } from './status.ts'
import { medicalStep, psychologicalStep } from './steps/health-step.ts'
import { sealedNotes } from './store/notes.ts'
import { timeline } from './timeline.ts'
import { candidacyHealth } from './views/candidacy.ts'
import { assessmentsList } from './views/list.ts'
import { medicalNote, psychologicalNote } from './views/note.ts'
import { assessmentView } from './views/one.ts'
import { ownHealth } from './views/own-file.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { declareMedicalOutcome, declarePsychologicalOutcome } from './actions/declare-outcome.ts'
export { recordFormsIn } from './actions/record-forms-in.ts'
export { requestAssessment } from './actions/request-assessment.ts'
export { scheduleAssessment } from './actions/schedule-assessment.ts'
export { writeMedicalNote, writePsychologicalNote } from './actions/write-note.ts'
export { medicalStep, psychologicalStep } from './steps/health-step.ts'
export { outcomesOfCandidacy, standingOutcomes } from './store/outcomes.ts'
export { candidacyHealth } from './views/candidacy.ts'
export { assessmentsList } from './views/list.ts'
export { medicalNote, psychologicalNote } from './views/note.ts'
export { assessmentView } from './views/one.ts'
export { ownHealth } from './views/own-file.ts'
export { type AssessmentKind, candidacyHealthHref, ownHealthHref, type StandingOutcome } from './vocabulary.ts'

/** The steps of this room, for the registry. */
export const healthSteps = [medicalStep, psychologicalStep]

export const healthModule: Module = {
  name: 'health',
  actions: [
    requestAssessment,
    scheduleAssessment,
    recordFormsIn,
    writeMedicalNote,
    writePsychologicalNote,
    declareMedicalOutcome,
    declarePsychologicalOutcome,
    cancelAssessments,
  ],
  views: [assessmentsList, assessmentView, medicalNote, psychologicalNote, candidacyHealth, ownHealth],
  pages,
  jobs,
  letters,
  waiting,
  timeline,
  status,
  refusals,
  sealed: [sealedNotes.medical, sealedNotes.psychological],
}
