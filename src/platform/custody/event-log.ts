import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'

/** What happened at the custodian's process and nobody has yet written to the audit. */
export interface CustodyEvent {
  id: string
  at: string
  event:
    | 'set-up'
    | 'unlock'
    | 'lock'
    | 'wrong-passphrase'
    | 'add-custodian'
    | 'remove-custodian'
    | 'change-passphrase'
    | 'renew-master'
    | 'forget-masters'
  custodian: string | null
}

/** Events on the disk until a server has taken them into the audit: a try is not forgotten because no server ran. */
export class EventLog {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  add(event: CustodyEvent['event'], custodian: string | null): void {
    const one: CustodyEvent = { id: randomUUID(), at: new Date().toISOString(), event, custodian }
    const file = openSync(this.#path, 'a', 0o600)
    try {
      appendFileSync(file, `${JSON.stringify(one)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }

  /** The oldest first; at most a hundred at once. */
  pending(): CustodyEvent[] {
    return this.#lines()
      .slice(0, 100)
      .map((line) => JSON.parse(line) as CustodyEvent)
  }

  /** Forgets those that were taken. */
  taken(ids: readonly string[]): void {
    const left = this.#lines().filter((line) => !ids.includes((JSON.parse(line) as CustodyEvent).id))
    const draft = `${this.#path}.draft`
    writeFileSync(draft, left.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
    renameSync(draft, this.#path)
  }

  /** A line that a power cut left half-written tells nothing. */
  #lines(): string[] {
    if (!existsSync(this.#path)) return []
    return readFileSync(this.#path, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
  }
}
