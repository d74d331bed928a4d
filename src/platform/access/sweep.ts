import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'

/** Deletes attempts, sessions and links that ended more than 90 days ago (trust.md 2.4: technical logs), as a system actor. */
export async function sweepAccess(tx: Tx, now: string): Promise<void> {
  await sql`select access.sweep(${now})`.execute(tx)
}

export const sweepAccessDaily = defineJob({
  name: 'access.sweep',
  every: 'day',
  run: (house, run) => asWorker(house, (tx) => sweepAccess(tx, run.now)),
})
