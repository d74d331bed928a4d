import { sql } from 'kysely'
import { defineJob } from '#platform/job.ts'
import { asWorker } from './as-worker.ts'

const KEPT_DAYS = 30

/** Forgets tasks that are done, and facts that were dispatched, after thirty days, and workers that died. What is parked stays. */
export const sweepDone = defineJob({
  name: 'jobs.sweep-done',
  every: 'day',
  run: (house, run) =>
    asWorker(house, async (tx) => {
      const before = new Date(Date.parse(run.now) - KEPT_DAYS * 86_400_000).toISOString()
      await sql`delete from jobs.task where done_at < ${before}`.execute(tx)
      await sql`delete from jobs.fact f where f.dispatched_at < ${before}
        and not exists (select from jobs.task t where t.fact_id = f.id)`.execute(tx)
      await sql`delete from jobs.worker where seen_at < clock_timestamp() - interval '1 day'`.execute(tx)
    }),
})
