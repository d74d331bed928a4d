/** So many at once; others wait in their order, each only so long. */
export class Turns {
  readonly #places: number
  readonly #patienceMs: number
  readonly #tooLong: () => Error
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor(places: number, patienceMs: number, tooLong: () => Error) {
    this.#places = places
    this.#patienceMs = patienceMs
    this.#tooLong = tooLong
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken >= this.#places) await this.#turn()
    else this.#taken += 1
    try {
      return await work()
    } finally {
      // The place goes to the next in line, or is free.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#taken -= 1
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(mine), 1)
        reject(this.#tooLong())
      }, this.#patienceMs)
      this.#waiting.push(mine)
    })
  }
}
