import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { dayInZone } from '#kernel/calendar.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { checkpointPublicKey } from '#platform/audit/checkpoint-key.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { clientConfig, type DatabaseAddress, inTransaction, openDatabase } from '#platform/database/connection.ts'
import { findEngine } from '#platform/database/engine.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { assertInvariants } from '../../../src/practice/assert-invariants.ts'
import type { Dice } from '../../../src/practice/dice.ts'

export interface Ended {
  code: number | null
  ms: number
  out: string
  err: string
}

export interface Process {
  child: ChildProcess
  said: { out: string; err: string }
  ended: Promise<Ended>
}

/** A server that did not start. */
export class Refused extends Error {
  readonly ended: Ended
  constructor(ended: Ended) {
    super(`serve ended: ${ended.err}`)
    this.ended = ended
  }
}

const root = repositoryRoot()
const prefix = 'contingent'

/** A real installation in a folder of its own, run by real processes of the built product: `contingent serve`, `worker` and the rest. */
export class Installation {
  readonly dataDir: string
  readonly keysDir: string
  readonly port: number
  readonly env: Record<string, string>
  readonly #folder: string | null
  readonly #running = new Set<ChildProcess>()
  #cluster: string | undefined
  server: Process | null = null
  worker: Process | null = null

  private constructor(dataDir: string, port: number, folder: string | null, keysDir: string) {
    this.dataDir = dataDir
    this.keysDir = keysDir
    this.port = port
    this.#folder = folder
    this.env = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NODE_ENV: 'production',
      CONTINGENT_DATA: dataDir,
      CONTINGENT_KEYS: keysDir,
      CONTINGENT_PRACTICE: 'small',
      PORT: String(port),
    }
  }

  /** A practice copy with a quarter of the people, in /tmp or in a data directory that is given. */
  static async make(o: { dataDir?: string; keysDir?: string } = {}): Promise<Installation> {
    const folder = newFolder()
    const { buildIfStale } = (await import('../../../scripts/build.mjs' as string)) as {
      buildIfStale(root: string): Promise<boolean>
    }
    await buildIfStale(root)
    const made = new Installation(
      o.dataDir ?? join(folder, 'data'),
      await freePort(),
      folder,
      o.keysDir ?? join(folder, 'keys'),
    )
    const { code, err } = await made.command(['practice', '--json'])
    if (code !== 0) throw new Error(`No practice copy was made: ${err}`)
    return made
  }

  /** The same in a folder of its own, while this one is stopped. */
  async copy(): Promise<Installation> {
    const folder = newFolder()
    for (const [from, to] of [
      [this.dataDir, 'data'],
      [this.keysDir, 'keys'],
    ] as const)
      await promisify(execFile)('cp', ['-a', from, join(folder, to)])
    return new Installation(join(folder, 'data'), await freePort(), folder, join(folder, 'keys'))
  }

  begin(args: string[], env: Record<string, string> = {}): Process {
    const began = performance.now()
    const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], {
      cwd: '/',
      env: { ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#running.add(child)
    const said = { out: '', err: '' }
    child.stdout!.setEncoding('utf8').on('data', (text) => {
      said.out += text
    })
    child.stderr!.setEncoding('utf8').on('data', (text) => {
      said.err += text
    })
    const ended = once(child, 'close').then(([code]) => {
      this.#running.delete(child)
      return { code: code as number | null, ms: Math.round(performance.now() - began), ...said }
    })
    return { child, said, ended }
  }

  command(args: string[], env: Record<string, string> = {}): Promise<Ended> {
    return this.begin(args, env).ended
  }

  /** Starts `serve` and waits until it says that it is ready; throws `Refused` when it ends instead. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const server = this.begin(['serve'], env)
    const ended = await this.readyOrEnded(server)
    if (ended) throw new Refused(ended)
    this.server = server
  }

  /** Null once a server has written its welcome, or how it ended. */
  readyOrEnded({ child, ended }: Process): Promise<Ended | null> {
    return Promise.race([once(child.stdout!, 'data').then(() => null), ended])
  }

  async startWorker(): Promise<void> {
    this.worker = this.begin(['worker'])
    const { stderr } = this.worker.child
    while (!this.worker.said.err.includes('Working')) {
      const ended = await Promise.race([once(stderr!, 'data').then(() => null), this.worker.ended])
      if (ended) throw new Error(`The worker ended: ${ended.err}`)
    }
  }

  async stop(): Promise<void> {
    const { server, worker } = this
    this.server = this.worker = null
    worker?.child.kill('SIGTERM')
    await worker?.ended
    server?.child.kill('SIGTERM')
    await server?.ended
  }

  async kill(what: 'server' | 'worker'): Promise<void> {
    const one = this[what]
    this[what] = null
    one?.child.kill('SIGKILL')
    await one?.ended
  }

  /** Every process of the database, its postmaster first; found by the directory that it runs in, also where that is out of reach. */
  databaseProcesses(): number[] {
    this.#cluster ??= realpathSync(join(this.dataDir, 'postgres'))
    const all = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && cwdOf(pid) === this.#cluster)
    return all.sort((one, other) => Number(all.includes(parentOf(one))) - Number(all.includes(parentOf(other))))
  }

  killDatabase(): void {
    for (const pid of this.databaseProcesses()) endNow(pid)
  }

  /** One process of the database, as the kernel does when memory is short: PostgreSQL then ends every session and recovers. */
  killSession(dice: Dice): void {
    endNow(dice.pick(this.databaseProcesses().slice(1)))
  }

  /** What the server said last, for a fault that it explains. */
  lastWords(): string {
    return `the server said: ${this.server?.said.err.slice(-600).trim() || 'nothing'}`
  }

  async address(): Promise<DatabaseAddress> {
    const engine = await findEngine(this.dataDir)
    if (!engine) throw new Error('The database does not run.')
    return { ...engine, database: 'contingent' }
  }

  /** Asks as the superuser of the server, past row-level security. */
  async ask<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client(clientConfig(await this.address()))
    client.on('error', () => {})
    await client.connect()
    return client
      .query(text, values)
      .then(({ rows }) => rows as T[])
      .finally(() => client.end())
  }

  /** What is broken: damaged audit rows, invariants. */
  async brokenNow(): Promise<string[]> {
    const db = openDatabase({ ...(await this.address()), user: undefined, prefix, max: 2 })
    try {
      const publicKey = (await checkpointPublicKey(this.keysDir)) ?? undefined
      const verdict = await verifyAudit(db, {
        ...(publicKey ? { publicKey } : {}),
        copies: join(this.dataDir, 'audit-checkpoints'),
      })
      const broken = verdict.damages.map((damage) => `audit: ${JSON.stringify(damage)}`)
      const anchor = dayInZone(new Date().toISOString(), 'America/Toronto')
      const sealer = new Sealer(openKeyFile(this.keysDir, { make: false }))
      await inTransaction(db, { role: 'app', claims: claimsOf(systemActor('practice'), anchor) }, (tx) =>
        assertInvariants(tx, db, { anchor, sealer }),
      ).catch((fault: Error) => broken.push(fault.message))
      return broken
    } finally {
      await db.close()
    }
  }

  /** Ends whatever runs and removes the folder. */
  async remove(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL')
    try {
      this.killDatabase()
    } catch {
      // It does not run.
    }
    await pause(200)
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function newFolder(): string {
  const folder = mkdtempSync('/tmp/contingent-killed-')
  chmodSync(folder, 0o755)
  return folder
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return 0
  }
}

function cwdOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
