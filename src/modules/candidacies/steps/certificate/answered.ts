import { addDays, type Day, minDay } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type Certificate, expiryOf } from '#modules/people/index.ts'
import type { Answers, Named, Question } from '../../step.ts'
import { named, selfCheckWords } from '../../words-of-self-check.ts'

type Type = Named['certificates'][number]

const { questions } = selfCheckWords

/** One question a certificate: when it was issued, until when it holds where only the paper says, or whether one has it. */
export function certificateQuestions(code: string, known: Named): Question[] {
  const type = known.certificates.find((one) => one.code === code)
  if (!type) return []
  const name = `certificate-${code}`
  if (type.validity === 'months-from-issue' || type.countsAfterDays > 0)
    return [{ name, kind: 'past-day', label: named(questions.issued, type.name) }]
  if (type.validity === 'as-printed-on-it')
    return [{ name, kind: 'day', label: named(questions.validUntil, type.name) }]
  return [{ name, kind: 'yes-no', label: named(questions.held, type.name) }]
}

/** The certificates that the answers amount to, as a file would hold them once a named person had verified them. */
export function certificatesIn(answers: Answers, known: Named, today: Day): Certificate[] {
  return known.certificates.flatMap((type) => {
    const name = `certificate-${type.code}`
    const day = answers.day(name)
    if (day === null)
      return answers.yes(name) ? [certificateAsIf(type, { issuedOn: today, expiresOn: null }, today)] : []
    if (type.validity === 'as-printed-on-it')
      return [certificateAsIf(type, { issuedOn: minDay(today, day), expiresOn: day }, today)]
    const expiresOn = expiryOf(type, day, null)
    return [certificateAsIf(type, { issuedOn: day, expiresOn: isRefusal(expiresOn) ? null : expiresOn }, today)]
  })
}

export const certificateAsIf = (
  type: Type,
  { issuedOn, expiresOn }: Pick<Certificate, 'issuedOn' | 'expiresOn'>,
  today: Day,
): Certificate => ({
  id: type.code,
  personId: '',
  typeCode: type.code,
  typeName: type.name,
  number: null,
  issuedOn,
  countsFrom: addDays(issuedOn, type.countsAfterDays),
  expiresOn,
  attachmentId: null,
  verifiedByName: null,
  verifiedOn: today,
  revokedOn: null,
  version: 1,
})
