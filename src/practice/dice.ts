import { codeFrom } from '#kernel/codes.ts'

/** A seeded source of chance (sfc32): the same seed gives the same throws on every machine. Nothing here is secret. */
export class Dice {
  readonly #seed: string
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: string) {
    this.#seed = seed
    ;[this.#a, this.#b, this.#c] = hashed(seed)
    for (let i = 0; i < 12; i += 1) this.#word()
  }

  /** Dice of their own for one subject: what is thrown for others changes nothing here. */
  for(subject: string): Dice {
    return new Dice(`${this.#seed}|${subject}`)
  }

  /** At least 0, less than 1. */
  next(): number {
    return this.#word() / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }

  /** One of the values, each as likely as its weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T {
    let at = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of from) {
      at -= weight
      if (at < 0) return value
    }
    return from.at(-1)![0]
  }

  shuffled<T>(from: readonly T[]): T[] {
    const list = [...from]
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i)
      ;[list[i], list[j]] = [list[j]!, list[i]!]
    }
    return list
  }

  /** A version 4 uuid, of thrown bits. */
  uuid(): string {
    const hex = [0, 0, 0, 0].map(() => this.#word().toString(16).padStart(8, '0')).join('')
    const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  code(prefix: string): string {
    const word = this.#word()
    return codeFrom(prefix, Uint8Array.of(word >>> 24, word >>> 16, word >>> 8, word))
  }

  #word(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

function hashed(text: string): [number, number, number] {
  const lanes: [number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    lanes[0] = Math.imul(lanes[0] ^ point, 0x85ebca6b)
    lanes[1] = Math.imul(lanes[1] ^ (point + lanes[0]), 0xc2b2ae35)
    lanes[2] = Math.imul(lanes[2] ^ (lanes[1] >>> 13), 0x27d4eb2f)
    lanes[0] ^= lanes[2] >>> 15
  }
  return lanes
}
