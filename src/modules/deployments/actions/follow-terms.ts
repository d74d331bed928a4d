import { lockCandidacy } from '#modules/candidacies/index.ts'
import { findPosition } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { inState } from '../rules/states.ts'
import { daysHeld } from '../rules/tour.ts'
import { changeDeployment, deploymentOf } from '../store/deployments.ts'
import { actionWords } from '../words.ts'

/** Done by the system alone: a deployment that is being prepared follows the terms of its candidacy. */
export const followTerms = defineAction({
  name: 'deployments.follow-terms',
  doneBy: {},
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const candidacy = await lockCandidacy(tx, input.candidacyId)
    const deployment = candidacy && (await deploymentOf(tx, candidacy.id))
    const subject = deployment && (await deploymentSubject(tx, deployment.id, c, true))
    if (!candidacy || !subject) return null
    return {
      ...subject,
      candidacy,
      position: candidacy.positionId ? await findPosition(tx, candidacy.positionId) : null,
    }
  },
  openWhen: ({ deployment }) => inState(deployment, 'preparing'),
  decide: ({ candidacy, position }) => ({
    plannedDeparture: candidacy.plannedDeparture,
    plannedEnd: candidacy.plannedEnd,
    period: daysHeld(candidacy.plannedDeparture, candidacy.plannedEnd),
    ...(position ? { positionId: position.id, missionId: position.missionId } : {}),
  }),
  async save(tx, { deployment }, changes, c) {
    await changeDeployment(tx, deployment.id, changes, c)
    return savedDeployment(deployment, 'deployments.moved')
  },
  words: actionWords.followTerms,
})
