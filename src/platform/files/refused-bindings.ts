import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './synced-write.ts'

/**
 * The data keys that were destroyed, beside the master keys: a database that comes back from a backup brings such a key
 * back too, and it must not open. A line is the SHA-256 of what the key is bound to.
 */
export class RefusedBindings {
  readonly #path: string
  #read = { stamp: '', hashes: new Set<string>() }

  constructor(path: string) {
    this.#path = path
  }

  has(boundTo: string): boolean {
    return this.#hashes().has(hash(boundTo))
  }

  add(boundTo: readonly string[]): void {
    const known = this.#hashes()
    const fresh = boundTo.map(hash).filter((one) => !known.has(one))
    if (fresh.length === 0) return
    const isNew = !existsSync(this.#path)
    const file = openSync(this.#path, 'a', 0o600)
    try {
      writeSync(file, fresh.map((one) => `${one}\n`).join(''))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (isNew) syncFolder(dirname(this.#path))
  }

  /** Another process may have added to it: read anew when it changed. */
  #hashes(): Set<string> {
    const stat = statSync(this.#path, { throwIfNoEntry: false })
    const stamp = stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : ''
    if (stamp !== this.#read.stamp)
      this.#read = { stamp, hashes: new Set(stamp ? readFileSync(this.#path, 'utf8').split('\n').filter(Boolean) : []) }
    return this.#read.hashes
  }
}

const hash = (boundTo: string): string => createHash('sha256').update(boundTo).digest('hex')
