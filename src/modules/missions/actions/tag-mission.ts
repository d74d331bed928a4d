import { type Period, periodOf, throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { catalogueOn, insertTag } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import { type TagFamily, taskLevels } from '../vocabulary/record.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** S4.02, S2.19: what a mission does, over a period: an activity, or a task at a level of the host's service. */
export const tagMission = defineAction({
  name: 'missions.tag-mission',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    item: field.pick(),
    level: field.optionalChoice(taskLevels),
    from: field.day(),
    until: field.optionalDay(),
    authority: field.text(300),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    const day = input.from ?? c.today
    return (
      subject && {
        ...subject,
        activities: await catalogueOn(tx, 'activity', day),
        tasks: await catalogueOn(tx, 'task', day),
      }
    )
  },
  openWhen: () => null,
  decide: ({ activities, tasks }, input) => {
    const [family = '', code = ''] = input.item.split(':')
    const items = family === 'activity' ? activities : family === 'task' ? tasks : []
    if (!items.some((one) => one.code === code)) return refuse('not-in-the-catalogue')
    if (family === 'activity' && input.level !== null) return refuse('level-is-of-a-task')
    const valid: Period | null = input.until ? throughLastDay(input.from, input.until) : periodOf(input.from, null)
    return valid ? { family: family as TagFamily, code, level: input.level, valid } : refuse('ends-before-it-starts')
  },
  async save(tx, { id }, tag, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await insertTag(tx, { missionId: id, ...tag, source: { ref: input.authority } }, by)
    return {
      id,
      facts: [{ name: 'missions.changed-record', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  choices: async (_tx, { activities, tasks }) => ({
    item: [
      ...activities.map(({ code, name }) => ({
        value: `activity:${code}`,
        label: { en: `Activity: ${name.en}`, fr: `Activité : ${name.fr}` },
      })),
      ...tasks.map(({ code, name }) => ({
        value: `task:${code}`,
        label: { en: `Task: ${name.en}`, fr: `Tâche : ${name.fr}` },
      })),
    ],
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { tag_once: 'tag-there-already' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.tagMission,
})
