import { refuse } from '#kernel/refusal.ts'
import { markDeployed, movePlannedDates } from '#modules/candidacies/index.ts'
import { occupy } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { departureSubject } from '../departure-subject.ts'
import { savedDeployment } from '../deployment-subject.ts'
import { happened } from '../rules/dates.ts'
import { inState } from '../rules/states.ts'
import { daysHeld } from '../rules/tour.ts'
import { changeDeployment, keepHomeRank } from '../store/deployments.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Nobody leaves before every gate holds on its own day with the actual date of departure (domain.md 8.5, 3). */
export const recordDeparture = defineAction({
  name: 'deployments.record-departure',
  doneBy: { 'readiness-officer': 'programme', 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => departureSubject(tx, input.deploymentId, input.day ?? c.today, c, true),
  openWhen({ deployment, held }) {
    const closed = inState(deployment, 'preparing')
    if (closed) return closed
    return held ? null : refuse('position-not-held')
  },
  decide({ deployment, clearance, barred, plannedArrival }, { day }, c) {
    const wrong = happened(day, c.today, { day: null, code: '' })
    if (wrong) return wrong
    if (barred) return barred
    if (!clearance.clear) {
      const blockers = clearance.blockers.map((one) => one.label[c.language].replace(/[.]$/, ''))
      return refuse('not-cleared', { blockers: blockers.join('; ') || '–', count: blockers.length })
    }
    const period = daysHeld(day, deployment.plannedEnd)
    return { departedOn: day, period, arrival: plannedArrival }
  },
  async save(tx, { deployment }, { departedOn, period, arrival }, c) {
    await changeDeployment(tx, deployment.id, { state: 'departed', departedOn, plannedEnd: period.to, period }, c)
    await keepHomeRank(tx, deployment.id, departedOn)
    await occupy(tx, { reference: deployment.candidacyId, period }, c)
    await markDeployed(tx, deployment.candidacyId, c)
    if (arrival < period.to)
      await movePlannedDates(tx, deployment.candidacyId, { departure: departedOn, arrival, end: period.to }, c)
    return savedDeployment(deployment, 'deployments.departed')
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.recordDeparture,
})
