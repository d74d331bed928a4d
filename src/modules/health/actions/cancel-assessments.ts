import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cancelOpenAssessments } from '../store/assessments.ts'
import { actionWords } from '../words.ts'

/** Ends what is under way for a candidacy that ended. Only a job does it: no duty is named. */
export const cancelAssessments = defineAction({
  name: 'health.cancel-assessments',
  doneBy: {},
  compartment: 'health',
  input: { candidacyId: field.id(), personId: field.id() },
  load: async (_tx, input) => ({ id: input.candidacyId, scope: { personId: input.personId } }),
  openWhen: (_subject, { actor }) => (actor.kind === 'system' ? null : refuse('not-yours')),
  decide: () => ({}),
  async save(tx, subject, _changes, _c, { personId }) {
    const cancelled = await cancelOpenAssessments(tx, subject.id)
    return {
      id: subject.id,
      facts: cancelled.map((assessmentId) => ({
        name: 'health.cancelled-assessment',
        about: { assessmentId, candidacyId: subject.id, personId },
      })),
      about: { kind: 'candidacy', id: subject.id, personId },
    }
  },
  words: actionWords.cancelAssessments,
})
