import { refuse } from '#kernel/refusal.ts'
import { againstDecisions } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, openExtension, savedDeployment, stayOf } from '../deployment-subject.ts'
import { laterEnd } from '../rules/extension.ts'
import { inState } from '../rules/states.ts'
import { daysHeld } from '../rules/tour.ts'
import { insertExtension } from '../store/details.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The officer, or the commander of the contingent, asks for a longer tour. */
export const requestExtension = defineAction({
  name: 'deployments.request-extension',
  doneBy: { candidate: 'self', 'contingent-commander': 'own-mission' },
  input: { deploymentId: field.id(), newEnd: field.day(), reason: field.longText(2000) },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen(subject) {
    const closed = inState(subject.deployment, 'arrived', 'on-duty')
    if (closed) return closed
    if (subject.deployment.endKind) return refuse('early-return-recorded')
    return openExtension(subject) ? refuse('extension-open') : null
  },
  decide: ({ deployment }, input, c) => laterEnd(input.newEnd, deployment.plannedEnd) ?? { id: c.fresh() },
  async save(tx, { deployment }, { id }, c, { newEnd, reason }) {
    const period = daysHeld(deployment.departedOn ?? deployment.plannedDeparture, newEnd)
    const broken = await againstDecisions(tx, { ...stayOf(deployment), period })
    if (broken) return broken
    const { personId, serviceId, missionId } = deployment
    const extension = { id, deploymentId: deployment.id, personId, serviceId, missionId }
    await insertExtension(tx, { ...extension, newEnd, reason, requestedOn: c.today }, c)
    return savedDeployment(deployment, 'deployments.asked-extension', { extensionId: id })
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.requestExtension,
})
