import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { clientConfig } from '#platform/database/connection.ts'
import { isAlive } from '#platform/database/engine-running.ts'
import { testServer } from '#tests/support/database.ts'
import { freePort } from '#tests/support/free-port.ts'
import { custodianSocketOf } from './custodian-place.ts'

// Whole processes, databases and practice copies begin here, on a machine that may do much besides.
vi.setConfig({ testTimeout: 120_000 })

interface Ended {
  code: number | null
  out: string
  err: string
}

let dir: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  dir = await mkdtemp('/tmp/contingent-cli-')
  // The server's user has to get in when the tests run as root.
  await chmod(dir, 0o755)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(dir, { recursive: true, force: true })
})

function begin(args: string[], env: Record<string, string>): ChildProcess {
  const bare = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CONTINGENT_PRACTICE: 'small' }
  const child = spawn(process.execPath, ['bin/contingent.mjs', ...args], { env: { ...bare, ...env } })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function contingent(args: string[], env: Record<string, string>): Promise<Ended> {
  return ended(begin(args, env))
}

function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said.err += chunk
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** Starts `serve` and waits for the line in which it says that it is ready. */
async function serve(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; address: string; end: Promise<Ended> }> {
  const child = begin(['serve', '--json', '--anchor', '2026-03-16'], env)
  const end = ended(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk)))
    void end.then(({ err }) => reject(new Error(`serve ended: ${err}`)))
  })
  return { child, address: JSON.parse(line).address, end }
}

describe('a practice copy by serve', () => {
  let env: Record<string, string>
  beforeAll(async () => {
    env = { CONTINGENT_DATA: join(dir, 'practice'), PORT: await freePort() }
  })

  test('on an empty directory it makes one, answers, and refuses a second server; others join it; it stops in order', async () => {
    const first = await serve(env)
    expect(await (await fetch(`${first.address}/healthz`)).json()).toEqual({ ok: true })

    const began = Date.now()
    const second = await contingent(['serve'], { ...env, PORT: await freePort() })
    expect(second).toMatchObject({ code: 3, err: expect.stringContaining('already running on this data directory') })
    expect(Date.now() - began).toBeLessThan(20_000)

    const verified = await contingent(['audit', 'verify', '--json'], env)
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({ sound: true })
    const trail = join(dir, 'trail.jsonl')
    const exported = await contingent(['audit', 'export', trail, '--json'], env)
    expect(exported).toMatchObject({ code: 0 })
    const lines = (await readFile(trail, 'utf8')).trimEnd().split('\n')
    expect(JSON.parse(exported.out).entries).toBe(lines.length)
    expect(JSON.parse(lines[0]!)).toMatchObject({ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })

    const pid = Number((await readFile(join(env.CONTINGENT_DATA!, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
    first.child.kill('SIGINT')
    expect((await first.end).code).toBe(0)
    expect(isAlive(pid)).toBe(false)
  })

  test('after kill -9 the next start takes the data over', async () => {
    const killed = await serve(env)
    killed.child.kill('SIGKILL')
    await killed.end
    const next = await serve(env)
    expect((await fetch(`${next.address}/healthz`)).status).toBe(200)
    next.child.kill('SIGTERM')
    const { code, err } = await next.end
    expect(code).toBe(0)
    expect(err).toContain('left running by a process that was killed')
    expect(err).not.toContain('Making a practice copy')
  })

  test('it is backed up by command, which says that the keys are not in it, and is never restored over', async () => {
    const [key, target] = [join(dir, 'key.txt'), join(dir, 'whole.age')]
    const { out } = await contingent(['backup', 'key', key], env)
    const saved = await contingent(['backup', target, '--recipient', /age1\w+/.exec(out)![0]], env)
    expect(saved.out).toContain('THE KEYS ARE NOT IN')
    expect((await contingent(['restore', target, '--identity', key, '--into', dir], env)).code).toBe(2)
  })

  test('it never becomes anything else', async () => {
    const init = await contingent(['init', '--email', 'a@b.example', '--name', 'A'], env)
    expect(init).toMatchObject({ code: 3, err: expect.stringContaining('a practice installation here already') })
  })

  test('a port in use is said before anything is made', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const refused = await contingent(['serve'], { CONTINGENT_DATA: join(dir, 'taken'), PORT: String(port) })
    taken.close()
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining(`Port ${port} is in use`) })
    expect(refused.err).not.toContain('practice copy')
  })

  test('a practice copy whose making was interrupted is begun anew', { timeout: 300_000 }, async () => {
    const data = join(dir, 'interrupted')
    const sign = join(data, 'practice-is-being-made')
    // Ctrl-C, unlike kill -9, leaves no database server behind.
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const child = begin(['practice'], { CONTINGENT_DATA: data })
      const end = ended(child)
      await new Promise<void>((resolve) => {
        child.stderr?.on('data', (text) => {
          if (String(text).includes('Making a practice copy')) resolve()
        })
      })
      const pid = Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
      child.kill(signal)
      expect((await end).code).toBe(signal === 'SIGINT' ? 1 : null)
      expect(isAlive(pid)).toBe(signal === 'SIGKILL')
      expect(existsSync(sign)).toBe(true)
    }
    expect((await contingent(['practice'], { CONTINGENT_DATA: data })).code).toBe(0)
    expect(existsSync(join(data, 'practice-is-being-made'))).toBe(false)
  })
})

