import { isAfter } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { touchPerson } from '../store/persons.ts'
import { giveRank } from '../store/record.ts'
import { ranksOf } from '../store/reference.ts'
import { personSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** The rank that an officer holds from a day on; the one before ends. */
export const recordRank = defineAction({
  name: 'people.record-rank',
  doneBy: { ...keepers, 'irss-officer': 'programme' },
  input: { personId: field.id(), rankId: field.pick(), from: field.day() },
  subject: 'personId',
  async load(tx, input, c) {
    const subject = await personSubject(tx, input.personId, c.today, true)
    return subject && { ...subject, ranks: await ranksOf(tx, subject.service?.rankScale ?? null) }
  },
  openWhen: () => null,
  decide: ({ ranks }, input, c) => {
    const rank = ranks.find((one) => one.id === input.rankId)
    if (!rank) return refuse('rank-of-another-scale')
    if (isAfter(input.from, c.today)) return refuse('day-in-the-future')
    return { id: c.fresh(), rankId: rank.id, from: input.from }
  },
  async save(tx, subject, rank, c) {
    await giveRank(tx, { ...rank, personId: subject.id }, { at: c.now, account: c.actor.accountId })
    await touchPerson(tx, subject.id)
    return {
      id: subject.id,
      facts: [{ name: 'people.recorded-rank', about: { personId: subject.id, rankId: rank.rankId } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  choices: async (_tx, { ranks }) => ({ rankId: ranks.map((one) => ({ value: one.id, label: one.name })) }),
  constraints: { one_rank_at_a_time: 'rank-overlaps' },
  words: actionWords.recordRank,
})
