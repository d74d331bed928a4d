import { isAfter } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { serviceChoices, serviceOfForm } from '../store/own-services.ts'
import { insertMembership, insertPerson } from '../store/persons.ts'
import { isPractice } from '../store/record.ts'
import { officerHref, sexes } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** A police officer enters the programme's records, with the service that has them. */
export const registerOfficer = defineAction({
  name: 'people.register-officer',
  doneBy: { ...keepers, 'irss-officer': 'programme' },
  input: {
    givenNames: field.text(100),
    familyName: field.text(100),
    bornOn: field.day(),
    language: field.choice(['en', 'fr']),
    sex: field.optionalChoice(sexes),
    email: field.optionalEmail(),
    serviceId: field.pick(),
    from: field.day(),
    sworn: field.flag(),
  },
  load: async (tx, input, c) => ({
    id: c.fresh(),
    scope: { serviceId: await serviceOfForm(tx, input.serviceId, c) },
    practice: await isPractice(tx),
  }),
  openWhen: () => null,
  decide: ({ scope }, input, c) => {
    if (!scope.serviceId) return refuse('no-such-service')
    if (!isAfter(input.from, input.bornOn)) return refuse('joined-before-birth')
    if (isAfter(input.from, c.today)) return refuse('joined-in-the-future')
    return { code: c.freshCode('OFF'), membershipId: c.fresh() }
  },
  async save(tx, subject, changes, c, input) {
    const { id, practice } = subject
    const { serviceId, from, ...person } = input
    await insertPerson(tx, { ...person, id, code: changes.code, practice }, { at: c.now, account: c.actor.accountId })
    await insertMembership(tx, {
      id: changes.membershipId,
      personId: id,
      serviceId,
      from,
      at: c.now,
      account: c.actor.accountId,
    })
    return {
      id,
      facts: [{ name: 'people.registered', about: { personId: id, serviceId } }],
      about: { kind: 'person', id, personId: id },
    }
  },
  choices: async (tx, _subject, c) => ({ serviceId: await serviceChoices(tx, c) }),
  prefill: async (tx, _subject, c) => {
    const [only, ...more] = await serviceChoices(tx, c)
    return { sworn: true, ...(only && more.length === 0 ? { serviceId: only.value } : {}) }
  },
  constraints: { person_once: 'person-already-recorded' },
  goTo: (saved, lang) => officerHref(saved.id, lang),
  words: actionWords.registerOfficer,
})
