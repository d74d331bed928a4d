import { refuse } from '#kernel/refusal.ts'
import { decisionsThatBind } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { mayDo } from '../rules/post-stage.ts'
import { withinConditions } from '../rules/within-decision.ts'
import { changePost, standFrom } from '../store/post-history.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'

/** A proposed post gets the decision that it rests on. It is opened by itself, when somebody is to be looked for. */
export const authorisePosition = defineAction({
  name: 'missions.authorise-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), decisionId: field.pick() },
  subject: 'positionId',
  async load(tx, input, c) {
    const subject = await positionSubject(tx, input.positionId)
    return subject && { ...subject, decisions: await decisionsThatBind(tx, c.today) }
  },
  openWhen: (subject) => mayDo('authorise', lifeOf(subject)),
  decide: ({ decisions, position }, input) => {
    const decision = decisions.find((one) => one.id === input.decisionId)
    if (!decision) return refuse('decision-grants-nothing')
    return withinConditions(decision, { ...position, number: 1, from: position.valid.from }) ?? { decision }
  },
  async save(tx, { position }, { decision }, c) {
    const from = position.valid.from
    await changePost(
      tx,
      position,
      { decisionId: decision.id, source: { ref: decision.code } },
      { change: 'authorised', onDay: c.today, reason: decision.code },
      c,
    )
    await standFrom(tx, position, { stage: 'authorised', from, reason: null }, c)
    const about = { positionId: position.id, missionId: position.missionId, decisionId: decision.id }
    return {
      id: position.id,
      facts: [{ name: 'missions.authorised-position', about }],
      about: { kind: 'position', id: position.id },
    }
  },
  choices: async (_tx, { decisions }) => ({
    decisionId: decisions.map((one) => ({
      value: one.id,
      label: { en: `${one.code} (${one.number} officers)`, fr: `${one.code} (${one.number} policiers)` },
    })),
  }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.authorise,
})
