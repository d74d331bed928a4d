import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { hasPassed } from '../rules/judge-modules.ts'
import { type Enrolment, insertAttempt, insertCertificate, lockEnrolment } from '../store/enrolments.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

export interface EnrolmentSubject extends Subject {
  enrolment: Enrolment
}

/** What the page needs to offer the act on a module it shows. */
export const enrolmentSubject = (one: Enrolment): EnrolmentSubject => ({
  id: one.id,
  scope: { personId: one.personId },
  label: { en: `${one.officer} · ${one.title.en}`, fr: `${one.officer} · ${one.title.fr}` },
  enrolment: one,
})

/** S0.34, S0.35: every attempt is numbered; one at the pass mark or above issues the module's certificate with it. */
export const recordAttempt = defineAction({
  name: 'training.record-attempt',
  doneBy: { 'training-officer': 'programme' },
  input: { enrolmentId: field.id(), mark: field.decimal(0, 100), takenOn: field.day() },
  subject: 'enrolmentId',
  async load(tx, input) {
    const enrolment = await lockEnrolment(tx, input.enrolmentId)
    return enrolment && enrolmentSubject(enrolment)
  },
  openWhen: ({ enrolment }) => (enrolment.passed ? refuse('module-passed-already') : null),
  decide({ enrolment }, { mark, takenOn }, c) {
    if (takenOn > c.today) return refuse('attempt-in-the-future')
    if (takenOn < enrolment.assignedOn) return refuse('attempt-before-assignment', { assigned: enrolment.assignedOn })
    const passed = hasPassed({ best: mark, passMark: enrolment.passMark })
    return {
      attempt: { id: c.fresh(), number: enrolment.attempts + 1, mark, takenOn },
      certificate: passed ? { id: c.fresh(), code: c.freshCode('MOD'), issuedOn: c.today, mark } : null,
    }
  },
  async save(tx, { enrolment }, { attempt, certificate }, c) {
    const { id: enrolmentId, candidacyId, personId } = enrolment
    await insertAttempt(tx, enrolment, attempt, { at: c.now, account: c.actor.accountId })
    if (certificate) await insertCertificate(tx, enrolment, certificate, c.now)
    const about = { enrolmentId, candidacyId, personId }
    return {
      id: candidacyId,
      facts: [
        { name: 'training.recorded-attempt', about },
        ...(certificate
          ? [{ name: 'training.issued-certificate', about: { ...about, certificateId: certificate.id } }]
          : []),
      ],
      about: { kind: 'enrolment', id: enrolmentId, personId },
    }
  },
  prefill: async (_tx, _subject, c) => ({ takenOn: c.today }),
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.recordAttempt,
})
