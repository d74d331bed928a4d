import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { House } from '#platform/house.ts'
import { dispatch } from './dispatch.ts'
import { type RunOptions, runTasks } from './run-tasks.ts'
import { signsOfLife } from './sign-of-life.ts'

export interface Worker {
  /**
   * Resolves when the task at hand has ended, or after so many seconds (default 15): what it leaves then is taken up by
   * another worker when its lease has run out, under the same idempotency key.
   */
  stop(withinSeconds?: number): Promise<void>
}

export interface WorkerOptions extends Pick<RunOptions, 'onTask'> {
  /** How often it looks by itself; a recorded fact wakes it at once. Default 1000. */
  pollMs?: number
  onFault?: (what: string, fault: unknown) => void
}

/** Starts the worker of a house: dispatches facts and runs tasks until it is stopped. Several may run side by side. */
export function startWorker(house: House, o: WorkerOptions = {}): Worker {
  const worker = `${hostname()} ${process.pid} ${Math.random().toString(36).slice(2, 8)}`
  const bell = new Bell(house, o.pollMs ?? 1000)
  const life = signsOfLife(house, worker)
  const { onFault, onTask } = o
  let stopped = false
  const waits = () => stopped || house.disk?.readOnly === true

  const loop = (async () => {
    while (!stopped) {
      try {
        await bell.listen()
        // On a full disk jobs wait: what they would write is owed, not lost.
        if (!waits()) await dispatch(house)
        await runTasks(house, { worker, stopped: waits, ...(onFault && { onFault }), ...(onTask && { onTask }) })
      } catch (fault) {
        if (!stopped) onFault?.('worker', fault)
      }
      if (!stopped) await bell.rung()
    }
  })()

  return {
    async stop(withinSeconds = 15) {
      stopped = true
      bell.ring()
      const late = new AbortController()
      await Promise.race([loop, pause(withinSeconds * 1000, undefined, { signal: late.signal }).catch(() => {})])
      late.abort()
      await life.stop()
      bell.close()
    },
  }
}

/** Rings when a fact was recorded anywhere, and at the latest after the pause. */
class Bell {
  readonly #house: House
  readonly #pauseMs: number
  #client: pg.PoolClient | null = null
  #ringing = false
  #wake: (() => void) | null = null

  constructor(house: House, pauseMs: number) {
    this.#house = house
    this.#pauseMs = pauseMs
  }

  async listen(): Promise<void> {
    if (this.#client) return
    const client = await this.#house.db.pool.connect()
    client.on('notification', () => this.ring())
    client.on('error', () => this.close())
    this.#client = client
    await client.query('listen jobs_fact')
  }

  ring(): void {
    this.#ringing = true
    this.#wake?.()
  }

  async rung(): Promise<void> {
    if (!this.#ringing) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#pauseMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#wake = null
    this.#ringing = false
  }

  /** Gives the connection up; the pool closes it, since it still listens. */
  close(): void {
    this.#client?.release(true)
    this.#client = null
  }
}
