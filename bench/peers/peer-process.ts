import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../start-up.ts'

export interface Answered {
  status: number
  payload: Buffer
  /** The first cookie that it sets. */
  cookie?: string
}

const longest = 180_000

/** A peer's server, which tells what it has used and ends with the bench. */
export class PeerProcess {
  static readonly #running = new Set<ChildProcess>()

  /** Ends whatever still runs, also what did not get as far as to be asked. */
  static async stopAll(): Promise<void> {
    await Promise.all([...PeerProcess.#running].map(stopped))
  }

  readonly port: number
  /** From the start of the process until it answers. */
  readonly readyMs: number
  readonly #process: ChildProcess

  private constructor(process: ChildProcess, o: { port: number; readyMs: number }) {
    this.#process = process
    this.port = o.port
    this.readyMs = o.readyMs
  }

  static async start(o: {
    script: string
    cwd: string
    env: Record<string, string>
    args?: string[]
    execPath?: string
    /** An address that answers once it is ready. */
    ready: string
  }): Promise<PeerProcess> {
    const port = await freePort()
    const began = performance.now()
    const child = fork(o.script, o.args ?? [], {
      cwd: o.cwd,
      env: { ...process.env, ...o.env, PORT: String(port), HOST: '127.0.0.1' },
      execArgv: ['--import', fileURLToPath(new URL('tell-cpu.mjs', import.meta.url))],
      ...(o.execPath ? { execPath: o.execPath } : {}),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    PeerProcess.#running.add(child)
    child.once('exit', () => PeerProcess.#running.delete(child))
    const said: string[] = []
    child.stderr?.on('data', (bytes) => said.push(String(bytes)))
    const end = Date.now() + longest
    while (Date.now() < end && child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}${o.ready}`).catch(() => null)
      await answer?.arrayBuffer()
      if (answer && answer.status < 500) return new PeerProcess(child, { port, readyMs: performance.now() - began })
      await pause(50)
    }
    await stopped(child)
    throw new Error(`${o.script} was not ready:\n${said.join('').slice(-2_000)}`)
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Microseconds of CPU and bytes of memory so far. */
  async used(): Promise<{ cpu: number; memory: number }> {
    this.#process.send('used')
    for (;;) {
      const [message] = (await once(this.#process, 'message')) as [{ used?: { cpu: number; memory: number } }]
      if (message?.used) return message.used
    }
  }

  asks(headers: () => Record<string, string>, path: string, body?: (n: number) => unknown) {
    return async (n: number): Promise<Answered> => {
      const response = await fetch(`${this.base}${path}`, {
        headers: { 'content-type': 'application/json', ...headers() },
        ...(body ? { method: 'POST', body: JSON.stringify(body(n)) } : {}),
      })
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
      return {
        status: response.status,
        payload: Buffer.from(await response.arrayBuffer()),
        ...(cookie ? { cookie } : {}),
      }
    }
  }

  stop(): Promise<void> {
    return stopped(this.#process)
  }
}

async function stopped(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const exit = once(process, 'exit')
  if (process.connected) process.disconnect()
  const late = setTimeout(() => process.kill('SIGKILL'), 10_000)
  await exit
  clearTimeout(late)
}
