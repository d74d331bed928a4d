import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { type Claims, countQueries, inTransaction } from './connection.ts'

const claims: Claims = {
  accountId: '00000000-0000-4000-8000-000000000001',
  personId: null,
  duty: 'administrator',
  reach: 'mission',
  services: [],
  missions: ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'],
  cases: [],
  today: '2026-03-01',
}
const as = { role: 'app', claims } as const

let copy: ThrowAway
beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query('create table public.counter (n int not null); grant all on public.counter to test_app')
})
afterAll(() => copy.drop())

test('the database knows the claims as they were given', async () => {
  const { rows } = await inTransaction(copy.db, as, (tx) =>
    sql`select sec.account() as "accountId", sec.person() as "personId", sec.duty() as duty, sec.reach() as reach,
      sec.services() as services, sec.missions() as missions, sec.cases() as cases, sec.today() as today`.execute(tx),
  )
  expect(rows).toEqual([claims])
})

test('a transaction costs three round trips besides its own queries', async () => {
  const { queries } = await countQueries(() => inTransaction(copy.db, as, (tx) => sql`select 1`.execute(tx)))
  expect(queries).toBe(4)
})

test('what is asked again and again keeps its plan, which knows the role of each transaction and outlives a migration', async () => {
  const ask = (n: number, role: 'app' | 'app_audit' = 'app') =>
    inTransaction(copy.db, { role, claims }, async (tx) => {
      const { rows } = await sql`select c.*, current_user as me from public.counter c where n = ${n}`.execute(tx)
      const plans = await sql<{ n: string }>`select count(*) as n from pg_prepared_statements`.execute(tx)
      return { rows, plans: Number(plans.rows[0]?.n) }
    })
  await copy.admin.query('insert into public.counter values (7)')
  const first = await ask(7)
  for (let again = 0; again < 8; again += 1) await ask(7)
  const kept = await ask(7)
  expect(kept.plans).toBeGreaterThan(first.plans)
  expect(kept.rows).toEqual([{ n: 7, me: 'test_app' }])
  expect((await ask(7, 'app_audit')).rows).toEqual([{ n: 7, me: 'test_app_audit' }])
  await copy.admin.query('alter table public.counter add column note text')
  expect((await ask(7)).rows).toEqual([{ n: 7, note: null, me: 'test_app' }])
  await copy.admin.query('alter table public.counter drop column note; delete from public.counter')
})

test('days, instants, numbers with decimals and periods arrive as text', async () => {
  const { rows } = await inTransaction(copy.db, as, (tx) =>
    sql`select date '2026-03-08' as day, timestamptz '2026-03-08T07:00:00-05' as instant, 80.00::numeric(5,2) as mark,
      count(*) as many, daterange('2026-01-01', null) as period, array[date '2024-02-29'] as days,
      interval '3 months' as span`.execute(tx),
  )
  expect(rows).toEqual([
    {
      day: '2026-03-08',
      instant: '2026-03-08 12:00:00+00',
      mark: '80.00',
      many: '1',
      period: '[2026-01-01,)',
      days: ['2024-02-29'],
      span: 'P3M',
    },
  ])
})

test('twenty serializable increments at once all count: those that collide are tried again', async () => {
  await copy.admin.query('delete from public.counter; insert into public.counter values (0)')
  const increment = () =>
    inTransaction(
      copy.db,
      as,
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select n from public.counter`.execute(tx)
        await sql`update public.counter set n = ${rows[0]!.n + 1}`.execute(tx)
      },
      { isolation: 'serializable', tries: 50 },
    )
  await Promise.all(Array.from({ length: 20 }, increment))
  expect((await copy.admin.query('select n from public.counter')).rows).toEqual([{ n: 20 }])
})

test('after the last try a collision is thrown, and any other error at once', async () => {
  let runs = 0
  const failing = (code: string) =>
    inTransaction(copy.db, as, async (tx) => {
      runs += 1
      await sql`do ${sql.raw(`$$ begin raise exception 'x' using errcode = '${code}'; end $$`)}`.execute(tx)
    })
  await expect(failing('40001')).rejects.toMatchObject({ code: '40001' })
  expect(runs).toBe(4)
  await expect(failing('23505')).rejects.toMatchObject({ code: '23505' })
  expect(runs).toBe(5)
})

test('a connection that is cut while it waits for its next query fails that query, and not the process', async () => {
  const cut = inTransaction(copy.db, as, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await copy.admin.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid])
    await new Promise((resolve) => setImmediate(resolve))
    await sql`select 1`.execute(tx)
  })
  await expect(cut).rejects.toThrow()
  const { rows } = await inTransaction(copy.db, as, (tx) => sql<{ n: number }>`select 1 as n`.execute(tx))
  expect(rows).toEqual([{ n: 1 }])
})

test('a connection that breaks between two statements is a fault of its transaction, not the end of the process', async () => {
  const broken = inTransaction(copy.db, as, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await copy.admin.query('select pg_terminate_backend($1)', [rows[0]!.pid])
    await pause(100)
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toThrow()
  expect((await inTransaction(copy.db, as, (tx) => sql`select 1 as one`.execute(tx))).rows).toEqual([{ one: 1 }])
})

test('a transaction that is read only cannot write', async () => {
  const writing = inTransaction(copy.db, as, (tx) => sql`delete from public.counter`.execute(tx), { readOnly: true })
  await expect(writing).rejects.toThrow('read-only transaction')
})

test.each([
  ["O'Brien-Lévesque", 'o brien levesque'],
  ['O’BRIEN LÉVESQUE', 'o brien levesque'],
  ['Nguyễn  Œuvray', 'nguyen oeuvray'],
  ['D`Amico', 'd amico'],
])('the name %s is found and sorted as "%s"', async (name, folded) => {
  const { rows } = await copy.admin.query('select sec.fold($1) as folded', [name])
  expect(rows).toEqual([{ folded }])
})
