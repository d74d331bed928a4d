import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { readdir, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ContentStore } from './content-store.ts'
import { syncFolder, writeSynced } from './synced-write.ts'

/** Files in a folder of this machine (or one that several machines mount): whole and on the disk, or not there. */
export class ContentFolder implements ContentStore {
  readonly #dir: string
  readonly #drafts: string

  /** SHA-256 in hex: the address under which `put` keeps the bytes. */
  static hash(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex')
  }

  constructor(dir: string) {
    this.#dir = dir
    this.#drafts = join(dir, 'drafts')
    mkdirSync(this.#drafts, { recursive: true, mode: 0o700 })
  }

  /** When this returns, a power failure cannot lose the bytes. */
  async put(bytes: Buffer): Promise<string> {
    const sha256 = ContentFolder.hash(bytes)
    const path = this.#pathOf(sha256)
    const now = new Date()
    if (await isWhole(path, sha256)) {
      // Touched, so that a sweep of old files leaves it alone until its row is committed.
      await utimes(path, now, now)
      return sha256
    }
    const folder = dirname(path)
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined
    const draft = join(this.#drafts, randomUUID())
    writeSynced(draft, bytes)
    renameSync(draft, path)
    syncFolder(folder)
    if (isNew) syncFolder(this.#dir)
    return sha256
  }

  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.#pathOf(sha256)).catch(() => null)
    if (bytes === null || ContentFolder.hash(bytes) !== sha256) throw new DamagedFile(sha256)
    return bytes
  }

  async remove(sha256: string): Promise<void> {
    await unlink(this.#pathOf(sha256)).catch(ignoreMissing)
  }

  /** Drafts that old are of no use and removed. */
  async olderThan(instant: string): Promise<string[]> {
    const limit = Date.parse(instant)
    const isOld = async (path: string) =>
      ((await stat(path).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY) < limit
    for (const draft of await readdir(this.#drafts))
      if (await isOld(join(this.#drafts, draft))) rmSync(join(this.#drafts, draft), { force: true })
    const old: string[] = []
    for (const folder of (await readdir(this.#dir)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
      for (const name of await readdir(join(this.#dir, folder)))
        if (await isOld(join(this.#dir, folder, name))) old.push(folder + name)
    return old
  }

  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
    return join(this.#dir, sha256.slice(0, 2), sha256.slice(2))
  }
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  return existsSync(path) && ContentFolder.hash(await readFile(path)) === sha256
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** A kept file that is gone or was changed on the disk. */
export class DamagedFile extends Error {
  constructor(sha256: string) {
    super(`The kept file ${sha256} is gone or damaged: restore it from a backup.`)
    this.name = 'DamagedFile'
  }
}
