import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endedOn } from '../rules/ended-on.ts'
import { endRow, tagsOf } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { levelWords } from '../words-of-record.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** A mission no longer does something from a day on. */
export const endTag = defineAction({
  name: 'missions.end-tag',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), tag: field.pick(), from: field.day(), authority: field.text(300) },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, tags: await tagsOf(tx, subject.id) }
  },
  openWhen: ({ tags }) => (tags.some(({ valid }) => valid.to === null) ? null : refuse('nothing-to-end')),
  decide: ({ tags }, input) => {
    const one = tags.find(({ id }) => id === input.tag)
    return one ? endedOn(one, input.from) : refuse('none-of-these')
  },
  async save(tx, { id }, { row, valid }, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await endRow(tx, 'mission_tag', row, valid, input.authority, by)
    return {
      id,
      facts: [{ name: 'missions.changed-record', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  choices: async (_tx, { tags }) => ({
    tag: tags
      .filter(({ valid }) => valid.to === null)
      .map(({ id, name, level }) => ({
        value: id,
        label: level
          ? { en: `${name.en} (${levelWords[level].en})`, fr: `${name.fr} (${levelWords[level].fr})` }
          : name,
      })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.endTag,
})
