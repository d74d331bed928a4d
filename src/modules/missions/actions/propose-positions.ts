import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOver } from '../rules/life-cycle.ts'
import { rolesOn } from '../store/catalogues.ts'
import { insertPosition } from '../store/positions.ts'
import { keepWhatItWas, standFrom } from '../store/post-history.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { postWords } from '../words-of-posts.ts'
import { postFields, postOf, roleFields } from './post-fields.ts'

/** Posts that a plan asks for before anything is decided. Nobody can be held a place on them. */
export const proposePositions = defineAction({
  name: 'missions.propose-positions',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), number: field.whole(1, 100), from: field.day(), ...postFields },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, roles: await rolesOn(tx, c.today) }
  },
  openWhen: ({ mission }) => (isOver(mission.status) ? refuse('mission-has-ended') : null),
  decide: ({ mission, roles }, input, c) => {
    const content = postOf(input, roles)
    if (isRefusal(content)) return content
    const position = {
      ...content,
      missionId: mission.id,
      valid: { from: input.from, to: null },
      since: null,
      decisionId: null,
      source: {},
      verified: true,
      movedFrom: null,
    }
    return Array.from({ length: input.number }, () => ({ ...position, id: c.fresh(), code: c.freshCode('POS') }))
  },
  async save(tx, subject, positions, c) {
    for (const position of positions) {
      await insertPosition(tx, position, { at: c.now, account: c.actor.accountId })
      await standFrom(tx, position, { stage: 'proposed', from: position.valid.from, reason: null }, c)
      await keepWhatItWas(tx, position, null, { change: 'proposed', onDay: c.today, reason: null }, c)
    }
    return {
      id: subject.id,
      facts: [{ name: 'missions.proposed-positions', about: { missionId: subject.id, number: positions.length } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  choices: async (_tx, { roles }) => roleFields(roles),
  prefill: async (_tx, { mission }, c) => ({
    language: mission.language,
    armed: mission.armed === null ? undefined : mission.armed ? 'armed' : 'unarmed',
    tourMonths: mission.tourMonths,
    from: c.today,
    number: 1,
  }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: postWords.propose,
})
