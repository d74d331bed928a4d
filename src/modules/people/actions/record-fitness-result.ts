import { isAfter } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { fitsProtocol } from '../rules/fits-protocol.ts'
import { insertFitnessResult } from '../store/record.ts'
import { allProtocols } from '../store/reference.ts'
import { personSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** S0-49: the raw result by protocol. Whether it is enough is judged against a bulletin, never here. */
export const recordFitnessResult = defineAction({
  name: 'people.record-fitness-result',
  doneBy: { ...keepers, 'training-officer': 'programme' },
  input: {
    personId: field.id(),
    protocol: field.pick(),
    result: field.decimal(0.01, 10_000),
    performedOn: field.day(),
    assessor: field.text(100),
  },
  subject: 'personId',
  async load(tx, input, c) {
    const subject = await personSubject(tx, input.personId, c.today)
    return subject && { ...subject, protocols: await allProtocols(tx) }
  },
  openWhen: () => null,
  decide: ({ protocols }, { protocol, result, performedOn, assessor }, c) => {
    const found = protocols.find((one) => one.code === protocol)
    if (!found) return refuse('protocol-not-in-force')
    if (isAfter(performedOn, c.today)) return refuse('day-in-the-future')
    return fitsProtocol(found, result, performedOn) ?? { id: c.fresh(), protocol, result, performedOn, assessor }
  },
  async save(tx, subject, result, c) {
    await insertFitnessResult(tx, { ...result, personId: subject.id }, { at: c.now, account: c.actor.accountId })
    return {
      id: subject.id,
      facts: [{ name: 'people.recorded-fitness', about: { personId: subject.id, resultId: result.id } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  choices: async (_tx, { protocols }) => ({
    protocol: protocols.map((one) => ({ value: one.code, label: one.name })),
  }),
  words: actionWords.recordFitnessResult,
})
