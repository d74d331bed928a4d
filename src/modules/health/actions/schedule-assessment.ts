import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { stillOpen } from '../rules/states.ts'
import { moveAssessment } from '../store/assessments.ts'
import { assessmentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssessment, loadAssessment } from './assessment-subject.ts'

/** Gives an assessment its date, or moves it; the officer is told. */
export const scheduleAssessment = defineAction({
  name: 'health.schedule-assessment',
  doneBy: { 'health-administrator': 'programme' },
  compartment: 'health',
  input: { assessmentId: field.id(), on: field.day() },
  subject: 'assessmentId',
  load: (tx, input) => loadAssessment(tx, input.assessmentId),
  openWhen: ({ assessment }) => stillOpen(assessment),
  decide: (_subject, input, c) => (input.on < c.today ? refuse('assessment-in-the-past') : { on: input.on }),
  async save(tx, subject, { on }) {
    const { id, state, personId } = subject.assessment
    await moveAssessment(tx, id, state === 'requested' ? 'scheduled' : state, on)
    return {
      id,
      facts: [{ name: 'health.scheduled-assessment', about: aboutAssessment(subject) }],
      about: { kind: 'assessment', id, personId },
    }
  },
  goTo: (saved, lang) => assessmentHref(saved.id, lang),
  words: actionWords.scheduleAssessment,
})
