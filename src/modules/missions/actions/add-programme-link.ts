import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertLink } from '../store/links.ts'
import { organisationsOn } from '../store/record.ts'
import { linkHref } from '../vocabulary/links.ts'
import { recordActionWords } from '../words-of-record-acts.ts'
import { checkedLink, linkFields } from './link-fields.ts'

/** S4.08: where another department tells more about what the whole programme belongs to. It is public once it is published and answers. */
export const addProgrammeLink = defineAction({
  name: 'missions.add-programme-link',
  doneBy: { 'communications-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { ...linkFields, from: field.day(), authority: field.text(300) },
  load: async (tx, _input, c) => ({ id: c.fresh(), scope: {}, organisations: await organisationsOn(tx, c.today) }),
  openWhen: () => null,
  decide: ({ id, organisations }, input) => {
    const link = checkedLink(input, organisations)
    return isRefusal(link) ? link : { ...link, id, valid: { from: input.from, to: null } }
  },
  async save(tx, _subject, link, c, input) {
    await insertLink(tx, { ...link, missionId: null, ref: input.authority }, { at: c.now, account: c.actor.accountId })
    return { id: link.id, facts: [], about: { kind: 'department-link', id: link.id } }
  },
  choices: async (_tx, { organisations }) => ({
    organisation: organisations.map(({ code, name }) => ({ value: code, label: name })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => linkHref(saved.id, lang),
  words: recordActionWords.addProgrammeLink,
})
