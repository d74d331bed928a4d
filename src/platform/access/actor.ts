import { createHash } from 'node:crypto'
import type { Duty } from '#kernel/duties.ts'
import type { Reach } from './reach.ts'

export type { Duty } from '#kernel/duties.ts'
export { type Reach, reachOf } from './reach.ts'

/** Who acts: one account in one duty, as read from the database for this request (never from the cookie or token). */
export interface Actor {
  accountId: string
  assignmentId: string
  personId: string | null
  /** what `kind: 'system'` has here gives it nothing: its claims and its audit entries say `system` */
  duty: Duty
  reach: Reach
  services: string[]
  missions: string[]
  /** persons whose case or panel this account holds today (`access.relation`) */
  cases: string[]
  name: string
  language: 'en' | 'fr'
  kind: 'person' | 'system' | 'visitor'
  /** came in by a bearer token, which makes no secrets: a lost one would live on in those it made */
  via?: 'token'
  /** the session (its handle) or token of this request; an act looks at it once more in its own transaction (`still-in.ts`) */
  cameBy?: string
  /** of a visitor: the network that they come from, for the limit of their acts and for nothing else */
  cameFrom?: string
  /** when this person last proved who they are, ISO instant; left out, not in a way that counts (`step-up.ts`) */
  provedAt?: string
}

/** A uuid that follows from the name, so that the audit shows the same system actor on every machine. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`contingent system actor ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The actor of a job or of `init`, e.g. `systemActor('reminders')`; named in the audit, reaches the programme. */
export function systemActor(name: string): Actor {
  return {
    accountId: uuidOf(name),
    assignmentId: uuidOf(`${name} assignment`),
    personId: null,
    duty: 'administrator',
    reach: 'programme',
    services: [],
    missions: [],
    cases: [],
    name,
    language: 'en',
    kind: 'system',
  }
}
