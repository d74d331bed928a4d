import { refuse } from '#kernel/refusal.ts'
import { againstDecisions, moveOccupancy } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, openExtension, savedDeployment, stayOf } from '../deployment-subject.ts'
import { laterEnd, releaseCovers } from '../rules/extension.ts'
import { whileAway } from '../rules/states.ts'
import { daysHeld } from '../rules/tour.ts'
import { changeDeployment } from '../store/deployments.ts'
import { answerExtension } from '../store/details.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Granted where the position is free, the strength allows it and the home service has released the officer for so long. */
export const grantExtension = defineAction({
  name: 'deployments.grant-extension',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id(), reason: field.optionalLongText(2000) },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: (subject) => whileAway(subject.deployment) ?? (openExtension(subject) ? null : refuse('no-extension-open')),
  decide(subject) {
    const { deployment, releasedUntil } = subject
    const extension = openExtension(subject)
    if (!extension) return refuse('no-extension-open')
    const wrong = laterEnd(extension.newEnd, deployment.plannedEnd) ?? releaseCovers(releasedUntil, extension.newEnd)
    if (wrong) return wrong
    const period = daysHeld(deployment.departedOn ?? deployment.plannedDeparture, extension.newEnd)
    return { extensionId: extension.id, period }
  },
  async save(tx, { deployment }, { extensionId, period }, c, { reason }) {
    const broken = await againstDecisions(tx, { ...stayOf(deployment), period })
    if (broken) return broken
    await answerExtension(tx, extensionId, { state: 'granted', reason, on: c.today }, c)
    await changeDeployment(tx, deployment.id, { plannedEnd: period.to, period }, c)
    await moveOccupancy(tx, { reference: deployment.candidacyId, period }, c)
    return savedDeployment(deployment, 'deployments.extended', { extensionId })
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.grantExtension,
})
