import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { subjectOf } from '../actions/assessment-subject.ts'
import { declareMedicalOutcome, declarePsychologicalOutcome } from '../actions/declare-outcome.ts'
import { recordFormsIn } from '../actions/record-forms-in.ts'
import { scheduleAssessment } from '../actions/schedule-assessment.ts'
import { writeMedicalNote, writePsychologicalNote } from '../actions/write-note.ts'
import { findAssessment } from '../store/assessments.ts'
import { type AssessmentFile, assessmentFile } from '../store/list-assessments.ts'
import { outcomeOf } from '../store/outcomes.ts'
import type { StandingOutcome } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface AssessmentData {
  assessment: AssessmentFile
  outcome: StandingOutcome | null
}

/** The case of one assessment: dates, completion and, for its own side, the word. The note has a view of its own. */
export const assessmentView = defineView({
  name: 'health.assessment',
  seenBy: { physician: 'programme', psychologist: 'programme', 'health-administrator': 'programme' },
  compartment: 'own',
  stepUp: ['physician', 'psychologist', 'health-administrator'],
  query: { id: field.id() },
  async load(tx, query): Promise<AssessmentData | null> {
    const found = await findAssessment(tx, query.id)
    return found && { assessment: await assessmentFile(tx, found), outcome: await outcomeOf(tx, found.id) }
  },
  scope: ({ assessment }) => ({ personId: assessment.personId }),
  about: ({ assessment }) => ({ kind: 'assessment', id: assessment.id, personId: assessment.personId }),
  hiddenFrom: { 'health-administrator': ['outcome'] },
  offers({ assessment }) {
    const subject = subjectOf(assessment)
    const medical = assessment.kind === 'medical'
    return [
      on(medical ? declareMedicalOutcome : declarePsychologicalOutcome, subject),
      on(medical ? writeMedicalNote : writePsychologicalNote, subject),
      on(scheduleAssessment, subject),
      on(recordFormsIn, subject),
    ]
  },
  words: { title: pageWords.one },
})
