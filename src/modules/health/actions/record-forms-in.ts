import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { stillOpen } from '../rules/states.ts'
import { moveAssessment } from '../store/assessments.ts'
import { assessmentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssessment, loadAssessment } from './assessment-subject.ts'

/** The forms have arrived: completion, not content. */
export const recordFormsIn = defineAction({
  name: 'health.record-forms-in',
  doneBy: { 'health-administrator': 'programme' },
  compartment: 'health',
  input: { assessmentId: field.id() },
  subject: 'assessmentId',
  load: (tx, input) => loadAssessment(tx, input.assessmentId),
  openWhen: ({ assessment }) =>
    stillOpen(assessment) ?? (assessment.state === 'forms-in' ? refuse('forms-already-in') : null),
  decide: () => ({}),
  async save(tx, subject) {
    const { id, personId } = subject.assessment
    await moveAssessment(tx, id, 'forms-in')
    return {
      id,
      facts: [{ name: 'health.received-forms', about: aboutAssessment(subject) }],
      about: { kind: 'assessment', id, personId },
    }
  },
  goTo: (saved, lang) => assessmentHref(saved.id, lang),
  words: actionWords.recordFormsIn,
})