test('init makes an empty installation with one administrator, whose link is good once', async () => {
  const env = { CONTINGENT_DATA: join(dir, 'production'), PORT: await freePort() }
  const init = await contingent(['init', '--email', 'ada@service.example', '--name', 'Ada', '--json'], env)
  expect(init.code).toBe(0)
  expect((await contingent(['init', '--email', 'x@y.example', '--name', 'X'], env)).code).toBe(3)
  expect((await contingent(['practice'], env)).code).toBe(3)
  const { link } = JSON.parse(init.out)
  const server = await serve(env)
  const page = await fetch(link)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('ada@service.example')
  await custody(env)
  server.child.kill('SIGINT')
  await server.end
  const exposed = { ...env, CONTINGENT_PROXY: '1', HOST: '0.0.0.0' }
  expect(await contingent(['serve'], exposed)).toMatchObject({ code: 2, err: expect.stringContaining('PUBLIC_URL') })
}, 300_000)

test('audit verify looks at what is there, and neither makes nor calls sound what is not', async () => {
  const nowhere = join(dir, 'mistyped')
  const refused = await contingent(['audit', 'verify'], { CONTINGENT_DATA: nowhere })
  expect(refused).toMatchObject({ code: 3, out: '', err: expect.stringContaining('Nothing is installed here') })
  expect(existsSync(nowhere)).toBe(false)
})

test('a day that does not exist is an error of usage, and nothing is made', async () => {
  const nowhere = join(dir, 'no-such-day')
  const refused = await contingent(['practice', '--anchor', '2026-02-30', '--json'], { CONTINGENT_DATA: nowhere })
  expect(refused.code).toBe(2)
  expect(JSON.parse(refused.out).error).toContain('2026-02-30')
  expect(existsSync(nowhere)).toBe(false)
})

