import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { mayDo } from '../rules/post-stage.ts'
import { rolesOn } from '../store/catalogues.ts'
import { changePost } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'
import { postFields, postOf, postTyped, roleFields } from './post-fields.ts'

/** What a post is said to be, put right: what was said before stays on record, with who changed it and on whose word. */
export const correctPosition = defineAction({
  name: 'missions.correct-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), ...postFields, authority: field.text(300) },
  subject: 'positionId',
  async load(tx, input, c) {
    const subject = await positionSubject(tx, input.positionId)
    return subject && { ...subject, roles: await rolesOn(tx, c.today) }
  },
  openWhen: (subject) => mayDo('correct', lifeOf(subject)),
  decide: ({ position, roles }, input) => {
    const content = postOf(input, roles)
    if (isRefusal(content)) return content
    const same = JSON.stringify(postTyped({ ...position, ...content })) === JSON.stringify(postTyped(position))
    return same ? refuse('nothing-changes') : { content }
  },
  async save(tx, { position }, { content }, c, { authority }) {
    await changePost(tx, position, content, { change: 'corrected', onDay: c.today, reason: authority }, c)
    await publishOperations(tx, [position.missionId], c)
    return {
      id: position.id,
      facts: [
        {
          name: 'missions.corrected-position',
          about: { positionId: position.id, missionId: position.missionId },
        },
      ],
      about: { kind: 'position', id: position.id },
    }
  },
  choices: async (_tx, { roles }) => roleFields(roles),
  prefill: async (_tx, { position }) => postTyped(position),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.correct,
})
