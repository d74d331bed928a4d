import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { type Claims, inSavepoint, inTransaction } from './connection.ts'

const account = '00000000-0000-4000-8000-000000000001'
const claims: Claims = {
  accountId: account,
  personId: null,
  duty: 'administrator',
  reach: 'programme',
  services: [],
  missions: [],
  cases: [],
  today: '2026-03-01',
}
const as = { role: 'app', claims } as const

const remember = (key: string) =>
  sql`insert into platform.idempotency (account_id, key, action, result) values (${account}, ${key}, 'test.act', '{}')`

const countKeys = sql<{ n: string }>`select count(*) as n from platform.idempotency`

test('a pinned transaction keeps what it wrote, and the next one sees it', async () => {
  await withRollback(async (db) => {
    await inTransaction(db, as, (tx) => remember('one').execute(tx))
    const { rows } = await inTransaction(db, as, (tx) => countKeys.execute(tx))
    expect(rows[0]?.n).toBe('1')
  })
})

test('after the test nothing is left', async () => {
  await withRollback(async (db) => {
    expect((await countKeys.execute(db.kysely)).rows[0]?.n).toBe('0')
  })
})

test('a pinned transaction that fails undoes only itself, and role and claims are put back', async () => {
  await withRollback(async (db) => {
    await inTransaction(db, as, (tx) => remember('kept').execute(tx))
    const failing = inTransaction(db, { role: 'app_health', claims }, async (tx) => {
      await remember('lost').execute(tx)
      await sql`select 1 / 0`.execute(tx)
    })
    await expect(failing).rejects.toThrow('division by zero')
    const { rows } = await sql`select current_user = session_user as back, current_setting('app.today', true) as today,
      (select array_agg(key) from platform.idempotency) as keys`.execute(db.kysely)
    expect(rows).toEqual([{ back: true, today: '', keys: ['kept'] }])
  })
})

test('transactions begun at the same time take turns, and one begun inside another goes ahead with its own role', async () => {
  await withRollback(async (db) => {
    const who = sql<{ me: string }>`select current_user as me`
    const seen = await Promise.all(
      (['app', 'app_health', 'app_audit'] as const).map((role) =>
        inTransaction(db, { role, claims }, async (tx) => {
          const inner = await inTransaction(db, { role: 'app_psych', claims }, (other) => who.execute(other))
          return [inner.rows[0]?.me, (await who.execute(tx)).rows[0]?.me]
        }),
      ),
    )
    expect(seen).toEqual([
      ['test_app_psych', 'test_app'],
      ['test_app_psych', 'test_app_health'],
      ['test_app_psych', 'test_app_audit'],
    ])
  })
})

test('a pinned transaction that is read only refuses to write', async () => {
  await withRollback(async (db) => {
    const writing = inTransaction(db, as, (tx) => remember('no').execute(tx), { readOnly: true })
    await expect(writing).rejects.toThrow('read-only transaction')
    await inTransaction(db, as, (tx) => remember('yes').execute(tx))
  })
})

test('a deferred constraint fires at the end of the pinned transaction that broke it, as at a commit', async () => {
  await withRollback(async (db) => {
    await sql`create table public.deferred (n int constraint once unique deferrable initially deferred)`.execute(
      db.kysely,
    )
    await sql`grant all on public.deferred to test_app`.execute(db.kysely)
    const breaking = inTransaction(db, as, (tx) => sql`insert into public.deferred values (1), (1)`.execute(tx))
    await expect(breaking).rejects.toMatchObject({ constraint: 'once' })
    await inTransaction(db, as, async (tx) => {
      await sql`insert into public.deferred values (1), (1)`.execute(tx)
      await sql`delete from public.deferred where ctid = (select max(ctid) from public.deferred)`.execute(tx)
    })
  })
})

test('what fails in a savepoint leaves the transaction usable', async () => {
  const copy = await throwAwayDatabase()
  await inTransaction(copy.db, as, async (tx) => {
    await inSavepoint(tx, () => remember('kept').execute(tx))
    await expect(inSavepoint(tx, () => remember('kept').execute(tx))).rejects.toMatchObject({ code: '23505' })
  })
  expect((await copy.admin.query('select key from platform.idempotency')).rows).toEqual([{ key: 'kept' }])
  await copy.drop()
})
