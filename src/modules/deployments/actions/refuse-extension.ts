import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, openExtension, savedDeployment } from '../deployment-subject.ts'
import { answerExtension } from '../store/details.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Refused with a reason that the officer reads. */
export const refuseExtension = defineAction({
  name: 'deployments.refuse-extension',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id(), reason: field.longText(2000) },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: (subject) => (openExtension(subject) ? null : refuse('no-extension-open')),
  decide(subject) {
    const extension = openExtension(subject)
    return extension ? { extensionId: extension.id } : refuse('no-extension-open')
  },
  async save(tx, { deployment }, { extensionId }, c, { reason }) {
    await answerExtension(tx, extensionId, { state: 'refused', reason, on: c.today }, c)
    return savedDeployment(deployment, 'deployments.refused-extension', { extensionId })
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.refuseExtension,
})
