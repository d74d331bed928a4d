import { refuse } from '#kernel/refusal.ts'
import { decisionsThatBind } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOver } from '../rules/life-cycle.ts'
import { writeHandover } from '../store/handover.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { lifeWords } from '../words-of-life-cycle.ts'

/** For how many days an officer who leaves and the successor may both be there; both count, unless a decision says otherwise (T9). */
export const allowHandover = defineAction({
  name: 'missions.allow-handover',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    days: field.whole(0, 90),
    counted: field.choice(['both', 'one']),
    decisionId: field.optionalPick(),
    from: field.day(),
    authority: field.text(300),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, decisions: await decisionsThatBind(tx, c.today) }
  },
  openWhen: ({ mission }) => (isOver(mission.status) ? refuse('mission-has-ended') : null),
  decide({ decisions }, input) {
    const decision = decisions.find((one) => one.id === input.decisionId) ?? null
    if (input.counted === 'one' && !decision) return refuse('uncounted-needs-a-decision')
    return { days: input.days, counted: input.counted === 'both', decisionId: decision?.id ?? null, from: input.from }
  },
  async save(tx, subject, handover, c, input) {
    await writeHandover(tx, subject.id, { ...handover, source: { ref: input.authority } }, c)
    return {
      id: subject.id,
      facts: [{ name: 'missions.allowed-handover', about: { missionId: subject.id, from: handover.from } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  choices: async (_tx, { decisions }) => ({
    decisionId: decisions.map((one) => ({ value: one.id, label: { en: one.code, fr: one.code } })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today, counted: 'both' }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: lifeWords.allowHandover,
})
