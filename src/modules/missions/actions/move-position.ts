import { refuse } from '#kernel/refusal.ts'
import { decisionsThatBind } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOver } from '../rules/life-cycle.ts'
import { freeFrom, mayDo } from '../rules/post-stage.ts'
import { withinConditions } from '../rules/within-decision.ts'
import { scopesOn } from '../store/facts.ts'
import { missionOn } from '../store/missions.ts'
import { insertPosition } from '../store/positions.ts'
import { changePost, keepWhatItWas, standFrom } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { lifeOf, positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'

/**
 * A post goes to another mission from a day on which nobody has it: it ends where it was and begins where it goes, under a
 * decision, so that the boards of both missions say for every day what was there.
 */
export const movePosition = defineAction({
  name: 'missions.move-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    positionId: field.id(),
    missionId: field.pick(),
    decisionId: field.pick(),
    from: field.day(),
    reason: field.text(300),
  },
  subject: 'positionId',
  async load(tx, input, c) {
    const subject = await positionSubject(tx, input.positionId)
    const to = /^[0-9a-f-]{36}$/.test(input.missionId ?? '') ? await missionOn(tx, input.missionId, c.today) : null
    return subject && { ...subject, to, decisions: await decisionsThatBind(tx, c.today) }
  },
  openWhen: (subject) => mayDo('move', lifeOf(subject)),
  decide: (subject, input, c) => {
    const { position, to, decisions } = subject
    if (!to) return refuse('mission-unknown')
    if (to.id === position.missionId) return refuse('already-in-this-mission')
    if (isOver(to.status)) return refuse('mission-has-ended')
    const against = freeFrom(lifeOf(subject), subject.heldUntil, input.from)
    if (against) return against
    const decision = decisions.find((one) => one.id === input.decisionId)
    if (!decision) return refuse('decision-grants-nothing')
    return (
      withinConditions(decision, { ...position, number: 1, from: input.from }) ?? {
        ...position,
        id: c.fresh(),
        code: c.freshCode('POS'),
        missionId: to.id,
        valid: { from: input.from, to: null },
        since: null,
        decisionId: decision.id,
        source: { ref: decision.code },
        dutyLocation: null,
        movedFrom: position.id,
      }
    )
  },
  async save(tx, { position }, next, c, { from, reason }) {
    const change = { change: 'moved', onDay: from, reason } as const
    await changePost(tx, position, { valid: { from: position.valid.from, to: from } }, change, c)
    await standFrom(tx, position, { stage: 'abolished', from, reason }, c)
    await insertPosition(tx, next, { at: c.now, account: c.actor.accountId })
    await keepWhatItWas(tx, next, null, change, c)
    await publishOperations(tx, [position.missionId, next.missionId], c)
    const about = { positionId: next.id, movedFrom: position.id, missionId: next.missionId, from }
    return {
      id: next.id,
      facts: [{ name: 'missions.moved-position', about }],
      about: { kind: 'position', id: position.id },
    }
  },
  choices: async (tx, { decisions, position }, c) => ({
    missionId: (await scopesOn(tx, c.today))
      .filter((one) => one.scope === 'mission' && one.id !== position.missionId)
      .map((one) => ({
        value: one.id,
        label: { en: `${one.name.en} (${one.code})`, fr: `${one.name.fr} (${one.code})` },
      })),
    decisionId: decisions.map((one) => ({
      value: one.id,
      label: { en: `${one.code} (${one.number} officers)`, fr: `${one.code} (${one.number} policiers)` },
    })),
  }),
  prefill: async (_tx, { heldUntil }, c) => ({ from: heldUntil && heldUntil > c.today ? heldUntil : c.today }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: postWords.move,
})
