import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, statSync, truncateSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { engineEnvironment } from './engine-cluster.ts'
import { type EngineLock, takeEngineLock } from './engine-lock.ts'
import type { EnginePlace } from './engine-place.ts'
import { clearAfterCrash, runningPostmaster, stopProcess } from './engine-running.ts'
import { engineSettings } from './engine-settings.ts'

const largestLog = 10_000_000

/** The server's process: started, watched, started again when it dies, stopped in order. */
export class Postmaster {
  readonly #place: EnginePlace
  readonly #durable: boolean
  readonly #log: string
  #child: ChildProcess | null = null
  #lock: EngineLock | null = null
  #stopping = false

  constructor(place: EnginePlace, o: { durable: boolean; log: string }) {
    this.#place = place
    this.#durable = o.durable
    this.#log = o.log
  }

  pid(): number {
    return this.#child?.pid ?? 0
  }

  /** False when somebody else's server won the directory: ours has then ended by itself. */
  isOurs(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Starts the server in a process group of its own, so that Ctrl-C reaches us first. Returns when it answers or has ended. */
  async start(): Promise<void> {
    await clearAfterCrash(this.#place)
    const log = this.#openLog()
    const settings = engineSettings(this.#place.socketDir, this.#durable)
    const child = spawn(
      join(this.#place.binDir, 'postgres'),
      [
        '-D',
        this.#place.clusterDir,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...(this.#place.user ? { uid: this.#place.user.uid, gid: this.#place.user.gid } : {}),
        cwd: '/',
        env: engineEnvironment,
        detached: true,
        stdio: ['ignore', log, log],
      },
    )
    closeSync(log)
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('spawn', resolve)
    })
    await this.#untilItAnswersOrEnds()
  }

  /** From now on a server that dies is started again, and the lock is taken again with it. */
  superviseFrom(lock: EngineLock, progress: (line: string) => void): void {
    this.#child?.once('exit', () => {
      if (!this.#stopping) void this.#restart(progress)
    })
    this.#hold(lock, progress)
  }

  /** One dead session makes PostgreSQL end all others, ours too, while the server lives on: the lock is then taken again. */
  #hold(lock: EngineLock, progress: (line: string) => void): void {
    this.#lock = lock
    const child = this.#child
    const worthIt = () => !this.#stopping && this.#lock === lock && this.#child === child && this.isOurs()
    void lock.lost.then(async () => {
      if (!worthIt()) return
      try {
        const again = await takeEngineLock(this.#place, worthIt)
        if (worthIt()) this.#hold(again, progress)
        else await again.release()
      } catch (error) {
        if (worthIt()) progress(`This server is no longer alone: ${(error as Error).message}`)
      }
    })
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#lock?.release().catch(() => {})
    const child = this.#child
    if (!child?.pid || !this.isOurs()) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await stopProcess(child.pid)
    await ended
  }

  async #restart(progress: (line: string) => void): Promise<void> {
    progress('PostgreSQL ended unexpectedly: starting it again')
    for (let wait = 200; !this.#stopping; wait = Math.min(wait * 2, 10_000)) {
      await pause(wait)
      try {
        await this.start()
        if (!this.isOurs()) continue
        this.superviseFrom(await takeEngineLock(this.#place), progress)
        return
      } catch (error) {
        progress(`PostgreSQL does not start: ${(error as Error).message}`)
      }
    }
  }

  async #untilItAnswersOrEnds(): Promise<void> {
    const until = Date.now() + 120_000
    while (this.isOurs() && Date.now() < until) {
      const text = await readFile(join(this.#place.clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
      const lines = text.split('\n')
      if (Number(lines[0]) === this.pid() && lines[7]?.trim() === 'ready') return
      await pause(10)
    }
    if (this.isOurs() || (await runningPostmaster(this.#place.clusterDir))) return
    const log = await readFile(this.#log, 'utf8').catch(() => '')
    throw new Error(
      `PostgreSQL did not start. The end of ${this.#log}:\n${log.trimEnd().split('\n').slice(-8).join('\n')}`,
    )
  }

  #openLog(): number {
    try {
      if (statSync(this.#log).size > largestLog) truncateSync(this.#log)
    } catch {
      // The first start has no log yet.
    }
    return openSync(this.#log, 'a', 0o600)
  }
}
