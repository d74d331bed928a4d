import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endLink, insertLink, publishLinks } from '../store/links.ts'
import { organisationsOn } from '../store/record.ts'
import { linkSubject } from '../subject-of-record.ts'
import { linkHref } from '../vocabulary/links.ts'
import { recordActionWords } from '../words-of-record-acts.ts'
import { checkedLink, linkFields } from './link-fields.ts'

/** Another address or title from a day on; the old one stays on record. It is checked and published anew. */
export const changeLink = defineAction({
  name: 'missions.change-link',
  doneBy: { 'communications-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { linkId: field.id(), ...linkFields, from: field.day(), authority: field.text(300) },
  subject: 'linkId',
  async load(tx, input, c) {
    const subject = await linkSubject(tx, input.linkId, c.today)
    return subject && { ...subject, organisations: await organisationsOn(tx, c.today) }
  },
  openWhen: ({ link }, { today }) =>
    link.valid.to !== null && link.valid.to <= today ? refuse('link-withdrawn') : null,
  decide: ({ link, organisations }, input, c) => {
    const changed = checkedLink(input, organisations)
    if (isRefusal(changed)) return changed
    const { organisation, title, address } = link
    if (JSON.stringify(changed) === JSON.stringify({ organisation, title, address })) return refuse('nothing-changes')
    if (input.from < link.valid.from) return refuse('ends-before-it-starts')
    return { ...changed, id: c.fresh(), valid: { from: input.from, to: link.valid.to } }
  },
  async save(tx, { link }, changed, c, input) {
    await endLink(tx, link.id, changed.valid.from === link.valid.from ? null : changed.valid.from, c.now)
    const by = { at: c.now, account: c.actor.accountId }
    await insertLink(tx, { ...changed, missionId: link.missionId, ref: input.authority }, by)
    await publishLinks(tx, [link.id])
    return {
      id: changed.id,
      facts: [{ name: 'missions.changed-record', about: { missionId: link.missionId } }],
      about: { kind: 'department-link', id: link.id },
    }
  },
  choices: async (_tx, { organisations }) => ({
    organisation: organisations.map(({ code, name }) => ({ value: code, label: name })),
  }),
  prefill: async (_tx, { link: { organisation, title, address } }, c) => ({
    organisation,
    title,
    address,
    from: c.today,
  }),
  goTo: (saved, lang) => linkHref(saved.id, lang),
  words: recordActionWords.changeLink,
})
