import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertLink } from '../store/links.ts'
import { organisationsOn } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'
import { checkedLink, linkFields } from './link-fields.ts'

/** S2.15: where another department tells more about a mission. It is public once it is published and answers. */
export const addLink = defineAction({
  name: 'missions.add-link',
  doneBy: { 'communications-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), ...linkFields, from: field.day(), authority: field.text(300) },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today)
    return subject && { ...subject, organisations: await organisationsOn(tx, c.today) }
  },
  openWhen: () => null,
  decide: ({ organisations }, input, c) => {
    const link = checkedLink(input, organisations)
    return isRefusal(link) ? link : { ...link, id: c.fresh(), valid: { from: input.from, to: null } }
  },
  async save(tx, { id: missionId }, link, c, input) {
    await insertLink(tx, { ...link, missionId, ref: input.authority }, { at: c.now, account: c.actor.accountId })
    return {
      id: missionId,
      facts: [{ name: 'missions.changed-record', about: { missionId } }],
      about: { kind: 'department-link', id: link.id },
    }
  },
  choices: async (_tx, { organisations }) => ({
    organisation: organisations.map(({ code, name }) => ({ value: code, label: name })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.addLink,
})
