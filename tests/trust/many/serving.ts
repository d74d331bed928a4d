import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryRoot } from '#platform/database/repository.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { testServer } from '#tests/support/database.ts'

export interface ServingProcess {
  name: string
  port: number
  child: ChildProcess
  said: string[]
}

/** Several `contingent serve` of the built product on one database of a PostgreSQL server, as its weakest login. */
export class Serving {
  readonly processes: ServingProcess[] = []
  readonly #env: Record<string, string>
  readonly #dir: string

  private constructor(dir: string, env: Record<string, string>) {
    this.#dir = dir
    this.#env = env
  }

  static async on(database: string, env: Record<string, string> = {}): Promise<Serving> {
    const { buildIfStale } = (await import('../../../scripts/build.mjs' as string)) as {
      buildIfStale(root: string): Promise<boolean>
    }
    await buildIfStale(repositoryRoot())
    const server = await testServer()
    const dir = await mkdtemp('/tmp/contingent-many-')
    openKeyFile(join(dir, 'keys'), { make: true })
    return new Serving(dir, {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      CONTINGENT_DATA: join(dir, 'data'),
      CONTINGENT_KEYS: join(dir, 'keys'),
      CONTINGENT_PREFIX: server.prefix,
      CONTINGENT_PROXY: '1',
      CONTINGENT_DRAIN: '1',
      DATABASE_URL: `postgres:///${database}?host=${server.socketDir}&port=${server.port}&user=${server.prefix}_login`,
      ...env,
    })
  }

  async start(name: string): Promise<ServingProcess> {
    const port = await freePort()
    const one = { name, port, ...this.#spawn(port) }
    this.processes.push(one)
    await this.ready(one)
    return one
  }

  /** Ends a process as systemd would, and starts it anew on the same port; gives how long each took, and its exit code. */
  async restart(one: ServingProcess): Promise<{ code: number | null; endedMs: number }> {
    const began = performance.now()
    const exit = once(one.child, 'exit')
    one.child.kill('SIGTERM')
    const [code] = (await exit) as [number | null]
    const endedMs = performance.now() - began
    Object.assign(one, this.#spawn(one.port))
    await this.ready(one)
    return { code, endedMs }
  }

  async ready(one: ServingProcess): Promise<void> {
    const end = Date.now() + 60_000
    while (Date.now() < end && one.child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${one.port}/readyz`).catch(() => null)
      if (answer?.status === 200) return
      await pause(50)
    }
    throw new Error(`${one.name} does not become ready:\n${one.said.join('')}`)
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.processes.map(async ({ child }) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const exit = once(child, 'exit')
        child.kill('SIGTERM')
        const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
        await exit
        clearTimeout(late)
      }),
    )
    await rm(this.#dir, { recursive: true, force: true })
  }

  #spawn(port: number): { child: ChildProcess; said: string[] } {
    const said: string[] = []
    const child = spawn(process.execPath, [join(repositoryRoot(), 'dist/cli.js'), 'serve'], {
      cwd: '/',
      env: { ...this.#env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(String(bytes)))
    return { child, said }
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
