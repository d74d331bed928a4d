import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cancelOpenVettings } from '../store/vettings.ts'
import { actionWords } from '../words.ts'

/** Ends what is under way for a candidacy that ended. Only a job does it: no duty is named. */
export const cancelVetting = defineAction({
  name: 'conduct.cancel-vetting',
  doneBy: {},
  compartment: 'conduct',
  input: { candidacyId: field.id(), personId: field.id() },
  load: async (_tx, input) => ({ id: input.candidacyId, scope: { personId: input.personId } }),
  openWhen: (_subject, { actor }) => (actor.kind === 'system' ? null : refuse('not-yours')),
  decide: () => ({}),
  async save(tx, subject, _changes, _c, { personId }) {
    const cancelled = await cancelOpenVettings(tx, subject.id)
    return {
      id: subject.id,
      facts: cancelled.map((vettingId) => ({
        name: 'conduct.cancelled-vetting',
        about: { vettingId, candidacyId: subject.id, personId },
      })),
      about: { kind: 'candidacy', id: subject.id, personId },
    }
  },
  words: actionWords.cancelVetting,
})