/** Locked until a custodian set a passphrase, which travels by standard input and never by the command line. */
async function custody(env: Record<string, string>): Promise<void> {
  const keysDir = `${env.CONTINGENT_DATA}-keys`
  const custodian = new CustodianClient(custodianSocketOf({ keysDir, custodian: undefined }))
  try {
    const state = () => custodian.state().catch(() => ({ state: 'not listening yet' }))
    await expect.poll(state, { timeout: 60_000 }).toMatchObject({ state: 'not-set-up' })
    const setUp = begin(['custodian', 'set-up', '--name', 'Dr Roy'], env)
    setUp.stdin?.end('velvet anchor orbit candle moss\n')
    expect(await ended(setUp)).toMatchObject({ code: 0 })
    expect(await custodian.state()).toMatchObject({ state: 'open', openedBy: 'Dr Roy' })
    await custodian.lock()
  } finally {
    custodian.close()
  }
  const locked = await contingent(['keys', 'rotate', '--data'], env)
  expect(locked).toMatchObject({ code: 3, err: expect.stringContaining('Dr Roy') })
  expect(existsSync(join(keysDir, 'master.key'))).toBe(false)
  const folder = statSync(join(keysDir, 'custodian'))
  expect(folder.mode & 0o777).toBe(0o700)
  // As root it is the folder of a user of its own.
  if (process.getuid?.() === 0) expect(folder.uid).not.toBe(0)
}

test('HOST beyond this machine is refused before anything starts', async () => {
  const data = join(dir, 'open')
  const refused = await contingent(['serve'], { CONTINGENT_DATA: data, HOST: '0.0.0.0' })
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('CONTINGENT_PROXY=1') })
  expect(existsSync(data)).toBe(false)
})

describe('with DATABASE_URL', () => {
  async function database(): Promise<{
    url: (user: string) => string
    name: string
    ask: (text: string) => Promise<pg.QueryResult>
  }> {
    const server = await testServer()
    const name = `cli${randomBytes(4).toString('hex')}`
    const ask = async (text: string) => {
      const client = new pg.Client(clientConfig({ ...server, database: 'postgres' }))
      await client.connect()
      return client.query(text).finally(() => client.end())
    }
    await ask(`create database ${name}`)
    const url = (user: string) => `postgres:///${name}?host=${server.socketDir}&port=${server.port}&user=${user}`
    return { url, name, ask }
  }

  test('as a user who may make roles it migrates, and then runs as the weaker login', async () => {
    const { url, name, ask } = await database()
    const env = { CONTINGENT_DATA: join(dir, 'by-url'), DATABASE_URL: url('postgres'), PORT: await freePort() }
    const server = await serve(env)
    const users = await ask(`select distinct usename from pg_stat_activity where datname = '${name}'`)
    expect(users.rows).toEqual([{ usename: `${name}_login` }])
    expect(statSync(join(env.CONTINGENT_DATA, 'database-login')).mode & 0o077).toBe(0)
    server.child.kill('SIGINT')
    await server.end
    expect(existsSync(join(env.CONTINGENT_DATA, 'postgres'))).toBe(false)
    await ask(`drop database ${name} with (force)`)
  })

  test('as a user who may not, migrate prints the SQL for the administrator, and does its work after it', async () => {
    const { url, name, ask } = await database()
    await ask(`create role ${name}_plain login`)
    const env = {
      CONTINGENT_DATA: join(dir, 'managed'),
      DATABASE_URL: url(`${name}_login`),
      DATABASE_ADMIN_URL: url(`${name}_plain`),
    }
    const refused = await contingent(['migrate', '--json'], env)
    expect(refused.code).toBe(3)
    const administrator = new pg.Client({ connectionString: url('postgres') })
    await administrator.connect()
    await administrator.query(JSON.parse(refused.out).sql)
    await administrator.end()
    expect(await contingent(['migrate', '--json'], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0001_security.sql'),
    })
    await ask(`drop database ${name} with (force)`)
  })
})

test('help names every command, and a wrong one is an error of usage', async () => {
  const { out, code } = await contingent(['--help'], {})
  expect(code).toBe(0)
  for (const name of [
    'serve',
    'worker',
    'init',
    'migrate',
    'practice',
    'audit',
    'custodian',
    'keys',
    'backup',
    'restore',
    'export',
  ])
    expect(out).toContain(`  ${name}`)
  expect((await contingent(['sevre'], {})).code).toBe(2)
  expect((await contingent(['init'], {})).code).toBe(2)
})
