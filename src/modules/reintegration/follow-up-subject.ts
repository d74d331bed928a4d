import { type DeploymentSubject, deploymentSubject } from '#modules/deployments/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lockFollowUp } from './store/follow-ups.ts'
import { type FollowUp, kindsSeenBy } from './vocabulary.ts'

export interface FollowUpSubject {
  id: string
  version: number
  scope: DeploymentSubject['scope']
  label: FollowUp['title']
  followUp: FollowUp
  returnedOn: string | null
}

/** A follow-up as a subject, locked; null where there is none or the reader may not see it. */
export async function followUpSubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today' | 'actor'>,
): Promise<FollowUpSubject | null> {
  const followUp = await lockFollowUp(tx, id)
  if (followUp && c.actor.kind === 'person' && !kindsSeenBy(c.actor.duty).includes(followUp.kind)) return null
  const of = followUp && (await deploymentSubject(tx, followUp.deploymentId, c))
  return followUp && of ? ofFollowUp(followUp, of) : null
}

export const ofFollowUp = (followUp: FollowUp, of: DeploymentSubject): FollowUpSubject => ({
  id: followUp.id,
  version: followUp.version,
  scope: of.scope,
  label: followUp.title,
  followUp,
  returnedOn: of.deployment.returnedOn,
})
