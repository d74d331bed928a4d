import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decisionsThatBind, languageOf } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type Conditioned, holdingOn, keepsConditions } from '../rules/keeps-conditions.ts'
import { barred, standingFrom } from '../rules/life-cycle.ts'
import { postOfLine } from '../rules/post-of-line.ts'
import { withinConditions } from '../rules/within-decision.ts'
import { nextOfMission } from '../store/carrying-out.ts'
import { rolesOn } from '../store/catalogues.ts'
import { insertPosition } from '../store/positions.ts'
import { keepWhatItWas } from '../store/post-history.ts'
import { publishOperations } from '../store/publish.ts'
import { bindingOn } from '../store/within-decisions.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { newPosition } from '../words-of-decisions.ts'
import { suggestedTitles } from '../words-of-next-steps.ts'
import { postFields, postOf, roleFields } from './post-fields.ts'

/** Positions that officers can be sent to, within what the decision allows: longest tour, armed or not, number. */
export const openPositionsAction = defineAction({
  name: 'missions.open-positions',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    decisionId: field.pick(),
    number: field.whole(1, 100),
    from: field.day(),
    ...postFields,
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return (
      subject && {
        ...subject,
        decisions: await decisionsThatBind(tx, c.today),
        binding: await bindingOn(tx, input.missionId, null),
        roles: await rolesOn(tx, c.today),
      }
    )
  },
  openWhen: ({ mission, facts }, { today }) => barred(standingFrom(mission, facts), 'positions', { today }),
  decide: ({ decisions, binding, mission, facts, roles }, input, c) => {
    const closed = barred(standingFrom(mission, facts), 'positions', { today: c.today, from: input.from })
    if (closed) return closed
    const decision = decisions.find((one) => one.id === input.decisionId)
    if (!decision) return refuse('decision-grants-nothing')
    const content = postOf(input, roles)
    if (isRefusal(content)) return content
    if (content.armed && mission.armed === false) return refuse('mission-unarmed', { mission: mission.code })
    const against = withinConditions(decision, { ...content, number: input.number, from: input.from })
    if (against) return against
    const place = content.dutyLocation ?? mission.dutyLocation
    const conditioned: Conditioned = {
      position: newPosition[c.language],
      tourMonths: content.tourMonths,
      armed: content.armed,
      language: content.language,
      countries: place ? [place.country] : mission.hostCountries,
      place: place?.place ?? null,
    }
    // The decision that it is opened under, and every other that holds for the mission: the stricter of each condition binds.
    for (const one of [decision, ...holdingOn(binding, input.from)]) {
      const broken = keepsConditions(one, conditioned)
      if (broken) return broken
    }
    const position = {
      ...content,
      missionId: mission.id,
      valid: { from: input.from, to: null },
      since: null,
      decisionId: decision.id,
      source: { ref: decision.code },
      verified: true,
      movedFrom: null,
    }
    return Array.from({ length: input.number }, () => ({ ...position, id: c.fresh(), code: c.freshCode('POS') }))
  },
  async save(tx, subject, positions, c) {
    for (const position of positions) {
      await insertPosition(tx, position, { at: c.now, account: c.actor.accountId })
      await keepWhatItWas(tx, position, null, { change: 'opened', onDay: position.valid.from, reason: null }, c)
    }
    await publishOperations(tx, [subject.id], c)
    return {
      id: subject.id,
      facts: [{ name: 'missions.opened-positions', about: { missionId: subject.id, number: positions.length } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  choices: async (_tx, { decisions, roles }) => ({
    ...roleFields(roles),
    decisionId: decisions.map((one) => ({
      value: one.id,
      label: { en: `${one.code} (${one.number} officers)`, fr: `${one.code} (${one.number} policiers)` },
    })),
  }),
  // The first line of the request that has no posts yet; what it leaves open is the mission's, within what the decision allows.
  async prefill(tx, { mission, decisions, roles }, c) {
    const decision = decisions.find((one) => one.id === mission.decisionId)
    const next = decision && (await nextOfMission(tx, mission.id, decision))
    const line = next?.lines[0]
    const asked = line
      ? postOfLine(line, roles, mission.hostCountries[0] ?? null, {
          title: suggestedTitles[line.line.role],
          language: languageOf(line.line),
        })
      : null
    const most = decision?.maxTourMonths ?? null
    const months = asked?.tourMonths ?? mission.tourMonths
    return {
      decisionId: decision?.id,
      language: decision?.language ?? mission.language,
      armed: mission.armed === null ? undefined : mission.armed ? 'armed' : 'unarmed',
      ...asked,
      number: asked ? Math.min(asked.number, Math.max(1, next!.left)) : 1,
      tourMonths: most === null ? months : Math.min(months, most),
      from: decision?.valid && decision.valid.from > c.today ? decision.valid.from : c.today,
    }
  },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: actionWords.openPositions,
})
