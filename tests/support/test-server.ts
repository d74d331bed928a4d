import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createDatabase } from '#platform/database/create-database.ts'
import { type Engine, startEngine } from '#platform/database/engine.ts'
import { isAlive, runningPostmaster, stopProcess } from '#platform/database/engine-running.ts'
import { installPack, runMigrations } from './prepare-template.ts'

/** What a worker must know to make its copy of the template. */
export interface TestServer {
  socketDir: string
  port: number
  user: string
  /** All migrations, and the pack as a practice copy without people has it. */
  template: string
  /** All migrations, and nothing installed. */
  bareTemplate: string
  prefix: string
}

export interface RunningTestServer extends TestServer {
  stop(): Promise<void>
}

const base = '/tmp'
const named = 'contingent-test-'

/** A throw-away server with a template database: migrations run, pack loaded. */
export async function startTestServer(): Promise<RunningTestServer> {
  await sweep()
  const dir = await mkdtemp(join(base, `${named}${process.pid}-`))
  // As root the server runs as another user, who has to get in here.
  await chmod(dir, 0o711)
  const engine = await startEngine({ dataDir: dir, durable: false, binDir: binariesWanted() })
  const server = { ...engine.address, template: 'template_packed', bareTemplate: 'template_bare', prefix: 'test' }
  try {
    const bare = { ...engine.address, database: server.bareTemplate }
    const packed = { ...engine.address, database: server.template }
    await createDatabase(bare)
    await runMigrations(bare, server.prefix)
    await createDatabase(packed, { template: server.bareTemplate })
    await installPack(packed, server.prefix)
  } catch (error) {
    await end(engine, dir)
    throw error
  }
  return { ...server, stop: () => end(engine, dir) }
}

async function end(engine: Engine, dir: string): Promise<void> {
  await engine.stop()
  await rm(dir, { recursive: true, force: true })
}

/** `CONTINGENT_TEST_SERVER`: `embedded` (default), `debian`, or a folder with the programs of another PostgreSQL. */
function binariesWanted(): string | undefined {
  const wanted = process.env.CONTINGENT_TEST_SERVER ?? 'embedded'
  if (wanted === 'embedded') return undefined
  if (wanted !== 'debian') return wanted
  const root = '/usr/lib/postgresql'
  const newest = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] : undefined
  if (!newest)
    throw new Error('CONTINGENT_TEST_SERVER=debian needs the package "postgresql": apt-get install postgresql')
  return join(root, newest, 'bin')
}

/** Servers of runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = Number(new RegExp(`^${named}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const running = await runningPostmaster(join(base, name, 'postgres')).catch(() => null)
    if (running) await stopProcess(running.pid)
    await rm(join(base, name), { recursive: true, force: true }).catch(() => {})
  }
}
