import { hostname } from 'node:os'
import type pg from 'pg'
import type { House } from '#platform/house.ts'
import { dispatch } from './dispatch.ts'
import { runTasks } from './run-tasks.ts'

export interface Worker {
  /** Resolves when the task at hand has ended. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  /** How often it looks by itself; a recorded fact wakes it at once. Default 1000. */
  pollMs?: number
  onFault?: (what: string, fault: unknown) => void
}

/** Starts the worker of a house: dispatches facts and runs tasks until it is stopped. Several may run side by side. */
export function startWorker(house: House, o: WorkerOptions = {}): Worker {
  const worker = `${hostname()} ${process.pid} ${Math.random().toString(36).slice(2, 8)}`
  const bell = new Bell(house, o.pollMs ?? 1000)
  let stopped = false

  const loop = (async () => {
    while (!stopped) {
      try {
        await bell.listen()
        await dispatch(house)
        await runTasks(house, { worker, stopped: () => stopped, ...(o.onFault ? { onFault: o.onFault } : {}) })
      } catch (fault) {
        if (!stopped) o.onFault?.('worker', fault)
      }
      if (!stopped) await bell.rung()
    }
  })()

  return {
    async stop() {
      stopped = true
      bell.ring()
      await loop
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
