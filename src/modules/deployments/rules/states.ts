import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Deployment, type DeploymentState, isAway } from '../vocabulary.ts'

/** Open only in these states. */
export const inState = (d: Deployment, ...states: DeploymentState[]): Refusal | null =>
  states.includes(d.state) ? null : refuse('not-in-this-state')

/** Open while the officer is away. */
export const whileAway = (d: Deployment): Refusal | null => (isAway(d.state) ? null : refuse('not-away'))
