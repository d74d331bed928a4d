import { periodOf, throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { placePeriod } from '../rules/place-period.ts'
import { touchPerson } from '../store/persons.ts'
import { employmentRows, savePlacement } from '../store/record.ts'
import { personSubject } from '../store/subject.ts'
import { employmentKinds } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** A period of operational service, training or leave: what "five years of operational service" is counted from (S0-39). */
export const recordEmploymentPeriod = defineAction({
  name: 'people.record-employment-period',
  doneBy: { ...keepers, 'irss-officer': 'programme' },
  input: {
    personId: field.id(),
    kind: field.choice(employmentKinds),
    from: field.day(),
    until: field.optionalDay(),
  },
  subject: 'personId',
  async load(tx, input, c) {
    const subject = await personSubject(tx, input.personId, c.today, true)
    return subject && { ...subject, rows: await employmentRows(tx, subject.id) }
  },
  openWhen: () => null,
  decide: ({ rows, person }, input) => {
    const valid = input.until === null ? periodOf(input.from, null) : throughLastDay(input.from, input.until)
    if (!valid) return refuse('ends-before-it-starts')
    if (input.from <= person.bornOn) return refuse('joined-before-birth')
    return placePeriod(rows, { kind: input.kind, valid })
  },
  async save(tx, subject, placement, c) {
    await savePlacement(tx, subject.id, placement, c.fresh, { at: c.now, account: c.actor.accountId })
    await touchPerson(tx, subject.id)
    return {
      id: subject.id,
      facts: [{ name: 'people.recorded-employment', about: { personId: subject.id } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  constraints: { one_employment_at_a_time: 'employment-overlaps' },
  words: actionWords.recordEmploymentPeriod,
})
