import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** Deletes attempts, sessions and links that ended more than 90 days ago (trust.md 2.4: technical logs). For a daily job, as a system actor. */
export async function sweepAccess(tx: Tx, now: string): Promise<void> {
  await sql`select access.sweep(${now})`.execute(tx)
}
