import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { forgetVisitor } from '#platform/letters/visitor-email.ts'
import { answerInterestRow, eraseInterestRow, findInterest } from '../store/interests.ts'
import { type CourseInterest, interestHref, outcomes } from '../vocabulary.ts'
import { answerInterestWords } from '../words-of-interests.ts'

/** The own coordinator; at the RCMP its adviser, who stands for Executive/Officer Development and Resourcing (domain.md 7.1, 4 and 6). */
const contacts = { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' } as const

export interface InterestSubject {
  id: string
  version: number
  scope: { serviceId: string }
  label: { en: string; fr: string }
  interest: CourseInterest
}

export function interestSubjectOf(interest: CourseInterest): InterestSubject {
  const { id, version, code, serviceId, title, course } = interest
  const label = { en: `${code} · ${title?.en ?? course}`, fr: `${code} · ${title?.fr ?? course}` }
  return { id, version, scope: { serviceId }, label, interest }
}

async function subjectFor(tx: Tx, id: string): Promise<InterestSubject | null> {
  const interest = await findInterest(tx, id, true)
  return interest && interestSubjectOf(interest)
}

const goTo = ({ id }: { id: string }, lang: 'en' | 'fr') => interestHref(id, lang)

export const answerInterest = defineAction({
  name: 'enquiries.answer-interest',
  doneBy: contacts,
  input: { interestId: field.id(), outcome: field.choice(outcomes) },
  subject: 'interestId',
  load: (tx, { interestId }) => subjectFor(tx, interestId),
  openWhen: ({ interest }) => (interest.state === 'received' ? null : refuse('interest-answered')),
  decide: (_subject, { outcome }) => ({ outcome }),
  async save(tx, { id }, { outcome }, c) {
    await answerInterestRow(tx, id, { outcome, doneOn: c.today }, { at: c.now, account: c.actor.accountId })
    return { id, facts: [], about: { kind: 'course-interest', id } }
  },
  goTo,
  words: answerInterestWords.answer,
})

export const eraseInterest = defineAction({
  name: 'enquiries.erase-interest',
  doneBy: contacts,
  input: { interestId: field.id() },
  subject: 'interestId',
  load: (tx, { interestId }) => subjectFor(tx, interestId),
  openWhen: ({ interest }) =>
    interest.erasedOn
      ? refuse('contact-erased-already')
      : interest.state === 'received'
        ? refuse('answer-first')
        : null,
  decide: () => ({}),
  async save(tx, { id, interest }, _changes, c) {
    if (interest.email) await forgetVisitor(tx, interest.email)
    await eraseInterestRow(tx, id, c.today)
    return { id, facts: [], about: { kind: 'course-interest', id } }
  },
  danger: true,
  goTo,
  words: answerInterestWords.erase,
})
