import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface DueFollowUp {
  followUpId: string
  deploymentId: string
  personId: string
}

/** Open follow-ups that come near and of which the officer was not reminded, locked. */
export async function dueUntil(tx: Tx, until: Day): Promise<DueFollowUp[]> {
  const { rows } =
    await sql<DueFollowUp>`select f.id as "followUpId", f.deployment_id as "deploymentId", f.person_id as "personId"
    from reintegration.follow_up f where f.done_on is null and f.told_on is null and f.due_on <= ${until}
    order by f.due_on, f.id for update`.execute(tx)
  return rows
}

export async function markReminded(tx: Tx, ids: readonly string[], on: Day): Promise<void> {
  await sql`update reintegration.follow_up set told_on = ${on} where id = any(${[...ids]}::uuid[])`.execute(tx)
}
