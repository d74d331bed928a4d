import { isRefusal } from '#kernel/refusal.ts'
import { moveOccupancy } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { happened } from '../rules/dates.ts'
import { inState } from '../rules/states.ts'
import { daysHeld, endOfTour } from '../rules/tour.ts'
import { changeDeployment } from '../store/deployments.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The tour is counted from the arrival, also where that is recorded later; the position is held until the end that follows. */
export const recordArrival = defineAction({
  name: 'deployments.record-arrival',
  doneBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment }) => inState(deployment, 'departed'),
  decide({ deployment, shown }, { day }, c) {
    const departed = deployment.departedOn ?? deployment.plannedDeparture
    const wrong = happened(day, c.today, { day: departed, code: 'arrival-before-departure' })
    if (isRefusal(wrong)) return wrong
    // Whoever has said that they return early does so, whenever they arrived.
    const end = deployment.endKind ? deployment.plannedEnd : endOfTour(day, shown.tourMonths)
    return { arrivedOn: day, period: daysHeld(departed, end) }
  },
  async save(tx, { deployment }, { arrivedOn, period }, c) {
    await changeDeployment(tx, deployment.id, { state: 'arrived', arrivedOn, plannedEnd: period.to, period }, c)
    await moveOccupancy(tx, { reference: deployment.candidacyId, period }, c)
    return savedDeployment(deployment, 'deployments.arrived')
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.recordArrival,
})
