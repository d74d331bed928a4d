import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/**
 * Whether whoever acts may still be in, now that the act begins; what takes it away waits from here on until the act is
 * over. Between the look at the cookie and the act somebody may have ended the session, the token, the account or the duty.
 */
export async function isStillIn(tx: Tx, { actor, today }: Circumstances): Promise<boolean> {
  if (actor.cameBy === undefined) return true
  const { rows } = await sql<{ still: boolean }>`
    select access.is_still_in(${actor.cameBy}, ${actor.assignmentId}, ${today}) as still`.execute(tx)
  return rows[0]!.still
}
