import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { aboutDeployment, deploymentSubject } from '../deployment-subject.ts'
import { lockTask, markTaskDone } from '../store/details.ts'
import { taskSubject } from '../task-subject.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The duty that has a task says that it is done. */
export const completeTask = defineAction({
  name: 'deployments.complete-task',
  doneBy: { 'readiness-officer': 'programme', 'mission-desk': 'own-mission' },
  input: { taskId: field.id() },
  subject: 'taskId',
  async load(tx, input, c) {
    const task = await lockTask(tx, input.taskId)
    const subject = task && (await deploymentSubject(tx, task.deploymentId, c))
    if (!task || !subject) return null
    return taskSubject(task, subject)
  },
  openWhen({ task }, { actor }) {
    if (task.doneOn !== null) return refuse('task-done')
    return actor.duty === task.ownerDuty ? null : refuse('task-of-another')
  },
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { task, deployment }, { on }, c) {
    await markTaskDone(tx, task.id, on, c)
    return {
      id: deployment.id,
      facts: [{ name: 'deployments.completed-task', about: { ...aboutDeployment(deployment), taskId: task.id } }],
      about: { kind: 'deployment', id: deployment.id, personId: deployment.personId },
    }
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.completeTask,
})
