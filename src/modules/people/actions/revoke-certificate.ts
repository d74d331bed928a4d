import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { markRevoked } from '../store/certificates.ts'
import { certificateSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** A certificate no longer counts, or was recorded by mistake; it stays on record with the reason. */
export const revokeCertificate = defineAction({
  name: 'people.revoke-certificate',
  doneBy: { ...keepers, 'training-officer': 'programme', 'irss-officer': 'programme' },
  input: { certificateId: field.id(), reason: field.longText(1000) },
  subject: 'certificateId',
  danger: true,
  load: (tx, input, c) => certificateSubject(tx, input.certificateId, c.today),
  openWhen: ({ certificate }) => (certificate.revokedOn ? refuse('certificate-revoked') : null),
  decide: (_subject, { reason }, c) => ({ name: c.actor.name, on: c.today, why: reason }),
  async save(tx, { id, certificate: { personId } }, revocation) {
    await markRevoked(tx, id, revocation)
    return {
      id: personId,
      facts: [{ name: 'people.revoked-certificate', about: { personId, certificateId: id } }],
      about: { kind: 'certificate', id, personId },
    }
  },
  words: actionWords.revokeCertificate,
})
