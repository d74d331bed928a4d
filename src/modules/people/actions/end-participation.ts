import { addDays } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { participationOf, writeParticipation } from '../store/participation.ts'
import { serviceSubject } from '../store/police-services.ts'
import { serviceHref } from '../vocabulary.ts'
import { serviceActionWords } from '../words-of-services.ts'

/** A service stops taking part: the period ends with its last day, and stays on record. */
export const endParticipation = defineAction({
  name: 'people.end-participation',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { serviceId: field.id(), lastDay: field.day() },
  subject: 'serviceId',
  async load(tx, input, c) {
    const subject = await serviceSubject(tx, input.serviceId, c.today)
    return subject && { ...subject, periods: await participationOf(tx, subject.id) }
  },
  openWhen: ({ periods }, { today }) =>
    periods.some((one) => contains(one.valid, today)) ? null : refuse('does-not-take-part'),
  decide: ({ periods }, { lastDay }, c) => {
    const current = periods.find((one) => contains(one.valid, c.today))
    if (!current || !contains(current.valid, lastDay)) return refuse('does-not-take-part-on', { day: lastDay })
    return {
      replaces: current.id,
      period: { ...current, valid: { from: current.valid.from, to: addDays(lastDay, 1) } },
    }
  },
  async save(tx, { id }, { replaces, period }, c) {
    await writeParticipation(tx, id, period, replaces, c)
    return {
      id,
      facts: [{ name: 'people.ended-participation', about: { serviceId: id, to: period.valid.to } }],
      about: { kind: 'service', id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ lastDay: c.today }),
  goTo: (saved, lang) => serviceHref(saved.id, lang),
  words: serviceActionWords.endParticipation,
})
