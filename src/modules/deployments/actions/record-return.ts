import { maxDay } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { happened } from '../rules/dates.ts'
import { inState } from '../rules/states.ts'
import { daysHeld } from '../rules/tour.ts'
import { changeDeployment } from '../store/deployments.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The officer is home; follow-ups are scheduled from this day. */
export const recordReturn = defineAction({
  name: 'deployments.record-return',
  doneBy: { 'mission-desk': 'own-mission', 'readiness-officer': 'programme' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment }) =>
    inState(deployment, 'ended') ?? (deployment.returnedOn === null ? null : refuse('already-returned')),
  decide({ deployment }, { day }, c) {
    const wrong = happened(day, c.today, { day: deployment.endedOn, code: 'return-before-end' })
    if (isRefusal(wrong)) return wrong
    const departed = deployment.departedOn ?? deployment.plannedDeparture
    return { returnedOn: day, period: daysHeld(departed, maxDay(day, deployment.endedOn ?? day)) }
  },
  async save(tx, { deployment }, changes, c) {
    await changeDeployment(tx, deployment.id, changes, c)
    return savedDeployment(deployment, 'deployments.returned')
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.recordReturn,
})
