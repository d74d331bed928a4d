import { connect, type Socket } from 'node:net'
import type { MasterKey } from '#platform/files/master-keys.ts'
import type { CustodyState } from './custodian.ts'
import { type CustodyCode, CustodyFault, custodyFaults } from './custody-fault.ts'
import type { CustodyEvent } from './event-log.ts'
import { linesOf } from './lines-of.ts'

interface Waiting {
  resolve(answer: unknown): void
  reject(fault: Error): void
  timer: NodeJS.Timeout
}

/** A try after wrong passphrases may wait half a minute at the custodian's. */
const patienceForPassphrases = 120_000
const patience = 10_000
const longestLine = 1_000_000

/** Asks the custodian's process over its socket; connects when first asked, and anew after the process was started again. */
export class CustodianClient {
  readonly #path: string
  readonly #waiting = new Map<number, Waiting>()
  #socket: Socket | null = null
  #next = 1

  constructor(path: string) {
    this.#path = path
  }

  state = (): Promise<CustodyState> => this.ask('state')
  setUp = (o: { name: string; passphrase: string; keys?: readonly MasterKey[] }): Promise<void> =>
    this.ask(
      'set-up',
      { ...o, ...(o.keys ? { keys: o.keys.map(({ id, key }) => ({ id, key: key.toString('base64') })) } : {}) },
      patienceForPassphrases,
    )
  unlock = (passphrase: string): Promise<string> => this.ask('unlock', { passphrase }, patienceForPassphrases)
  lock = (): Promise<void> => this.ask('lock')
  add = (o: { passphrase: string; name: string; newPassphrase: string }): Promise<void> =>
    this.ask('add', o, patienceForPassphrases)
  changePassphrase = (o: { passphrase: string; newPassphrase: string }): Promise<string> =>
    this.ask('passphrase', o, patienceForPassphrases)
  remove = (o: { passphrase: string; name: string }): Promise<void> => this.ask('remove', o, patienceForPassphrases)
  events = (): Promise<CustodyEvent[]> => this.ask('events')
  eventsTaken = (ids: readonly string[]): Promise<void> => this.ask('events-taken', { ids })

  /** Throws `CustodyFault`, `unreachable` where nobody answers. */
  ask<T>(op: string, fields: Record<string, unknown> = {}, wait = patience): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = this.#next++
      const socket = this.#connected()
      const timer = setTimeout(() => this.#settle(id, new CustodyFault('unreachable')), wait)
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, timer })
      socket.ref()
      socket.write(`${JSON.stringify({ id, op, ...fields })}\n`)
    })
  }

  close(): void {
    this.#socket?.destroy()
    this.#socket = null
  }

  #connected(): Socket {
    if (this.#socket && !this.#socket.destroyed) return this.#socket
    const socket = connect(this.#path)
    this.#socket = socket
    socket.on('error', () => {})
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null
      for (const id of [...this.#waiting.keys()]) this.#settle(id, new CustodyFault('unreachable'))
    })
    linesOf(socket, longestLine, (line) => this.#heard(line))
    return socket
  }

  #heard(line: string): void {
    const said = JSON.parse(line) as { id: number; answer?: unknown; fault?: string; message?: string }
    const code = (said.fault && said.fault in custodyFaults ? said.fault : 'fault') as CustodyCode
    const fault = said.fault === undefined ? null : new CustodyFault(code, said.message)
    this.#settle(said.id, fault, said.answer)
  }

  #settle(id: number, fault: Error | null, answer?: unknown): void {
    const one = this.#waiting.get(id)
    if (!one) return
    this.#waiting.delete(id)
    clearTimeout(one.timer)
    // An idle connection keeps no process from ending.
    if (this.#waiting.size === 0) this.#socket?.unref()
    if (fault) one.reject(fault)
    else one.resolve(answer)
  }
}
