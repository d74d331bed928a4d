import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { inState } from '../rules/states.ts'
import { changeDeployment, deploymentOf } from '../store/deployments.ts'
import { actionWords } from '../words.ts'

/** Done by the system alone: whoever withdraws before departure is planned for nothing any more. */
export const cancelDeployment = defineAction({
  name: 'deployments.cancel-deployment',
  doneBy: {},
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const deployment = await deploymentOf(tx, input.candidacyId)
    return deployment && (await deploymentSubject(tx, deployment.id, c, true))
  },
  openWhen: ({ deployment }) => inState(deployment, 'preparing'),
  decide: () => ({ state: 'cancelled' as const }),
  async save(tx, { deployment }, changes, c) {
    await changeDeployment(tx, deployment.id, changes, c)
    return savedDeployment(deployment, 'deployments.cancelled')
  },
  words: actionWords.cancelDeployment,
})
