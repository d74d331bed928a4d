import { type DeploymentSubject, deploymentSubject, type Task, tasksOf } from '#modules/deployments/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { followUpsOf } from './store/follow-ups.ts'
import type { FollowUp } from './vocabulary.ts'

export interface ClosingSubject extends DeploymentSubject {
  followUps: FollowUp[]
  tasks: Task[]
}

/** A deployment with everything that must be done before its file is closed. */
export async function closingSubject(
  tx: Tx,
  deploymentId: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<ClosingSubject | null> {
  const subject = await deploymentSubject(tx, deploymentId, c, lock)
  return (
    subject && { ...subject, followUps: await followUpsOf(tx, deploymentId), tasks: await tasksOf(tx, deploymentId) }
  )
}
