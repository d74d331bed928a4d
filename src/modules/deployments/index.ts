import type { Module } from '#platform/module.ts'

export { legalStatusIn } from './rules/legal-status.ts'
export { tasksAtEnd } from './rules/tasks-at-end.ts'
export { taskTitles } from './words.ts'
export { findDeployment, markClosed } from './store/deployments.ts'
export { type Deployment, deploymentHref, type Task } from './vocabulary.ts'

export const deploymentsModule: Module = { name: 'deployments' }
