import { maxDay } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOver } from '../rules/life-cycle.ts'
import { mayDo } from '../rules/post-stage.ts'
import { missionOn } from '../store/missions.ts'
import { changePost, standFrom } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'

/** An authorised post is opened, or a frozen one again. */
export const openPosition = defineAction({
  name: 'missions.open-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), from: field.day(), reason: field.optionalText(300) },
  subject: 'positionId',
  async load(tx, input, c) {
    const subject = await positionSubject(tx, input.positionId)
    const mission = subject && (await missionOn(tx, subject.position.missionId, input.from ?? c.today))
    return subject && { ...subject, missionStatus: mission?.status ?? 'active' }
  },
  openWhen: (subject) => mayDo('open', lifeOf(subject)),
  decide: ({ position, stages, missionStatus }, { from }) => {
    if (isOver(missionStatus)) return refuse('mission-has-ended')
    const frozen =
      stages.find((one) => one.stage === 'frozen' && one.valid.to === null)?.valid.from ?? position.valid.to
    if (from < (frozen ?? position.valid.from))
      return refuse('opens-before-it-closed', { from: frozen ?? position.valid.from })
    return { from }
  },
  async save(tx, { position, stages }, { from }, c, input) {
    // A post that was never open begins on the day; one that was frozen goes on.
    const begun = !stages.some((one) => one.stage === 'authorised' && one.valid.to === null)
    const valid = { from: begun ? position.valid.from : from, to: null }
    await changePost(tx, position, { valid }, { change: 'opened', onDay: from, reason: input.reason }, c)
    await standFrom(tx, position, { stage: 'open', from, reason: null }, c)
    await publishOperations(tx, [position.missionId], c)
    const about = { positionId: position.id, missionId: position.missionId, from }
    return {
      id: position.id,
      facts: [{ name: 'missions.opened-position', about }],
      about: { kind: 'position', id: position.id },
    }
  },
  prefill: async (_tx, { position }, c) => ({ from: maxDay(c.today, position.valid.to ?? position.valid.from) }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.open,
})
