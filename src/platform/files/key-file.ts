import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyHolder } from './key-holder.ts'
import {
  freshMasterKey,
  type MasterKey,
  masterOf,
  rewrapUnder,
  UnknownMaster,
  unwrapUnder,
  wrapUnder,
} from './master-keys.ts'
import { RefusedBindings } from './refused-bindings.ts'
import { SealedShut } from './sealed-shut.ts'
import { syncFolder, writeSynced } from './synced-write.ts'

export const keyFileName = 'master.key'
/** Seals secrets of the installation itself, which must open while the master keys are locked: seeds of second factors. */
export const secretsFileName = 'secrets.key'
/** Destroyed data keys, beside the master keys. */
export const refusedFileName = 'destroyed-keys'
const heading = 'contingent master keys: without this file nothing sealed can be read; the first line is in use'

/** Master keys in the open, in a file of their owner: as a practice copy has them, which nobody needs to unlock. */
export function openKeyFile(keysDir: string, o: { make?: boolean; name?: string } = {}): KeyHolder {
  const path = join(keysDir, o.name ?? keyFileName)
  if (!existsSync(path)) {
    if (o.make === false) throw new Error(`The master key is missing: ${path}. Put it back from its own backup.`)
    makeKeyFile(keysDir, path)
  }
  return new KeyFile(keysDir, path)
}

/** The master keys of a file, for a custodian who takes them over. */
export function readKeyFile(keysDir: string): MasterKey[] {
  return readKeys(join(keysDir, keyFileName))
}

class KeyFile implements KeyHolder {
  readonly #dir: string
  readonly #path: string
  readonly #refused: RefusedBindings
  #read: { stamp: string; keys: MasterKey[] }

  constructor(dir: string, path: string) {
    this.#dir = dir
    this.#path = path
    this.#refused = new RefusedBindings(join(dir, refusedFileName))
    this.#read = { stamp: stampOf(path), keys: readKeys(path) }
  }

  async wrap(dataKey: Buffer, boundTo: string): Promise<Buffer> {
    return wrapUnder(this.#keys(), dataKey, boundTo)
  }

  async unwrap(wrapped: Buffer, boundTo: string): Promise<Buffer> {
    if (this.#refused.has(boundTo)) throw SealedShut.destroyed()
    return this.#named(wrapped, () => unwrapUnder(this.#keys(), wrapped, boundTo))
  }

  async rewrap(wrapped: Buffer, boundTo: string): Promise<Buffer> {
    return this.#named(wrapped, () => rewrapUnder(this.#keys(), wrapped, boundTo))
  }

  async inUse(): Promise<string> {
    return this.#keys()[0]!.id
  }

  async renew(): Promise<string> {
    const fresh = freshMasterKey()
    this.#replace([fresh, ...this.#keys()])
    return fresh.id
  }

  async forgetOld(): Promise<number> {
    const [current, ...old] = this.#keys()
    if (old.length > 0) this.#replace([current!])
    return old.length
  }

  async refuseForGood(boundTo: readonly string[]): Promise<void> {
    this.#refused.add(boundTo)
  }

  async shut(): Promise<null> {
    return null
  }

  close(): void {}

  #named<T>(wrapped: Buffer, work: () => T): T {
    try {
      return work()
    } catch (fault) {
      throw fault instanceof UnknownMaster ? new UnknownMaster(masterOf(wrapped), this.#path) : fault
    }
  }

  /** Another process may have put a new key in use: the file is read anew when it changed. */
  #keys(): MasterKey[] {
    const stamp = stampOf(this.#path)
    if (stamp !== this.#read.stamp) this.#read = { stamp, keys: readKeys(this.#path) }
    return this.#read.keys
  }

  #replace(keys: readonly MasterKey[]): void {
    const draft = `${this.#path}.${randomUUID()}`
    writeKeys(draft, keys)
    renameSync(draft, this.#path)
    syncFolder(this.#dir)
  }
}

function makeKeyFile(keysDir: string, path: string): void {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  writeKeys(draft, [freshMasterKey()])
  try {
    linkSync(draft, path)
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(keysDir)
}

function writeKeys(path: string, keys: readonly MasterKey[]): void {
  const lines = keys.map(({ id, key }) => `${id} ${key.toString('base64')}\n`)
  writeSynced(path, Buffer.from(`# ${heading}\n${lines.join('')}`), 0o400)
  chmodSync(path, 0o400)
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  // A custodian has taken the keys over since this process began.
  if (!stat) throw SealedShut.unattended()
  const { ino, mtimeMs, size, mode } = stat
  return `${ino} ${mtimeMs} ${size} ${mode}`
}

function readKeys(path: string): MasterKey[] {
  if (statSync(path).mode & 0o077) throw new Error(`${path} can be read by others. Run: chmod 400 ${path}`)
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const keys = lines.map((line) => {
    const [id = '', key = ''] = line.split(' ')
    return { id, key: Buffer.from(key, 'base64') }
  })
  if (keys.length === 0 || keys.some(({ id, key }) => id.length !== 36 || key.length !== 32))
    throw new Error(`${path} does not hold master keys.`)
  return keys
}
