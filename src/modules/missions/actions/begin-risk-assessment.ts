import { isAfter } from '#kernel/calendar.ts'
import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isOver } from '../rules/life-cycle.ts'
import { copyRisks, insertRiskDraft, placeKey, riskFiles, risksInForce } from '../store/risk.ts'
import { missionSubject } from '../subject.ts'
import { riskPath, roomHref } from '../vocabulary/risk.ts'
import { riskActionWords } from '../words-of-risk-acts.ts'
import { writers } from './record-writers.ts'

/** S0.53: a new version, for the whole mission or one place of duty. It is a draft until it is put in force. */
export const beginRiskAssessment = defineAction({
  name: 'missions.begin-risk-assessment',
  doneBy: writers,
  input: {
    missionId: field.id(),
    place: field.both(100),
    assessedOn: field.day(),
    picture: field.longText(10_000),
    summary: field.both(4_000),
    carryOver: field.flag(),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today)
    return subject && { ...subject, standing: await riskFiles(tx, await risksInForce(tx, [subject.id], c.today)) }
  },
  openWhen: ({ mission }) => (isOver(mission.status) ? refuse('mission-has-ended') : null),
  decide: ({ standing }, input, c) => {
    const everywhere = input.place.en === '' && input.place.fr === ''
    if (!everywhere && !isComplete(input.place)) return refuse('duty-place-in-both-languages')
    if (isAfter(input.assessedOn, c.today)) return refuse('day-in-the-future')
    const place = everywhere ? null : input.place
    const before = standing.find((one) => placeKey(one.place) === placeKey(place)) ?? null
    return { id: c.fresh(), place, carried: input.carryOver ? before : null }
  },
  async save(tx, { id: missionId }, { id, place, carried }, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    const { assessedOn, summary, picture } = input
    await insertRiskDraft(tx, { id, missionId, place, assessedOn, summary, picture, authorDuty: c.actor.duty }, by)
    if (carried) await copyRisks(tx, carried, id, by)
    return {
      id: missionId,
      facts: [{ name: 'missions.began-risk-assessment', about: { missionId, assessmentId: id } }],
      about: { kind: 'risk-assessment', id },
    }
  },
  prefill: async (_tx, { standing }, c) => {
    const whole = standing.find((one) => one.place === null)
    return {
      assessedOn: c.today,
      ...(whole ? { summary: whole.summary, picture: whole.picture, carryOver: true } : {}),
    }
  },
  constraints: { one_risk_draft: 'draft-there-already', risk_version_once: 'draft-there-already' },
  goTo: (saved, lang) => roomHref(riskPath, saved.id, lang),
  words: riskActionWords.beginRiskAssessment,
})
