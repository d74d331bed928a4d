import type { Module } from '#platform/module.ts'

export { findDeployment, markClosed } from './store/deployments.ts'
export { type Deployment, deploymentHref, type Task } from './vocabulary.ts'

export const deploymentsModule: Module = { name: 'deployments' }
