import type { DeploymentSubject } from './deployment-subject.ts'
import type { Deployment, Task } from './vocabulary.ts'

export interface TaskSubject {
  id: string
  version: number
  scope: DeploymentSubject['scope']
  label: Task['title']
  task: Task
  deployment: Deployment
}

/** A task of a deployment as a subject. */
export const taskSubject = (task: Task, of: DeploymentSubject): TaskSubject => ({
  id: task.id,
  version: task.version,
  scope: of.scope,
  label: task.title,
  task,
  deployment: of.deployment,
})
