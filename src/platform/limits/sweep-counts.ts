import { sql } from 'kysely'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'

/** Forgets, hourly, whoever asked in a window that is over. */
export const sweepCounts = defineJob({
  name: 'limits.sweep-counts',
  every: 'hour',
  run: (house) =>
    asWorker(house, async (tx) => {
      await sql`select limits.forget_requests()`.execute(tx)
    }),
})
