import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { giveWay, openEnded } from '../rules/caps.ts'
import { capsOf, writeCap } from '../store/caps.ts'
import { serviceSubject } from '../store/police-services.ts'
import { serviceHref } from '../vocabulary.ts'
import { serviceActionWords } from '../words-of-services.ts'

/** S1-7, "without affecting policing at home": how many officers the service lets be abroad at once, from a day on. */
export const recordServiceCap = defineAction({
  name: 'people.record-service-cap',
  doneBy: { 'service-chief': 'own-service', 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' },
  input: {
    serviceId: field.id(),
    number: field.whole(0, 10_000),
    from: field.day(),
    until: field.optionalDay(),
    source: field.text(300),
  },
  subject: 'serviceId',
  async load(tx, input, c) {
    const subject = await serviceSubject(tx, input.serviceId, c.today)
    return subject && { ...subject, caps: await capsOf(tx, subject.id, true) }
  },
  openWhen: () => null,
  decide: ({ caps }, { number, from, until, source }) => {
    const valid = openEnded(from, until)
    if (!valid) return refuse('cap-ends-before-it-starts')
    return { cap: { number, valid, source }, before: giveWay(caps, valid) }
  },
  async save(tx, { id }, { cap, before }, c) {
    await writeCap(tx, id, cap, before, c)
    return {
      id,
      facts: [
        { name: 'people.recorded-service-cap', about: { serviceId: id, number: cap.number, from: cap.valid.from } },
      ],
      about: { kind: 'service', id },
    }
  },
  prefill: async (_tx, { caps }, c) => ({ from: c.today, number: caps[0]?.number }),
  constraints: { one_cap_at_a_time: 'stale' },
  goTo: (saved, lang) => serviceHref(saved.id, lang),
  words: serviceActionWords.recordCap,
})
