import type { Module } from '#platform/module.ts'
import { retryTask } from './actions/retry-task.ts'
import { failedTaskPage, failedTasksPage } from './pages/failed-pages.tsx'
import { sweepDone } from './sweep-done.ts'
import { failedTasks } from './views/failed.ts'
import { failedTask } from './views/failed-task.ts'
import { words } from './words.ts'

export { dispatch } from './dispatch.ts'
export { drain } from './drain.ts'
export { runTasks } from './run-tasks.ts'
export { startWorker, type Worker } from './start-worker.ts'

export const jobsModule: Module = {
  name: 'jobs',
  actions: [retryTask],
  views: [failedTasks, failedTask],
  pages: [failedTasksPage, failedTaskPage],
  jobs: [sweepDone],
  refusals: { 'task-not-parked': words.retry.notParked },
}
