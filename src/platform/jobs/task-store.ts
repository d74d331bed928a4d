import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { MAX_ATTEMPTS } from './retry.ts'

export interface Task {
  id: string
  job: string
  key: string
  about: Record<string, string | number | null>
  factId: string | null
  /** Tries so far, the present one included. It tells one lease of a task from the next. */
  attempts: number
}

// A lease runs on the server's own clock: it is about machines, and must not travel in time with the practice clock.

/** Takes the first task that is due and that nobody is at, for that many seconds. */
export async function leaseTask(
  tx: Tx,
  o: { jobs: readonly string[]; worker: string; now: string; leaseSeconds: number },
): Promise<Task | null> {
  const { rows } = await sql<Task>`
    update jobs.task set attempts = attempts + 1, leased_by = ${o.worker},
      leased_until = clock_timestamp() + make_interval(secs => ${o.leaseSeconds})
    where id = (
      select id from jobs.task
      where done_at is null and failed_at is null and attempts < ${MAX_ATTEMPTS} and run_at <= ${o.now}::timestamptz
        and (leased_until is null or leased_until <= clock_timestamp()) and job = any(${o.jobs}::text[])
      order by seq limit 1 for update skip locked)
    returning id, job, key, about, fact_id as "factId", attempts`.execute(tx)
  return rows[0] ?? null
}

/** Keeps a running task for another while. */
export async function renewLease(tx: Tx, task: Task, leaseSeconds: number): Promise<void> {
  await sql`update jobs.task set leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where id = ${task.id} and attempts = ${task.attempts} and done_at is null and failed_at is null`.execute(tx)
}

export async function finishTask(tx: Tx, task: Task, now: string): Promise<void> {
  await sql`update jobs.task set done_at = ${now}::timestamptz, leased_until = null, leased_by = null, last_error = null
    where id = ${task.id} and done_at is null and failed_at is null`.execute(tx)
}

/** Puts a task back for another try at `again`, or parks it where that is null. */
export async function failTask(
  tx: Tx,
  task: Task,
  o: { now: string; again: string | null; error: string },
): Promise<void> {
  await sql`update jobs.task set leased_until = null, leased_by = null, last_error = ${o.error},
      run_at = coalesce(${o.again}::timestamptz, run_at),
      failed_at = case when ${o.again}::timestamptz is null then ${o.now}::timestamptz end
    where id = ${task.id} and attempts = ${task.attempts} and done_at is null and failed_at is null`.execute(tx)
}

/** Parks the tasks whose last worker died at the last try. */
export async function parkAbandoned(tx: Tx, now: string): Promise<void> {
  await sql`update jobs.task set failed_at = ${now}::timestamptz, leased_until = null, last_error = 'The worker ended before the task did.'
    where done_at is null and failed_at is null and attempts >= ${MAX_ATTEMPTS} and leased_until <= clock_timestamp()`.execute(
    tx,
  )
}
