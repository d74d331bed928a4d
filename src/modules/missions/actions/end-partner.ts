import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endedOn } from '../rules/ended-on.ts'
import { endRow, partnersOf } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** A partner is one no longer from a day on; what it was before stays on record. */
export const endPartner = defineAction({
  name: 'missions.end-partner',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), partner: field.pick(), from: field.day(), authority: field.text(300) },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, partners: await partnersOf(tx, subject.id, c.today) }
  },
  openWhen: ({ partners }) => (partners.some(({ valid }) => valid.to === null) ? null : refuse('nothing-to-end')),
  decide: ({ partners }, input) => {
    const one = partners.find(({ id }) => id === input.partner)
    return one ? endedOn(one, input.from) : refuse('none-of-these')
  },
  async save(tx, { id }, { row, valid }, c, input) {
    await endRow(tx, 'partner', row, valid, input.authority, { at: c.now, account: c.actor.accountId, fresh: c.fresh })
    return {
      id,
      facts: [{ name: 'missions.changed-record', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  choices: async (_tx, { partners }) => ({
    partner: partners
      .filter(({ valid }) => valid.to === null)
      .map(({ id, name, organisation, country }) => ({
        value: id,
        label: name ?? { en: organisation ?? country ?? id, fr: organisation ?? country ?? id },
      })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.endPartner,
})
