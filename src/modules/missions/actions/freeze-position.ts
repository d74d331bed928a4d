import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { freeFrom, mayDo } from '../rules/post-stage.ts'
import { changePost, standFrom } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'

/** Nobody is sent there from a day on, until it is opened again; not while somebody holds it then. */
export const freezePosition = defineAction({
  name: 'missions.freeze-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), from: field.day(), reason: field.text(300) },
  subject: 'positionId',
  danger: true,
  load: (tx, input) => positionSubject(tx, input.positionId),
  openWhen: (subject) => mayDo('freeze', lifeOf(subject)),
  decide: (subject, { from }) => freeFrom(lifeOf(subject), subject.heldUntil, from) ?? { from },
  async save(tx, { position }, { from }, c, { reason }) {
    const valid = { from: position.valid.from, to: from }
    await changePost(tx, position, { valid }, { change: 'froze', onDay: from, reason }, c)
    await standFrom(tx, position, { stage: 'frozen', from, reason }, c)
    await publishOperations(tx, [position.missionId], c)
    const about = { positionId: position.id, missionId: position.missionId, from }
    return {
      id: position.id,
      facts: [{ name: 'missions.froze-position', about }],
      about: { kind: 'position', id: position.id },
    }
  },
  prefill: async (_tx, { heldUntil }, c) => ({ from: heldUntil && heldUntil > c.today ? heldUntil : c.today }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.freeze,
})
