import { sql } from 'kysely'
import { type Day, dayInZone } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Actor, reachOf } from './actor.ts'

/** The zone in which a duty begins and ends at midnight, where the caller does not give the pack's. */
export const homeZone = 'America/Toronto'

/** One duty that an account may act in today. */
export interface HeldDuty {
  assignmentId: string
  duty: Duty
  serviceId: string | null
  missionId: string | null
}

/** An account that is not disabled, with what it may be today. */
export interface AccountStanding {
  accountId: string
  name: string
  language: 'en' | 'fr'
  personId: string | null
  assignments: { id: string; duty: Duty; serviceId: string | null; missionId: string | null }[]
  cases: string[]
}

/** Reads an account as it stands on a day; null when it does not exist or is disabled. */
export async function accountStanding(tx: Tx, accountId: string, today: Day): Promise<AccountStanding | null> {
  const { rows } = await sql<{ standing: AccountStanding | null }>`
    select access.standing(${accountId}, ${today}) as standing`.execute(tx)
  return rows[0]?.standing ?? null
}

export const todayIn = (zone: string | undefined, now: string): Day => dayInZone(now, zone ?? homeZone)

export const heldDuties = (standing: AccountStanding): HeldDuty[] =>
  standing.assignments.map(({ id, ...rest }) => ({ assignmentId: id, ...rest }))

/** The account in one of its duties of today, or null when it does not hold that one (any more). */
export function actorIn(standing: AccountStanding, assignmentId: string): Actor | null {
  const held = standing.assignments.find((one) => one.id === assignmentId)
  if (!held) return null
  const missions = held.missionId ? [held.missionId] : []
  return {
    accountId: standing.accountId,
    assignmentId,
    personId: standing.personId,
    duty: held.duty,
    reach: reachOf(held.duty, missions),
    services: held.serviceId ? [held.serviceId] : [],
    missions,
    cases: standing.cases,
    name: standing.name,
    language: standing.language,
    kind: 'person',
  }
}
