import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testServer } from '#tests/support/database.ts'
import { clientConfig, type DatabaseAddress } from './connection.ts'
import { createDatabase } from './create-database.ts'
import { RolesMissing } from './ensure-roles.ts'
import { ChangedMigration, migrate } from './migrate.ts'

let dir: string
let address: DatabaseAddress
let prefix: string

beforeEach(async () => {
  const server = await testServer()
  prefix = `m${randomBytes(4).toString('hex')}`
  address = { socketDir: server.socketDir, port: server.port, user: server.user, database: prefix }
  await createDatabase(address)
  dir = await mkdtemp(join(tmpdir(), 'contingent-migrations-'))
})

afterEach(async () => {
  await rm(dir, { recursive: true })
  await ask(`drop database ${prefix} with (force)`, { ...address, database: 'postgres' })
})

async function write(module: string, name: string, text: string): Promise<void> {
  await mkdir(join(dir, module), { recursive: true })
  await writeFile(join(dir, module, name), text)
}

const run = (modules: string[], as: DatabaseAddress = address) =>
  migrate({ address: as, prefix, folders: modules.map((module) => ({ module, dir: join(dir, module) })) })

async function ask(text: string, as: DatabaseAddress = address): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(clientConfig(as))
  await client.connect()
  const result = await client.query(text).finally(() => client.end())
  return result.rows
}

test('migrations run in the order of the modules and then of their names, once, and belong to the owner', async () => {
  await write('later', '0001_b.sql', 'create table public.b (a int references public.a)')
  await write('first', '0002_more.sql', 'alter table public.a add more int')
  await write('first', '0001_a.sql', 'create table public.a (id int primary key); grant select on public.a to {app}')
  expect(await run(['first', 'none', 'later'])).toEqual(['first/0001_a.sql', 'first/0002_more.sql', 'later/0001_b.sql'])
  expect(await run(['first', 'none', 'later'])).toEqual([])
  expect(await ask(`select tableowner from pg_tables where tablename = 'a'`)).toEqual([
    { tableowner: `${prefix}_owner` },
  ])
})

test('a migration that was changed after it ran is refused by name', async () => {
  await write('first', '0001_a.sql', 'select 1')
  await run(['first'])
  await write('first', '0001_a.sql', 'select 2')
  const again = run(['first'])
  await expect(again).rejects.toThrow(ChangedMigration)
  await expect(again).rejects.toThrow('first/0001_a.sql')
})

test('a migration that fails leaves nothing of itself, and says file and line', async () => {
  await write('first', '0001_a.sql', 'create table public.a (id int)')
  await write('first', '0002_b.sql', 'create table public.b (id int);\n\nselect nothing_of_the_kind;\n')
  await expect(run(['first'])).rejects.toThrow('first/0002_b.sql:3: column "nothing_of_the_kind" does not exist')
  expect(await ask(`select tablename from pg_tables where schemaname = 'public'`)).toEqual([{ tablename: 'a' }])
  await write('first', '0002_b.sql', 'create table public.b (id int)')
  expect(await run(['first'])).toEqual(['first/0002_b.sql'])
})

test('two that migrate at once share the work: each file runs once', async () => {
  for (let n = 1; n <= 5; n += 1)
    await write('first', `000${n}.sql`, `create table public.t${n} (); select pg_sleep(0.01)`)
  const both = await Promise.all([run(['first']), run(['first'])])
  expect(both.flat().sort()).toEqual([1, 2, 3, 4, 5].map((n) => `first/000${n}.sql`))
})

test('where a user may not make roles, the SQL for the administrator is handed out, and after it the user can migrate', async () => {
  await write('first', '0001_a.sql', 'create table public.a (id int); grant select on public.a to {app}')
  const plain = `${prefix}_plain`
  await ask(`create role ${plain} login`)
  const refused = await run(['first'], { ...address, user: plain }).catch((error) => error)
  expect(refused).toBeInstanceOf(RolesMissing)
  await ask(refused.sql)
  expect(await run(['first'], { ...address, user: plain })).toEqual(['first/0001_a.sql'])
})

test('a user who may make roles but is no superuser makes them itself', async () => {
  await write('first', '0001_a.sql', 'create table public.a (id int)')
  const maker = `${prefix}_maker`
  await ask(`create role ${maker} login createrole; alter database ${prefix} owner to ${maker}`)
  expect(await run(['first'], { ...address, user: maker })).toEqual(['first/0001_a.sql'])
})
