import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { decisionsThatBind } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { barred, standingFrom } from '../rules/life-cycle.ts'
import { withinConditions } from '../rules/within-decision.ts'
import { insertPosition } from '../store/positions.ts'
import { publishOperations } from '../store/publish.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Positions that officers can be sent to, within what the decision allows: longest tour, armed or not, number. */
export const openPositionsAction = defineAction({
  name: 'missions.open-positions',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    decisionId: field.pick(),
    title: field.both(200),
    number: field.whole(1, 100),
    language: field.choice(['en', 'fr']),
    armed: field.choice(['armed', 'unarmed']),
    rankFrom: field.optionalWhole(1, 20),
    rankTo: field.optionalWhole(1, 20),
    tourMonths: field.whole(1, 60),
    leadership: field.flag(),
    from: field.day(),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, decisions: await decisionsThatBind(tx, c.today) }
  },
  openWhen: ({ mission, facts }, { today }) => barred(standingFrom(mission, facts), 'positions', { today }),
  decide: ({ decisions, mission, facts }, input, c) => {
    const closed = barred(standingFrom(mission, facts), 'positions', { today: c.today, from: input.from })
    if (closed) return closed
    const decision = decisions.find((one) => one.id === input.decisionId)
    if (!decision) return refuse('decision-grants-nothing')
    if (!isComplete(input.title)) return refuse('title-in-both-languages')
    if (input.rankFrom !== null && input.rankTo !== null && input.rankFrom > input.rankTo)
      return refuse('ranks-upside-down')
    const armed = input.armed === 'armed'
    if (armed && mission.armed === false) return refuse('mission-unarmed', { mission: mission.code })
    const against = withinConditions(decision, { ...input, armed })
    if (against) return against
    const position = {
      missionId: mission.id,
      title: input.title,
      language: input.language,
      armed,
      rankFrom: input.rankFrom,
      rankTo: input.rankTo,
      tourMonths: input.tourMonths,
      leadership: input.leadership,
      dutyLocation: null,
      valid: { from: input.from, to: null },
      since: null,
      decisionId: decision.id,
      source: { ref: decision.code },
      verified: true,
    }
    return Array.from({ length: input.number }, () => ({ ...position, id: c.fresh(), code: c.freshCode('POS') }))
  },
  async save(tx, subject, positions, c) {
    for (const position of positions) await insertPosition(tx, position, { at: c.now, account: c.actor.accountId })
    await publishOperations(tx, [subject.id], c)
    return {
      id: subject.id,
      facts: [{ name: 'missions.opened-positions', about: { missionId: subject.id, number: positions.length } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  choices: async (_tx, { decisions }) => ({
    decisionId: decisions.map((one) => ({
      value: one.id,
      label: { en: `${one.code} (${one.number} officers)`, fr: `${one.code} (${one.number} policiers)` },
    })),
  }),
  prefill: async (_tx, { mission }, c) => ({
    language: mission.language,
    armed: mission.armed === null ? undefined : mission.armed ? 'armed' : 'unarmed',
    tourMonths: mission.tourMonths,
    from: c.today,
    number: 1,
  }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: actionWords.openPositions,
})
