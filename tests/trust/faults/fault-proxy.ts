import { createConnection, createServer, type Socket } from 'node:net'

/** What a network does to those who talk through it. `silent` is a half-open connection: it is there, and nothing comes. */
export type NetworkFault =
  | 'none'
  | 'slow'
  | 'cut-in-the-middle'
  | 'silent'
  | 'drip'
  | 'refused'
  | 'reset'
  | 'turned-bit'

export interface Trouble {
  fault: NetworkFault
  /** So many bytes pass unharmed first, both ways together. */
  after: number
  /** For `slow`: how much later everything comes. For `drip`: how long between two bytes. */
  ms: number
}

export interface FaultProxy {
  port: number
  /** How often a fault really touched a connection. */
  touched: number
  /** From now on, for connections that are open and for new ones. */
  set(trouble: Trouble): void
  /** From now on each connection has a trouble of its own. */
  each(next: () => Trouble): void
  close(): void
}

export const noTrouble: Trouble = { fault: 'none', after: 0, ms: 0 }

/** A door between two programs that can be made to fail: TCP on this side, a Unix socket or a port on the other. */
export async function openFaultProxy(to: { path: string } | { port: number }): Promise<FaultProxy> {
  let shared = noTrouble
  let next: (() => Trouble) | null = null
  let own = new WeakMap<Socket, Trouble>()
  const of = (near: Socket): Trouble => {
    if (!next) return shared
    if (!own.has(near)) own.set(near, next())
    return own.get(near)!
  }
  const open = new Set<Socket>()
  const touch = () => {
    proxy.touched += 1
  }
  const server = createServer((near) => {
    const trouble = () => of(near)
    keep(open, near)
    if (trouble().fault === 'refused') {
      touch()
      near.resetAndDestroy()
      return
    }
    const far = createConnection(to as { path: string })
    keep(open, far)
    const way = { passed: 0, dead: false, met: trouble(), trouble, touch, both: [near, far] as const }
    new OneWay(near, far, way)
    new OneWay(far, near, way)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: FaultProxy = {
    port: (server.address() as { port: number }).port,
    touched: 0,
    set(trouble) {
      shared = trouble
      next = null
    },
    each(one) {
      own = new WeakMap()
      next = one
    },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
  return proxy
}

function keep(open: Set<Socket>, socket: Socket): void {
  open.add(socket)
  socket.on('close', () => open.delete(socket))
  socket.on('error', () => {})
}

interface Way {
  /** Bytes since the trouble of now began. */
  passed: number
  dead: boolean
  met: Trouble
  trouble: () => Trouble
  touch: () => void
  both: readonly [Socket, Socket]
}

/** What goes from one side to the other, in its order whatever is late. */
class OneWay {
  readonly #to: Socket
  readonly #way: Way
  readonly #late: { due: number; act: () => void }[] = []
  #due = 0

  constructor(from: Socket, to: Socket, way: Way) {
    this.#to = to
    this.#way = way
    from.on('data', (chunk) => this.#take(chunk))
    from.on('close', () => this.#at(0, () => to.destroy()))
  }

  #take(chunk: Buffer): void {
    const trouble = this.#way.trouble()
    if (trouble !== this.#way.met) Object.assign(this.#way, { met: trouble, passed: 0 })
    const { after, fault } = trouble
    const free = Math.max(0, after - this.#way.passed)
    this.#way.passed += chunk.length
    if (this.#way.dead) return
    if (fault === 'none' || chunk.length <= free) this.#write(chunk, 0)
    else {
      this.#way.touch()
      if (free > 0) this.#write(chunk.subarray(0, free), 0)
      this.#spoil(chunk.subarray(free))
    }
  }

  #spoil(chunk: Buffer): void {
    const { fault, ms } = this.#way.trouble()
    const [near, far] = this.#way.both
    if (fault === 'slow') this.#write(chunk, ms)
    else if (fault === 'drip') for (const byte of chunk) this.#at(ms, () => this.#to.write(Buffer.of(byte)), true)
    else if (fault === 'turned-bit') {
      const turned = Buffer.from(chunk)
      turned[chunk.length >> 1]! ^= 1
      this.#write(turned, 0)
    } else if (fault === 'cut-in-the-middle') {
      this.#to.end(chunk.subarray(0, chunk.length >> 1))
      ;(this.#to === near ? far : near).destroy()
    } else if (fault === 'reset') {
      near.resetAndDestroy()
      far.destroy()
    }
    // Nobody is told anything, and nothing comes any more: a network loses the rest of a connection, never its middle.
    else this.#way.dead = true
  }

  #write(chunk: Buffer, ms: number): void {
    this.#at(ms, () => this.#to.write(chunk))
  }

  /** After everything before it; `apart`: and so much later than the last. */
  #at(ms: number, act: () => void, apart = false): void {
    const now = performance.now()
    this.#due = apart ? Math.max(this.#due, now) + ms : Math.max(this.#due, now + ms)
    this.#late.push({ due: this.#due, act })
    if (this.#late.length === 1) this.#go()
  }

  #go(): void {
    for (let head = this.#late[0]; head; head = this.#late[0]) {
      const wait = head.due - performance.now()
      if (wait > 0) {
        setTimeout(() => this.#go(), wait)
        return
      }
      if (!this.#to.destroyed) head.act()
      this.#late.shift()
    }
  }
}
