import { overlaps } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { openEnded } from '../rules/caps.ts'
import { participationOf, writeParticipation } from '../store/participation.ts'
import { serviceSubject } from '../store/police-services.ts'
import { serviceHref } from '../vocabulary.ts'
import { serviceActionWords } from '../words-of-services.ts'

/** S0-8, "29 police services take part in the program": from when, until when, under which agreement; the count follows. */
export const recordParticipation = defineAction({
  name: 'people.record-participation',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { serviceId: field.id(), from: field.day(), until: field.optionalDay(), agreement: field.text(200) },
  subject: 'serviceId',
  async load(tx, input, c) {
    const subject = await serviceSubject(tx, input.serviceId, c.today)
    return subject && { ...subject, periods: await participationOf(tx, subject.id) }
  },
  openWhen: () => null,
  decide: ({ periods }, { from, until, agreement }) => {
    const valid = openEnded(from, until)
    if (!valid) return refuse('participation-ends-before-it-starts')
    if (periods.some((one) => overlaps(one.valid, valid))) return refuse('participation-overlaps')
    return { valid, agreement, source: {}, verified: true }
  },
  async save(tx, { id }, period, c) {
    await writeParticipation(tx, id, period, null, c)
    return {
      id,
      facts: [{ name: 'people.recorded-participation', about: { serviceId: id, from: period.valid.from } }],
      about: { kind: 'service', id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => serviceHref(saved.id, lang),
  words: serviceActionWords.recordParticipation,
})
