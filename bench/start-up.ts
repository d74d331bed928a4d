import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { findEngine } from '#platform/database/engine.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { connect } from './database-time.ts'
import { postmasterOf } from './mixed/processes.ts'

export interface StartUp {
  /** Milliseconds from the start of the process until /healthz answers. */
  readyMs: number
  /** Resident memory of the web process once it is ready, in MiB. */
  memoryMiB: number | null
}

const longest = 5 * 60_000

/** Starts `npm start`'s process on a data directory, waits until it answers, stops it again. */
export async function startUp(dataDir: string): Promise<StartUp> {
  const served = await ServedHouse.start(dataDir)
  try {
    return { readyMs: served.readyMs, memoryMiB: await residentMiB(served.pid) }
  } finally {
    await served.stop()
  }
}

/** A house as `npm start` serves it: database, web server and worker, its limits as they are. */
export class ServedHouse {
  readonly pid: number
  readonly port: number
  readonly readyMs: number
  readonly #dataDir: string
  readonly #process: ChildProcess

  private constructor(process: ChildProcess, o: { port: number; readyMs: number; dataDir: string }) {
    this.pid = process.pid!
    this.port = o.port
    this.readyMs = o.readyMs
    this.#dataDir = o.dataDir
    this.#process = process
  }

  static async start(dataDir: string): Promise<ServedHouse> {
    const port = await freePort()
    const began = performance.now()
    const server = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: repositoryRoot(),
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), CONTINGENT_DATA: dataDir, HOST: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes) => said.push(String(bytes)))
    try {
      await untilHealthy(server, port, said)
      return new ServedHouse(server, { port, readyMs: performance.now() - began, dataDir })
    } catch (error) {
      await stopped(server)
      throw error
    }
  }

  /** The process of PostgreSQL whose children the connections are. */
  async postmaster(): Promise<number> {
    const client = await connect((await findEngine(this.#dataDir))!)
    try {
      return await postmasterOf(client)
    } finally {
      await client.end()
    }
  }

  stop(): Promise<void> {
    return stopped(this.#process)
  }
}

async function untilHealthy(server: ChildProcess, port: number, said: readonly string[]): Promise<void> {
  const end = Date.now() + longest
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`The server ended before it was ready:\n${said.join('')}`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.status === 200) return
    await pause(20)
  }
  throw new Error(`The server was not ready within ${longest / 60_000} minutes:\n${said.join('')}`)
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const exit = once(server, 'exit')
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), 30_000)
  await exit
  clearTimeout(late)
}

async function residentMiB(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kib ? Math.round(Number(kib) / 1024) : null
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
