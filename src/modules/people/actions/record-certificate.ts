import { isAfter } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { findStagedForUpdate } from '#platform/files/attachment-store.ts'
import { expiryOf } from '../rules/expiry.ts'
import { insertCertificate, keepEvidence } from '../store/certificates.ts'
import { certificateTypesOn } from '../store/reference.ts'
import { personSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** S0-47, S0-48: a certificate with its evidence. It counts once a named person other than the holder has verified it. */
export const recordCertificate = defineAction({
  name: 'people.record-certificate',
  doneBy: { candidate: 'self', ...keepers, 'training-officer': 'programme' },
  input: {
    personId: field.id(),
    typeCode: field.pick(),
    number: field.optionalText(60),
    issuedOn: field.day(),
    expiresOn: field.optionalDay(),
    evidence: field.optionalFile(),
  },
  subject: 'personId',
  async load(tx, input, c) {
    const subject = await personSubject(tx, input.personId, c.today)
    return (
      subject && {
        ...subject,
        types: await certificateTypesOn(tx, input.issuedOn ?? c.today),
        evidence: input.evidence ? await findStagedForUpdate(tx, input.evidence, c.actor.accountId) : null,
      }
    )
  },
  openWhen: () => null,
  decide: ({ types, evidence }, input, c) => {
    if (input.evidence && evidence?.compartment !== 'ordinary') return refuse('file-not-found')
    const type = types.find((one) => one.code === input.typeCode)
    if (!type) return refuse('certificate-type-not-in-force')
    if (isAfter(input.issuedOn, c.today)) return refuse('day-in-the-future')
    const expiresOn = expiryOf(type, input.issuedOn, input.expiresOn)
    if (isRefusal(expiresOn)) return expiresOn
    const { typeCode, number, issuedOn } = input
    return { id: c.fresh(), typeCode, number, issuedOn, expiresOn }
  },
  async save(tx, subject, one, c, input) {
    await insertCertificate(tx, { ...one, personId: subject.id }, { at: c.now, account: c.actor.accountId })
    if (input.evidence) {
      const to = { kind: 'certificate', id: one.id, scope: { personId: subject.id } }
      const kept = await c.tools.attachments.attach(tx, c, input.evidence, to)
      if (isRefusal(kept)) throw new Error(`The evidence was there a moment ago: ${kept.code}`)
      await keepEvidence(tx, one.id, kept.id)
    }
    const about = { personId: subject.id, certificateId: one.id }
    return {
      id: subject.id,
      facts: [{ name: 'people.recorded-certificate', about }],
      about: { kind: 'certificate', id: one.id, personId: subject.id },
    }
  },
  choices: async (tx, _subject, c) => ({
    typeCode: (await certificateTypesOn(tx, c.today)).map((one) => ({ value: one.code, label: one.name })),
  }),
  constraints: { expires_after_issue: 'certificate-ends-before-issue' },
  words: actionWords.recordCertificate,
})
