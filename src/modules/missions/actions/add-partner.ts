import { type Period, periodOf, throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { insertPartner, organisationsOn } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import { partnerRoles } from '../vocabulary/record.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** With whom a mission is run, from when to when: a body, or a State. */
export const addPartner = defineAction({
  name: 'missions.add-partner',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    role: field.choice(partnerRoles),
    organisation: field.optionalPick(),
    country: field.optionalText(2),
    from: field.day(),
    until: field.optionalDay(),
    authority: field.text(300),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, organisations: await organisationsOn(tx, c.today) }
  },
  openWhen: () => null,
  decide: ({ organisations }, input) => {
    const country = input.country?.toUpperCase() || null
    if ((input.organisation === null) === (country === null)) return refuse('partner-is-body-or-state')
    if (country && !isCountry(country)) return refuse('not-a-country')
    if (input.organisation && !organisations.some(({ code }) => code === input.organisation))
      return refuse('none-of-these')
    const valid: Period | null = input.until ? throughLastDay(input.from, input.until) : periodOf(input.from, null)
    if (!valid) return refuse('ends-before-it-starts')
    return { role: input.role, organisation: input.organisation, country, valid }
  },
  async save(tx, { id }, partner, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await insertPartner(tx, { missionId: id, ...partner, source: { ref: input.authority } }, by)
    return {
      id,
      facts: [{ name: 'missions.changed-record', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  choices: async (_tx, { organisations }) => ({
    organisation: organisations.map(({ code, name }) => ({ value: code, label: name })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { partner_once: 'partner-there-already' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.addPartner,
})
