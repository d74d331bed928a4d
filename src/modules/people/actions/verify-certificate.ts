import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { markVerified } from '../store/certificates.ts'
import { certificateSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** A named person, never the holder (nobody of staff acts on their own file), has looked at the evidence or says how else it was checked. */
export const verifyCertificate = defineAction({
  name: 'people.verify-certificate',
  doneBy: { ...keepers, 'training-officer': 'programme', 'irss-officer': 'programme' },
  input: { certificateId: field.id(), checkedHow: field.optionalLongText(1000) },
  subject: 'certificateId',
  load: (tx, input, c) => certificateSubject(tx, input.certificateId, c.today),
  openWhen: ({ certificate }) => {
    if (certificate.revokedOn) return refuse('certificate-revoked')
    return certificate.verifiedOn ? refuse('certificate-already-verified') : null
  },
  decide: ({ certificate }, { checkedHow }, c) => {
    if (!certificate.attachmentId && !checkedHow) return refuse('verification-needs-evidence')
    return { by: c.actor.accountId, name: c.actor.name, on: c.today, checkedHow: checkedHow || null }
  },
  async save(tx, { id, certificate: { personId } }, verification) {
    await markVerified(tx, id, verification)
    return {
      id: personId,
      facts: [{ name: 'people.verified-certificate', about: { personId, certificateId: id } }],
      about: { kind: 'certificate', id, personId },
    }
  },
  words: actionWords.verifyCertificate,
})
