import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import type { JobDeclaration } from '#platform/job.ts'
import { type ThrowAway, throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { retryTask } from './actions/retry-task.ts'
import { dispatch } from './dispatch.ts'
import { drain } from './drain.ts'
import { jobsModule } from './index.ts'
import { runTasks } from './run-tasks.ts'
import { remembering, tell } from './samples.ts'
import { startWorker } from './start-worker.ts'
import { type FailedTask, failedTasks } from './views/failed.ts'

let copy: ThrowAway
beforeAll(async () => {
  copy = await throwAwayDatabase()
})
afterAll(() => copy?.drop())
beforeEach(() => copy.admin.query('truncate jobs.task, jobs.fact'))

const houseWith = (jobs: JobDeclaration[], now?: string): House =>
  houseOn(copy.db, { modules: [{ ...jobsModule, jobs }], ...(now ? { now } : {}) })
const travel = (house: House, seconds: number) => {
  const then = new Date(Date.parse(house.clock()) + seconds * 1000).toISOString()
  house.clock = () => then
}
const tasks = async () =>
  (await copy.admin.query('select job, attempts, done_at, failed_at, last_error from jobs.task order by seq')).rows

describe('facts become tasks', () => {
  it('runs each subscribed job once for each fact, in the order of the facts', async () => {
    const one = remembering('test.one', 'test.happened')
    const two = remembering('test.two', 'test.happened')
    const house = houseWith([one.job, two.job])
    const ids = [
      await tell(house, 'test.happened', { n: 1 }),
      await tell(house, 'test.unheard'),
      await tell(house, 'test.happened', { n: 2 }),
    ]
    expect(await drain(house)).toEqual({ done: 4, failed: 0 })
    expect(await drain(house)).toEqual({ done: 0, failed: 0 })
    expect(one.keys).toEqual([`test.one:${ids[0]}`, `test.one:${ids[2]}`])
    expect(two.about).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('makes no second task when a fact is dispatched again', async () => {
    const one = remembering('test.one', 'test.happened')
    const house = houseWith([one.job])
    await tell(house, 'test.happened')
    await drain(house)
    await copy.admin.query('update jobs.fact set dispatched_at = null')
    await drain(house)
    expect(one.keys).toHaveLength(1)
  })

  it('runs a daily job once a day of the pack’s zone, and makes nothing up for days that passed', async () => {
    const ran: string[] = []
    const house = houseWith(
      [{ name: 'test.daily', every: 'day', run: async (_house, run) => void ran.push(run.key) }],
      '2026-03-16T23:30:00Z',
    )
    await drain(house)
    travel(house, 4 * 3600)
    await drain(house)
    travel(house, 3 * 24 * 3600)
    await drain(house)
    expect(ran).toEqual(['test.daily:2026-03-16', 'test.daily:2026-03-19'])
  })
})

describe('drain', () => {
  it('works inside a transaction that a test rolls back', async () => {
    const one = remembering('test.one', 'test.happened')
    await withRollback(async (db) => {
      const house = houseOn(db, { modules: [{ ...jobsModule, jobs: [one.job] }] })
      await tell(house, 'test.happened')
      expect(await drain(house)).toEqual({ done: 1, failed: 0 })
    })
    expect(one.keys).toHaveLength(1)
  })

  it('forgets what was done long ago, and keeps what is parked', async () => {
    const house = houseOn(copy.db, { modules: [jobsModule], now: '2026-03-16' })
    await copy.admin.query(`insert into jobs.task (id, job, key, run_at, done_at, failed_at) values
      (gen_random_uuid(), 'test.one', 'old', '2026-01-01', '2026-01-01', null),
      (gen_random_uuid(), 'test.one', 'parked', '2026-01-01', null, '2026-01-01'),
      (gen_random_uuid(), 'test.one', 'new', '2026-03-15', '2026-03-15', null)`)
    await copy.admin.query(
      `insert into jobs.fact (id, name, recorded_at, dispatched_at) values (gen_random_uuid(), 'a', '2026-01-01', '2026-01-01')`,
    )
    await drain(house)
    const { rows } = await copy.admin.query(`select key from jobs.task where job = 'test.one' order by key`)
    expect(rows.map((row) => row.key)).toEqual(['new', 'parked'])
    expect((await copy.admin.query('select 1 from jobs.fact')).rows).toEqual([])
  })
})

describe('a task that fails', () => {
  it('is tried again later and later, stops nobody else, and is parked in the end', async () => {
    const bad = remembering('test.bad', 'test.happened', () => {
      throw new Error('no luck')
    })
    const good = remembering('test.good', 'test.happened')
    const house = houseWith([bad.job, good.job])
    await tell(house, 'test.happened')
    expect(await drain(house)).toEqual({ done: 1, failed: 1 })
    expect(good.keys).toHaveLength(1)
    travel(house, 9)
    expect(await drain(house)).toEqual({ done: 0, failed: 0 })
    for (const pause of [10, 30, 90, 270, 810, 2430, 7290]) {
      travel(house, pause)
      expect(await drain(house)).toEqual({ done: 0, failed: 1 })
    }
    travel(house, 100_000)
    expect(await drain(house)).toEqual({ done: 0, failed: 0 })
    expect(bad.keys).toHaveLength(8)
    expect((await tasks())[0]).toMatchObject({ attempts: 8, done_at: null, last_error: 'Error: no luck' })
    expect((await tasks())[0].failed_at).not.toBeNull()
  })

  it('is done after a fault that passes', async () => {
    const shaky = remembering('test.shaky', 'test.happened', (_job, run) => {
      if (run === 1) throw new Error('not yet')
    })
    const house = houseWith([shaky.job])
    await tell(house, 'test.happened')
    await drain(house)
    travel(house, 10)
    expect(await drain(house)).toEqual({ done: 1, failed: 0 })
    expect(new Set(shaky.keys).size).toBe(1)
  })

  it('fails at its deadline instead of holding up the others', async () => {
    const house = houseWith([{ name: 'test.endless', on: 'test.happened', run: () => new Promise(() => {}) }])
    await tell(house, 'test.happened')
    await dispatch(house)
    expect(await runTasks(house, { deadlineSeconds: 0.05 })).toEqual({ done: 0, failed: 1 })
  })

  it('keeps the code of a database fault, never the row that it quotes', async () => {
    const house = houseWith([
      {
        name: 'test.quoting',
        on: 'test.happened',
        run: (one) =>
          inTransaction(
            one.db,
            { role: 'app', claims: claimsOf(actorOf('administrator'), '2026-03-16') },
            async (tx) => {
              await sql`select 'Marie Tremblay'::int`.execute(tx)
            },
          ),
      },
    ])
    await tell(house, 'test.happened')
    await drain(house)
    expect((await tasks())[0].last_error).toBe('database 22P02')
  })

  it('is seen by an administrator once parked, who has it tried again; nobody else sees it', async () => {
    let broken = true
    const bad = remembering('test.bad', 'test.happened', () => {
      if (broken) throw new Error('no luck')
    })
    const house = houseWith([bad.job])
    await tell(house, 'test.happened')
    await dispatch(house)
    await copy.admin.query('update jobs.task set attempts = 7')
    await runTasks(house)
    const administrator = actorOf('administrator')
    const { rows } = await seen<{ rows: FailedTask[] }>(house, administrator, failedTasks)
    expect(rows).toMatchObject([{ job: 'test.bad', attempts: 8, error: 'Error: no luck' }])
    expect(await see(house, actorOf('irss-officer'), failedTasks)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-yours' },
    })
    expect(await refusal(house, actorOf('irss-officer'), retryTask, { taskId: rows[0]?.id })).toBe('not-yours')
    broken = false
    await done(house, administrator, retryTask, { taskId: rows[0]?.id })
    expect(await drain(house)).toEqual({ done: 1, failed: 0 })
  })
})

describe('workers side by side', () => {
  it('never have the same task at once', async () => {
    let running = 0
    let most = 0
    const seenKeys: string[] = []
    const job: JobDeclaration = {
      name: 'test.slow',
      on: 'test.happened',
      async run(_house, run) {
        seenKeys.push(run.key)
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 15))
        running -= 1
      },
    }
    const house = houseWith([job])
    for (let n = 0; n < 12; n += 1) await tell(house, 'test.happened')
    await Promise.all([dispatch(house), dispatch(house)])
    const ran = await Promise.all([1, 2, 3].map((n) => runTasks(house, { worker: `w${n}` })))
    expect(ran.reduce((sum, one) => sum + one.done, 0)).toBe(12)
    expect(new Set(seenKeys).size).toBe(12)
    expect(seenKeys).toHaveLength(12)
    expect(most).toBeGreaterThan(1)
  })

  it('take up what a killed worker left, under the same key, when its lease has run out', async () => {
    const one = remembering('test.one', 'test.happened')
    const house = houseWith([one.job])
    await tell(house, 'test.happened')
    await dispatch(house)
    await copy.admin.query(
      `update jobs.task set leased_by = 'dead', attempts = 1, leased_until = clock_timestamp() + interval '60 s'`,
    )
    expect(await runTasks(house)).toEqual({ done: 0, failed: 0 })
    await copy.admin.query(`update jobs.task set leased_until = clock_timestamp() - interval '1 s'`)
    expect(await runTasks(house)).toEqual({ done: 1, failed: 0 })
  })

  it('park a task that killed its worker at every try', async () => {
    const one = remembering('test.one', 'test.happened')
    const house = houseWith([one.job])
    await tell(house, 'test.happened')
    await dispatch(house)
    await copy.admin.query(`update jobs.task set attempts = 8, leased_until = clock_timestamp() - interval '1 s'`)
    expect(await runTasks(house)).toEqual({ done: 0, failed: 0 })
    expect((await tasks())[0].failed_at).not.toBeNull()
    expect(one.keys).toEqual([])
  })

  it('keep a long task by renewing its lease', async () => {
    const runs: string[] = []
    const house = houseWith([
      {
        name: 'test.long',
        on: 'test.happened',
        async run(_house, run) {
          runs.push(run.key)
          await new Promise((resolve) => setTimeout(resolve, 1500))
        },
      },
    ])
    await tell(house, 'test.happened')
    await dispatch(house)
    const first = runTasks(house, { leaseSeconds: 0.6 })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await runTasks(house)).toEqual({ done: 0, failed: 0 })
    await first
    expect(runs).toHaveLength(1)
  })

  it('are woken by a fact and stop when told', async () => {
    const one = remembering('test.one', 'test.happened')
    const house = houseWith([one.job])
    const worker = startWorker(house, { pollMs: 60_000 })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await tell(house, 'test.happened')
    await expect.poll(() => one.keys.length, { timeout: 5000 }).toBe(1)
    await worker.stop()
    await tell(house, 'test.happened')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(one.keys).toHaveLength(1)
  })
})

describe('row policies', () => {
  it('let anybody who acts record a fact, and only the worker read facts and tasks', async () => {
    const one = remembering('test.one', 'test.happened')
    const house = houseWith([one.job])
    await tell(house, 'test.happened')
    await dispatch(house)
    const claims = claimsOf(actorOf('irss-officer'), '2026-03-16')
    await inTransaction(copy.db, { role: 'app_health', claims }, async (tx) => {
      await sql`insert into jobs.fact (id, name, recorded_at) values (gen_random_uuid(), 'test.other', '2026-03-16T12:00:00Z')`.execute(
        tx,
      )
      expect((await sql`select id from jobs.fact`.execute(tx)).rows).toEqual([])
      expect((await sql`select id from jobs.task`.execute(tx)).rows).toEqual([])
      expect((await sql`update jobs.task set attempts = 0 returning id`.execute(tx)).rows).toEqual([])
    })
    await expect(
      inTransaction(copy.db, { role: 'app', claims }, (tx) =>
        sql`insert into jobs.task (id, job, key, run_at) values (gen_random_uuid(), 'a.b', 'k', '2026-03-16T12:00:00Z')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('row-level security')
  })
})
