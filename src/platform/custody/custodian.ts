import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { judgePassword } from '#platform/access/password-rule.ts'
import { refusedFileName } from '#platform/files/key-file.ts'
import { freshMasterKey, type MasterKey, rewrapUnder, unwrapUnder, wrapUnder } from '#platform/files/master-keys.ts'
import { RefusedBindings } from '#platform/files/refused-bindings.ts'
import { CustodyFault } from './custody-fault.ts'
import { EventLog } from './event-log.ts'
import {
  type Cost,
  makeVault,
  newVaultKey,
  type OpenVault,
  openVault,
  readVault,
  type Vault,
  withCustodian,
  withKeys,
  withoutCustodian,
  writeVault,
} from './vault.ts'

export interface CustodyState {
  state: 'not-set-up' | 'locked' | 'open'
  /** The names of those who can unlock it. */
  custodians: string[]
  openedBy: string | null
  openedAt: string | null
}

/** After each wrong passphrase in a row the next try waits longer, up to half a minute. */
const growingPatience = (wrongInARow: number): number => Math.min(30_000, 1000 * 2 ** (wrongInARow - 1))

/**
 * Holds the master keys of the closed compartments: locked at start, open once a custodian has given a passphrase, and
 * never outside this object. Knows nothing of sockets and users.
 */
