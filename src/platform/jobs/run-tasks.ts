import { randomUUID } from 'node:crypto'
import type { House } from '#platform/house.ts'
import type { JobDeclaration } from '#platform/job.ts'
import { asWorker } from './as-worker.ts'
import { faultLine } from './fault-line.ts'
import { jobsOf } from './jobs-of.ts'
import { retryAfter } from './retry.ts'
import { failTask, finishTask, leaseTask, parkAbandoned, renewLease, type Task } from './task-store.ts'

export interface RunOptions {
  /** Names this worker in the leases. */
  worker?: string
  /** How long a task is kept from other workers; a running task renews it. Default 60. */
  leaseSeconds?: number
  /** How long a task may take before it counts as failed. Default 600. */
  deadlineSeconds?: number
  /** Stops after this many tasks. */
  limit?: number
  /** Asked before each task: true ends the run. */
  stopped?: () => boolean
  onFault?: (job: string, fault: unknown) => void
  /** Told of each task that ended, and how long it took. */
  onTask?: (job: string, o: { ms: number; done: boolean }) => void
}

export interface Ran {
  done: number
  failed: number
}

/**
 * Runs the tasks that are due, one after another, at least once each: a task whose worker died is taken up again when its
 * lease has run out. A fault is kept with its task, tried again later and parked in the end; it never stops the others.
 */
export async function runTasks(house: House, o: RunOptions = {}): Promise<Ran> {
  const jobs = new Map<string, JobDeclaration>(jobsOf(house).map((job) => [job.name, job]))
  const names = [...jobs.keys()]
  const worker = o.worker ?? randomUUID()
  const leaseSeconds = o.leaseSeconds ?? 60
  const ran: Ran = { done: 0, failed: 0 }
  if (o.stopped?.()) return ran
  await asWorker(house, (tx, c) => parkAbandoned(tx, c.now))
  while (ran.done + ran.failed < (o.limit ?? Number.POSITIVE_INFINITY) && !o.stopped?.()) {
    const task = await asWorker(house, (tx, c) => leaseTask(tx, { jobs: names, worker, now: c.now, leaseSeconds }))
    const job = task && jobs.get(task.job)
    if (!task || !job) break
    const began = performance.now()
    const done = await runOne(house, job, task, { ...o, leaseSeconds })
    o.onTask?.(job.name, { ms: performance.now() - began, done })
    if (done) ran.done += 1
    else ran.failed += 1
  }
  return ran
}

async function runOne(
  house: House,
  job: JobDeclaration,
  task: Task,
  o: RunOptions & { leaseSeconds: number },
): Promise<boolean> {
  const renewal = setInterval(() => void renew(house, task, o.leaseSeconds), (o.leaseSeconds * 1000) / 3)
  try {
    const run = { key: `${task.job}:${task.key}`, about: task.about, now: house.clock(), factId: task.factId }
    await withDeadline(job.run(house, run), o.deadlineSeconds ?? 600)
  } catch (fault) {
    o.onFault?.(task.job, fault)
    await asWorker(house, (tx, c) =>
      failTask(tx, task, { now: c.now, again: againAt(c.now, task), error: faultLine(fault) }),
    )
    return false
  } finally {
    clearInterval(renewal)
  }
  await asWorker(house, (tx, c) => finishTask(tx, task, c.now))
  return true
}

/** A renewal that fails is not a fault of the task: at worst another worker does it again under the same key. */
async function renew(house: House, task: Task, leaseSeconds: number): Promise<void> {
  await asWorker(house, (tx) => renewLease(tx, task, leaseSeconds)).catch(() => {})
}

function againAt(now: string, task: Task): string | null {
  const seconds = retryAfter(task.attempts)
  return seconds === null ? null : new Date(Date.parse(now) + seconds * 1000).toISOString()
}

async function withDeadline(work: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1000)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
