import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { moveToService } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { isEnded } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/**
 * An open candidacy follows its officer to the new service: the old release ends, and the new service is asked for its own.
 * Only a system actor does it, when the membership has changed.
 */
export const transfer = defineAction({
  name: 'candidacies.transfer',
  doneBy: {},
  input: { candidacyId: field.id(), serviceId: field.id() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy }) => (isEnded(candidacy.state) ? refuse('already-ended') : null),
  decide: ({ candidacy }, { serviceId }) => ({ serviceId, from: candidacy.serviceId }),
  async save(tx, { id, candidacy }, { serviceId, from }, c) {
    await moveToService(tx, candidacy, serviceId, c)
    const { name, about } = turn('transferred', candidacy)
    return {
      id,
      facts: [{ name, about: { ...about, serviceId, fromServiceId: from } }],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  constraints: { candidacy_service_id_fkey: 'not-found' },
  words: actionWords.transfer,
})
