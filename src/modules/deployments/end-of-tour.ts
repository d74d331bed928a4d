import type { Day } from '#kernel/calendar.ts'
import { release } from '#modules/missions/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { tasksAtEnd } from './rules/tasks-at-end.ts'
import { daysHeld } from './rules/tour.ts'
import { changeDeployment } from './store/deployments.ts'
import { insertTasks } from './store/details.ts'
import type { Deployment, EndKind } from './vocabulary.ts'
import { taskTitles } from './words.ts'

/**
 * Ends a tour on a day, or announces that it will: the position is open from that day, the tasks are set. `over`: the day has
 * come; otherwise the officer stays in mission until the end is recorded.
 */
export async function endOn(
  tx: Tx,
  deployment: Deployment,
  end: { day: Day; kind: EndKind; over: boolean },
  c: Circumstances,
): Promise<void> {
  const period = daysHeld(deployment.departedOn ?? deployment.plannedDeparture, end.day)
  const ended = end.over ? { state: 'ended' as const, endedOn: end.day } : {}
  await changeDeployment(tx, deployment.id, { ...ended, endKind: end.kind, plannedEnd: end.day, period }, c)
  await release(tx, { reference: deployment.candidacyId, from: period.to }, c)
  const tasks = tasksAtEnd(end.kind, end.day).map((task) => ({ ...task, id: c.fresh(), title: taskTitles[task.kind] }))
  await insertTasks(tx, deployment, tasks, c)
}
