/** How much of something costly goes on at once: of one account, and of all in this process. Whoever comes beyond that is told so, not kept waiting. */
export class AtOnce {
  readonly #most: { each: number; all: number }
  readonly #running = new Map<string, number>()
  #all = 0

  constructor(most: { each: number; all: number }) {
    this.#most = most
  }

  /** Does it where there is room, and gives null where there is none. */
  async within<T>(account: string, work: () => Promise<T>): Promise<T | null> {
    const own = this.#running.get(account) ?? 0
    if (own >= this.#most.each || this.#all >= this.#most.all) return null
    this.#running.set(account, own + 1)
    this.#all += 1
    try {
      return await work()
    } finally {
      this.#all -= 1
      const left = this.#running.get(account)! - 1
      if (left === 0) this.#running.delete(account)
      else this.#running.set(account, left)
    }
  }
}

/** Lists of more rows than a page, and whole lists as files: each takes a connection of the pool's ten for longer than anything else. */
export const wholeLists = new AtOnce({ each: 2, all: 4 })
