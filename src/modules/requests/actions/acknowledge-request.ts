import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { acknowledgementLetter } from '../acknowledgement/letter.ts'
import { insertAcknowledgement, lastContact } from '../store/intake.ts'
import { calledInPublic, moveRequest } from '../store/requests.ts'
import { intakeSubject } from '../store/subject-of-intake.ts'
import { requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'

/**
 * Tells the requester that the request arrived, under its number; from then on the departments assess it. The letter is kept as it
 * was sent: a later correction of the request does not change it.
 */
export const acknowledgeRequest = defineAction({
  name: 'requests.acknowledge-request',
  doneBy: { 'intake-officer': 'programme' },
  input: {
    requestId: field.id(),
    signatory: field.optionalText(200),
    contact: field.optionalText(300),
    remarkEn: field.optionalLongText(1_000),
    remarkFr: field.optionalLongText(1_000),
  },
  subject: 'requestId',
  async load(tx, input, c) {
    const subject = await intakeSubject(tx, input.requestId, c.today)
    return subject && { ...subject, countries: await calledInPublic(tx, [subject.request.hostCountry]) }
  },
  openWhen: ({ request }) => (request.state === 'received' ? null : refuse('request-already-acknowledged')),
  decide: ({ request, intake, partners, countries }, { signatory, contact, remarkEn, remarkFr }, c) => {
    if ((remarkEn === null) !== (remarkFr === null)) return refuse('remark-in-both')
    const remark = remarkEn && remarkFr ? { en: remarkEn, fr: remarkFr } : null
    const asked = { request, profile: intake.profile, countries, partners }
    return {
      contact,
      letter: acknowledgementLetter(asked, { on: c.today, signatory: signatory ?? c.actor.name, contact, remark }),
    }
  },
  async save(tx, subject, { letter, contact }, c) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertAcknowledgement(tx, { requestId: subject.id, sentOn: c.today, letter, contact }, by)
    await moveRequest(tx, subject.id, 'acknowledged', c.today)
    return {
      id: subject.id,
      facts: [{ name: 'requests.acknowledged', about: { requestId: subject.id } }],
      about: { kind: 'request', id: subject.id },
    }
  },
  prefill: async (tx, _subject, c) => ({ signatory: c.actor.name, contact: await lastContact(tx) }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.acknowledgeRequest,
})
