import { refuse } from '#kernel/refusal.ts'
import { deploymentSubject } from '#modules/deployments/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { scheduleAfter } from '../rules/schedule.ts'
import { followUpsOf, insertFollowUps, rulesOn } from '../store/follow-ups.ts'
import { aftercareHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** S0.74: done by the system when a return is recorded; the desk may do it where that failed. */
export const scheduleFollowUps = defineAction({
  name: 'reintegration.schedule-follow-ups',
  doneBy: { 'mission-desk': 'own-mission', 'readiness-officer': 'programme' },
  input: { deploymentId: field.id() },
  subject: 'deploymentId',
  async load(tx, input, c) {
    const subject = await deploymentSubject(tx, input.deploymentId, c, true)
    if (!subject) return null
    const { returnedOn } = subject.deployment
    return {
      ...subject,
      scheduled: (await followUpsOf(tx, subject.id)).length > 0,
      rules: await rulesOn(tx, returnedOn ?? c.today),
    }
  },
  openWhen({ deployment, scheduled, rules }) {
    if (scheduled) return refuse('follow-ups-scheduled')
    if (deployment.returnedOn === null) return refuse('not-returned-yet')
    return rules.length === 0 ? refuse('no-follow-up-rules') : null
  },
  decide({ deployment, rules }, _input, c) {
    const all = scheduleAfter(rules, deployment.returnedOn ?? c.today)
    return { all: all.map((one) => ({ ...one, id: c.fresh() })) }
  },
  async save(tx, { deployment, scope }, { all }, c) {
    const { id, personId, missionId } = deployment
    await insertFollowUps(tx, { id, personId, missionId, serviceId: scope.serviceId ?? deployment.serviceId }, all, c)
    return {
      id,
      facts: [{ name: 'reintegration.scheduled', about: { deploymentId: id, personId, missionId } }],
      about: { kind: 'deployment', id, personId },
    }
  },
  goTo: (saved, lang) => aftercareHref(saved.id, lang),
  words: actionWords.scheduleFollowUps,
})
