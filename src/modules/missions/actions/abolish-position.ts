import { minDay } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { freeFrom, mayDo, stageAtLast } from '../rules/post-stage.ts'
import { changePost, standFrom } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'

/** The post ends for good: from the day after its last holder at the earliest. What was stays on record. */
export const abolishPosition = defineAction({
  name: 'missions.abolish-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), from: field.day(), reason: field.text(300) },
  subject: 'positionId',
  danger: true,
  load: (tx, input) => positionSubject(tx, input.positionId),
  openWhen: (subject) => mayDo('abolish', lifeOf(subject)),
  decide: (subject, { from }) => {
    const life = lifeOf(subject)
    // One that is frozen or was never open has no last day to keep to but that of whoever held it.
    const shut = stageAtLast(life) !== 'open'
    if (shut && from < life.valid.from) return refuse('freeze-before-it-began')
    const bare = shut ? { valid: { from: '0001-01-01', to: null } } : life
    return freeFrom(bare, subject.heldUntil, from) ?? { from }
  },
  async save(tx, { position }, { from }, c, { reason }) {
    // A day is kept of a post that was never open: the database has no period without one.
    const to = position.valid.to === null ? from : minDay(position.valid.to, from)
    const valid = to > position.valid.from ? { from: position.valid.from, to } : position.valid
    await changePost(tx, position, { valid }, { change: 'abolished', onDay: from, reason }, c)
    await standFrom(tx, position, { stage: 'abolished', from, reason }, c)
    await publishOperations(tx, [position.missionId], c)
    const about = { positionId: position.id, missionId: position.missionId, from }
    return {
      id: position.id,
      facts: [{ name: 'missions.abolished-position', about }],
      about: { kind: 'position', id: position.id },
    }
  },
  prefill: async (_tx, { heldUntil }, c) => ({ from: heldUntil && heldUntil > c.today ? heldUntil : c.today }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.abolish,
})
