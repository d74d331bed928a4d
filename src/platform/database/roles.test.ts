import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { type Claims, clientConfig, type Db, inTransaction } from './connection.ts'
import { prefixFor, transactionRoles } from './roles.ts'

const nobody: Claims = {
  accountId: null,
  personId: null,
  duty: '',
  reach: 'none',
  services: [],
  missions: [],
  cases: [],
  today: '',
}
const somebody: Claims = {
  ...nobody,
  accountId: '00000000-0000-4000-8000-000000000001',
  reach: 'programme',
  today: '2026-03-01',
}

let copy: ThrowAway
let db: Db

beforeAll(async () => {
  copy = await throwAwayDatabase()
  db = copy.db
  await copy.admin.query(
    `insert into platform.idempotency (account_id, key, action, result) values ($1, 'k', 'a.b', '{}')`,
    [somebody.accountId],
  )
})
afterAll(() => copy.drop())

const keys = sql`select key from platform.idempotency`

test('the application owns nothing in the database', async () => {
  const { rows } = await copy.admin.query(
    `select c.oid::regclass::text as name, r.rolname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname like 'test\\_%' and r.rolname <> 'test_owner'
     union all select n.nspname, r.rolname from pg_namespace n join pg_roles r on r.oid = n.nspowner
      where r.rolname like 'test\\_%' and r.rolname <> 'test_owner'
     union all select p.oid::regprocedure::text, r.rolname from pg_proc p join pg_roles r on r.oid = p.proowner
      where r.rolname like 'test\\_%' and r.rolname <> 'test_owner'`,
  )
  expect(rows).toEqual([])
})

test('no role of the installation bypasses row security, makes roles or databases, or is a superuser', async () => {
  const { rows } = await copy.admin.query(
    `select rolname from pg_roles where rolname like 'test\\_%'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  )
  expect(rows).toEqual([])
})

test('only the login signs in, and without taking a role it may do nothing', async () => {
  const { rows } = await copy.admin.query(`select rolname from pg_roles where rolname like 'test\\_%' and rolcanlogin`)
  expect(rows).toEqual([{ rolname: 'test_login' }])
  await expect(db.pool.query('select * from platform.idempotency')).rejects.toThrow('permission denied')
})

test('every table that carries a person has row security that binds its owner too', async () => {
  const { rows } = await copy.admin.query(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
      where c.relkind in ('r', 'p') and not a.attisdropped and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  expect(rows).toEqual([])
})

describe.each(transactionRoles)('%s', (role) => {
  test('cannot become the owner', async () => {
    await expect(
      inTransaction(db, { role, claims: somebody }, (tx) => sql`set local role test_owner`.execute(tx)),
    ).rejects.toThrow('permission denied')
  })

  test('cannot change a table or its policies', async () => {
    const attempts = [
      'alter table platform.idempotency disable row level security',
      'drop policy own_requests on platform.idempotency',
    ]
    for (const attempt of attempts) {
      const trying = inTransaction(db, { role, claims: somebody }, (tx) => sql.raw(attempt).execute(tx))
      await expect(trying).rejects.toThrow(/must be owner|permission denied/)
    }
  })
})

test.each(transactionRoles.filter((role) => role !== 'app_public' && role !== 'app_visitor'))(
  '%s sees its rows, and nothing with forgotten claims',
  async (role) => {
    expect((await inTransaction(db, { role, claims: somebody }, (tx) => keys.execute(tx))).rows).toHaveLength(1)
    expect((await inTransaction(db, { role, claims: nobody }, (tx) => keys.execute(tx))).rows).toEqual([])
    const bare = await db.pool.connect()
    await bare.query(`begin; set local role test_${role}`)
    expect((await bare.query('select key from platform.idempotency')).rows).toEqual([])
    await bare.query('rollback')
    bare.release()
  },
)

test('claims end with their transaction: the next one on the same connection has none', async () => {
  const address = { ...copy.address, user: 'test_login' }
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  await client.query(`begin; select set_config('app.reach', 'programme', true), set_config('role', 'test_app', true)`)
  await client.query('commit')
  const { rows } = await client.query(`select current_user, nullif(current_setting('app.reach', true), '') as reach`)
  expect(rows).toEqual([{ current_user: 'test_login', reach: null }])
  await client.end()
})

test('switching row security off makes the query fail instead of seeing everything', async () => {
  const looking = inTransaction(db, { role: 'app', claims: somebody }, async (tx) => {
    await sql`set local row_security = off`.execute(tx)
    return keys.execute(tx)
  })
  await expect(looking).rejects.toThrow('row-level security')
})

test.each(['app_public', 'app_visitor'])('%s reads nothing outside the schema published', async (role) => {
  const { rows } = await copy.admin.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'published') and n.nspname not like 'pg\\_%'
        and c.relkind in ('r', 'p', 'v', 'm') and has_schema_privilege($1, n.oid, 'usage')
        and has_any_column_privilege($1, c.oid, 'select')`,
    [`test_${role}`],
  )
  expect(rows).toEqual([])
})

test('app_visitor changes and deletes nothing, and writes facts and what rooms let visitors send', async () => {
  const { rows } = await copy.admin.query<{ name: string; inserts: boolean; more: boolean }>(
    `select c.oid::regclass::text as name, has_any_column_privilege('test_app_visitor', c.oid, 'insert') as inserts,
        has_any_column_privilege('test_app_visitor', c.oid, 'update') or has_table_privilege('test_app_visitor', c.oid, 'delete') as more
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p')`,
  )
  expect(rows.filter((row) => row.more).map((row) => row.name)).toEqual([])
  const inserts = rows.filter((row) => row.inserts).map((row) => row.name)
  expect(inserts.filter((name) => !name.startsWith('enquiries.'))).toEqual(['jobs.fact'])
})

test.each([
  ['contingent', 'contingent'],
  ['My-Database', 'my_database'],
  ['2026 trial', 'c_2026_trial'],
])('the database %s gives its roles the prefix %s', (database, prefix) => {
  expect(prefixFor(database)).toBe(prefix)
})
