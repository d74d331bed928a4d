import { setTimeout as pause } from 'node:timers/promises'

export interface Answered {
  what: string
  status: number
}

/** Clients that ask one thing after another until they are told to stop; what was not answered as it should be is kept. */
export class Load {
  asked = 0
  slowestMs = 0
  readonly failures: string[] = []
  #stopped = false
  readonly #clients: Promise<void>[]

  constructor(
    clients: readonly ((turn: number) => Promise<Answered>)[],
    o: { pauseMs: number; good: readonly number[] },
  ) {
    this.#clients = clients.map(async (ask) => {
      for (let turn = 0; !this.#stopped; turn += 1) {
        const began = performance.now()
        try {
          const { what, status } = await ask(turn)
          if (!o.good.includes(status)) this.failures.push(`${what}: ${status}`)
        } catch (error) {
          this.failures.push(
            `not answered: ${(error as Error & { cause?: Error }).cause?.message ?? (error as Error).message}`,
          )
        }
        this.asked += 1
        this.slowestMs = Math.max(this.slowestMs, performance.now() - began)
        await pause(o.pauseMs)
      }
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#clients)
  }
}
