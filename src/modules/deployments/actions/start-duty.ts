import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { happened } from '../rules/dates.ts'
import { inState } from '../rules/states.ts'
import { changeDeployment } from '../store/deployments.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** After check-in and induction the officer is on duty. */
export const startDuty = defineAction({
  name: 'deployments.start-duty',
  doneBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment }) => inState(deployment, 'arrived'),
  decide: ({ deployment }, { day }, c) =>
    happened(day, c.today, { day: deployment.arrivedOn, code: 'duty-before-arrival' }) ?? { onDutyOn: day },
  async save(tx, { deployment }, { onDutyOn }, c) {
    await changeDeployment(tx, deployment.id, { state: 'on-duty', onDutyOn }, c)
    return savedDeployment(deployment, 'deployments.on-duty')
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.startDuty,
})