export class Custodian {
  readonly #path: string
  readonly events: EventLog
  readonly #refused: RefusedBindings
  readonly #patience: (wrongInARow: number) => number
  readonly #cost: Cost | undefined
  #open: (OpenVault & { name: string; at: string }) | null = null
  #wrongInARow = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(dir: string, o: { patience?: (wrongInARow: number) => number; cost?: Cost } = {}) {
    this.#path = join(dir, 'vault.json')
    this.events = new EventLog(join(dir, 'events.jsonl'))
    this.#refused = new RefusedBindings(join(dir, refusedFileName))
    this.#patience = o.patience ?? growingPatience
    this.#cost = o.cost
  }

  state(): CustodyState {
    const vault = readVault(this.#path)
    return {
      state: !vault ? 'not-set-up' : this.#open ? 'open' : 'locked',
      custodians: vault?.custodians.map((one) => one.name) ?? [],
      openedBy: this.#open?.name ?? null,
      openedAt: this.#open?.at ?? null,
    }
  }

  /** Makes the vault, of keys that lay in the open before or of a fresh one, and leaves it open. */
  setUp(o: { name: string; passphrase: string; keys?: MasterKey[] }): Promise<void> {
    return this.#inTurn(async () => {
      if (readVault(this.#path)) throw new CustodyFault('set-up-already')
      const name = judgedName(o.name)
      judge(o.passphrase, name)
      const keys = o.keys && o.keys.length > 0 ? o.keys : [freshMasterKey()]
      const vaultKey = newVaultKey()
      writeVault(this.#path, await makeVault({ vaultKey, keys, name, passphrase: o.passphrase, cost: this.#cost }))
      this.#open = { vaultKey, keys, name, at: new Date().toISOString() }
      this.events.add('set-up', name)
    })
  }

  unlock(passphrase: string): Promise<string> {
    return this.#inTurn(async () => {
      const opened = await this.#proven(passphrase)
      this.#open = { ...opened, at: new Date().toISOString() }
      this.events.add('unlock', opened.name)
      return opened.name
    })
  }

  lock(): void {
    if (!this.#open) return
    const { name } = this.#open
    this.#forget()
    this.events.add('lock', name)
  }

  /** A second custodian, vouched for by one who can unlock. */
  add(o: { passphrase: string; name: string; newPassphrase: string }): Promise<void> {
    return this.#inTurn(async () => {
      const vouching = await this.#proven(o.passphrase)
      const name = judgedName(o.name)
      judge(o.newPassphrase, name)
      if (this.#vault().custodians.some((one) => one.name === name)) throw new CustodyFault('named-already')
      writeVault(this.#path, await withCustodian(this.#vault(), vouching.vaultKey, this.#as(name, o.newPassphrase)))
      this.events.add('add-custodian', name)
    })
  }

  /** Wraps the same keys with another passphrase of the same custodian. */
  changePassphrase(o: { passphrase: string; newPassphrase: string }): Promise<string> {
    return this.#inTurn(async () => {
      const own = await this.#proven(o.passphrase)
      judge(o.newPassphrase, own.name)
      writeVault(this.#path, await withCustodian(this.#vault(), own.vaultKey, this.#as(own.name, o.newPassphrase)))
      this.events.add('change-passphrase', own.name)
      return own.name
    })
  }

  remove(o: { passphrase: string; name: string }): Promise<void> {
    return this.#inTurn(async () => {
      const staying = await this.#proven(o.passphrase)
      const left = withoutCustodian(this.#vault(), o.name)
      if (left.custodians.length === this.#vault().custodians.length) throw new CustodyFault('nobody-of-that-name')
      if (staying.name === o.name || left.custodians.length === 0) throw new CustodyFault('not-oneself')
      writeVault(this.#path, left)
      this.events.add('remove-custodian', o.name)
    })
  }

  wrap(dataKey: Buffer, boundTo: string): Buffer {
    return wrapUnder(this.#keys(), dataKey, boundTo)
  }

  unwrap(wrapped: Buffer, boundTo: string): Buffer {
    const keys = this.#keys()
    if (this.#refused.has(boundTo)) throw new CustodyFault('destroyed')
    return unwrapUnder(keys, wrapped, boundTo)
  }

  rewrap(wrapped: Buffer, boundTo: string): Buffer {
    return rewrapUnder(this.#keys(), wrapped, boundTo)
  }

  inUse(): string {
    return this.#keys()[0]!.id
  }

  renew(): string {
    const fresh = freshMasterKey()
    this.#keepKeys([fresh, ...this.#keys()])
    this.events.add('renew-master', this.#open?.name ?? null)
    return fresh.id
  }

  forgetOld(): number {
    const [current, ...old] = this.#keys()
    if (old.length > 0) {
      this.#keepKeys([current!])
      this.events.add('forget-masters', this.#open?.name ?? null)
    }
    return old.length
  }

  refuseForGood(boundTo: readonly string[]): void {
    this.#refused.add(boundTo)
  }

  /** One try at a time, each waiting longer after a wrong one: guessing is slow, whoever guesses. */
  async #proven(passphrase: string): Promise<OpenVault & { name: string }> {
    const vault = this.#vault()
    if (this.#wrongInARow > 0) await pause(this.#patience(this.#wrongInARow))
    const opened = await openVault(vault, passphrase)
    if (!opened) {
      this.#wrongInARow += 1
      this.events.add('wrong-passphrase', null)
      throw new CustodyFault('wrong-passphrase')
    }
    this.#wrongInARow = 0
    return opened
  }

  #as = (name: string, passphrase: string) => ({ name, passphrase, cost: this.#cost })

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => {})
    return mine
  }

  #vault(): Vault {
    const vault = readVault(this.#path)
    if (!vault) throw new CustodyFault('not-set-up')
    return vault
  }

  #keys(): MasterKey[] {
    if (this.#open) return this.#open.keys
    throw new CustodyFault(readVault(this.#path) ? 'locked' : 'not-set-up')
  }

  #keepKeys(keys: MasterKey[]): void {
    const open = this.#open
    if (!open) throw new CustodyFault('locked')
    writeVault(this.#path, withKeys(this.#vault(), open.vaultKey, keys))
    this.#open = { ...open, keys }
  }

  #forget(): void {
    this.#open?.vaultKey.fill(0)
    for (const { key } of this.#open?.keys ?? []) key.fill(0)
    this.#open = null
  }
}

function judgedName(name: string): string {
  const plain = name.trim()
  if (plain === '' || plain.length > 100 || /[\p{Cc}|]/u.test(plain)) throw new CustodyFault('not-a-name')
  return plain
}

function judge(passphrase: string, name: string): void {
  if (judgePassword(passphrase, { email: '', name })) throw new CustodyFault('weak-passphrase')
}
