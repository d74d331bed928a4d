import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { asWorker } from './as-worker.ts'
import { jobsOf } from './jobs-of.ts'
import { periodOf } from './period.ts'

const BATCH = 500

export interface Dispatched {
  facts: number
  tasks: number
}

/** Turns facts into the tasks of the jobs and letters that wait for them, in the order of the facts. */
export async function dispatch(house: House, o: { ticks?: boolean } = {}): Promise<Dispatched> {
  const waiting = jobsOf(house).filter((job) => job.on !== undefined)
  const dispatched = await asWorker(house, async (tx, c) => {
    const { rows } = await sql<{ facts: number; tasks: number }>`
      with ready as (
        select id, seq, name, about from jobs.fact where dispatched_at is null order by seq limit ${BATCH} for update skip locked
      ), made as (
        insert into jobs.task (id, job, key, about, fact_id, run_at)
        select gen_random_uuid(), w.job, r.id::text, r.about, r.id, ${c.now}::timestamptz
        from ready r join unnest(${waiting.map((job) => job.name)}::text[], ${waiting.map((job) => job.on as string)}::text[])
          with ordinality as w (job, fact, place) on w.fact = r.name
        order by r.seq, w.place
        on conflict on constraint task_once_for_each_key do nothing returning 1
      ), marked as (
        update jobs.fact f set dispatched_at = ${c.now}::timestamptz from ready r where f.id = r.id returning 1
      )
      select (select count(*) from marked)::int as facts, (select count(*) from made)::int as tasks`.execute(tx)
    return rows[0] ?? { facts: 0, tasks: 0 }
  })
  const ticks = o.ticks === false ? 0 : await tick(house)
  return { facts: dispatched.facts, tasks: dispatched.tasks + ticks }
}

/** Makes the tasks of the present hour and day. A period that passed while no worker ran is not made up for. */
async function tick(house: House): Promise<number> {
  const recurring = jobsOf(house).filter((job) => job.every !== undefined)
  if (recurring.length === 0) return 0
  const now = house.clock()
  const keys = recurring.map((job) => periodOf(job.every ?? 'day', now, house.installation.zone))
  return asWorker(house, async (tx) => {
    const made = await sql`
      insert into jobs.task (id, job, key, run_at)
      select gen_random_uuid(), w.job, w.key, ${now}::timestamptz
      from unnest(${recurring.map((job) => job.name)}::text[], ${keys}::text[]) with ordinality as w (job, key, place)
      where not exists (select from jobs.task t where t.job = w.job and t.key = w.key)
      order by w.place
      on conflict on constraint task_once_for_each_key do nothing`.execute(tx)
    return Number(made.numAffectedRows ?? 0)
  })
}
