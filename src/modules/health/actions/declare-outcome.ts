import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { validityOf } from '../rules/states.ts'
import { moveAssessment } from '../store/assessments.ts'
import { insertOutcome } from '../store/outcomes.ts'
import { type AssessmentKind, assessmentHref, outcomeWords } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssessment, loadAssessment } from './assessment-subject.ts'

/** S0-46: "as determined by the International Health Protection and Wellness Unit": each side its own word, nobody else. */
function declareOutcome(kind: AssessmentKind) {
  const medical = kind === 'medical'
  return defineAction({
    name: `health.declare-${kind}-outcome`,
    doneBy: medical ? { physician: 'programme' } : { psychologist: 'programme' },
    compartment: medical ? 'health' : 'psych',
    input: { assessmentId: field.id(), outcome: field.choice(outcomeWords), until: field.optionalDay() },
    subject: 'assessmentId',
    load: (tx, input) => loadAssessment(tx, input.assessmentId, kind),
    openWhen: ({ assessment }) => (assessment.state === 'cancelled' ? refuse('assessment-cancelled') : null),
    decide: (_subject, input, c) => validityOf(input.outcome, input.until, c.today),
    async save(tx, subject, { validTo }, c, { outcome }) {
      const { id, candidacyId, personId, purpose } = subject.assessment
      await insertOutcome(
        tx,
        {
          id: c.fresh(),
          assessmentId: id,
          candidacyId,
          personId,
          kind,
          purpose,
          outcome,
          declaredOn: c.today,
          validTo,
        },
        { at: c.now, account: c.actor.accountId },
      )
      await moveAssessment(tx, id, 'concluded')
      return {
        id,
        facts: [{ name: 'health.declared-outcome', about: aboutAssessment(subject) }],
        about: { kind: 'assessment', id, personId },
      }
    },
    goTo: (saved, lang) => assessmentHref(saved.id, lang),
    words: medical ? actionWords.declareMedicalOutcome : actionWords.declarePsychologicalOutcome,
  })
}

export const declareMedicalOutcome = declareOutcome('medical')
export const declarePsychologicalOutcome = declareOutcome('psychological')
