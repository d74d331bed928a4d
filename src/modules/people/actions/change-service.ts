import { normalizeCode } from '#kernel/codes.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { findMover, moveToService } from '../store/moves.ts'
import { serviceChoices, serviceOfForm } from '../store/own-services.ts'
import { officersHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/**
 * An officer goes to another service from a day on: the old service sees the file until the day before. The new service names
 * the officer by code and date of birth, which only the officer or the programme can have given; nothing else answers.
 */
export const changeService = defineAction({
  name: 'people.change-service',
  doneBy: { ...keepers, 'irss-officer': 'programme' },
  input: {
    personCode: field.text(40),
    bornOn: field.optionalDay(),
    serviceId: field.pick(),
    from: field.day(),
  },
  async load(tx, input, c) {
    const code = normalizeCode(input.personCode ?? '') ?? input.personCode
    return {
      id: c.fresh(),
      scope: { serviceId: await serviceOfForm(tx, input.serviceId, c) },
      mover: code ? await findMover(tx, code, input.bornOn ?? null) : null,
    }
  },
  openWhen: () => null,
  decide: ({ mover, scope }, input, c) => {
    if (!scope.serviceId) return refuse('no-such-service')
    if (!mover) return refuse('no-such-officer')
    if (mover.serviceId === input.serviceId) return refuse('already-of-this-service')
    if (mover.since !== null && input.from <= mover.since) return refuse('change-before-joining')
    return { personId: mover.id, fromServiceId: mover.serviceId, membershipId: c.fresh() }
  },
  async save(tx, _subject, { personId, fromServiceId, membershipId }, c, input) {
    const { serviceId, from } = input
    await moveToService(tx, { personId, serviceId, from, membershipId }, { at: c.now, account: c.actor.accountId })
    return {
      id: personId,
      facts: [{ name: 'people.changed-service', about: { personId, fromServiceId, toServiceId: serviceId, from } }],
      about: { kind: 'person', id: personId, personId },
    }
  },
  choices: async (tx, _subject, c) => ({ serviceId: await serviceChoices(tx, c) }),
  prefill: async (tx, _subject, c) => {
    const [only, ...more] = await serviceChoices(tx, c)
    return { from: c.today, ...(only && more.length === 0 ? { serviceId: only.value } : {}) }
  },
  constraints: { one_service_at_a_time: 'service-periods-overlap' },
  goTo: (_saved, lang) => officersHref(lang),
  words: actionWords.changeService,
})
