import type { Day } from '#kernel/calendar.ts'
import type { Claims } from '#platform/database/connection.ts'
import type { Actor } from './actor.ts'

/** What row-level security is told about an actor. Only here does a system actor turn into the duty `system`. */
export function claimsOf(actor: Actor, today: Day): Claims {
  if (actor.kind === 'visitor') return { ...claimsOfNobody(today), duty: 'visitor' }
  return {
    accountId: actor.accountId,
    personId: actor.personId,
    duty: actor.kind === 'system' ? 'system' : actor.duty,
    reach: actor.reach,
    services: actor.services,
    missions: actor.missions,
    cases: actor.cases,
    today,
  }
}

/** The claims of somebody who is not signed in: nobody, reaching nothing. */
export function claimsOfNobody(today: Day): Claims {
  return { accountId: null, personId: null, duty: '', reach: 'none', services: [], missions: [], cases: [], today }
}
