import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertAttestation } from '../store/record.ts'
import { personSubject } from '../store/subject.ts'
import { attestationKinds } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** An answer that the officer gives under their own name; answered again, the newest counts and all stay. */
export const attest = defineAction({
  name: 'people.attest',
  doneBy: { candidate: 'self' },
  input: {
    personId: field.id(),
    kind: field.choice(attestationKinds),
    answer: field.choice(['yes', 'no']),
    own: field.yes(),
  },
  subject: 'personId',
  load: (tx, input, c) => personSubject(tx, input.personId, c.today),
  openWhen: () => null,
  decide: (_subject, { kind, answer }, c) => ({ id: c.fresh(), kind, answer: answer === 'yes', attestedOn: c.today }),
  async save(tx, subject, attestation, c) {
    await insertAttestation(tx, { ...attestation, personId: subject.id }, { at: c.now, account: c.actor.accountId })
    return {
      id: subject.id,
      facts: [{ name: 'people.attested', about: { personId: subject.id, kind: attestation.kind } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  words: actionWords.attest,
})
