import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

const mebibyte = 1024 * 1024

/** Below this nothing is written any more: PostgreSQL takes a segment of 16 MiB for its log at once, and ends when it gets none. */
const low = 32 * mebibyte

/** Kept back in a file of our own, and given up when the disk is full all the same: with it PostgreSQL starts again and recovers. */
const reserveSize = 64 * mebibyte

/** So little is left that PostgreSQL has already ended, or is about to. */
const exhausted = 4 * mebibyte

/** How long a full disk that only the database server knows of is believed in. */
const believed = 3_000

/** Whether a fault says that a disk is full: PostgreSQL's own code, or the operating system's. */
export function isDiskFull(fault: unknown): boolean {
  const { code, cause } = (fault ?? {}) as { code?: unknown; cause?: unknown }
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || (cause !== undefined && isDiskFull(cause))
}

/**
 * Watches the disk that data and database lie on. When it is nearly full, or a write says that it is, the installation is read-only:
 * pages are read, acts are refused, jobs wait. It ends by itself when there is space again.
 */
export class DiskSpace {
  readonly #folders: readonly string[]
  readonly #reserve: string
  readonly #progress: (line: string) => void
  #readOnly = false
  #until = 0
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> | null = null

  /** The first folder keeps the reserve. */
  constructor(folders: readonly [string, ...string[]], progress: (line: string) => void) {
    this.#folders = folders
    this.#reserve = join(folders[0], 'disk-reserve')
    this.#progress = progress
  }

  get readOnly(): boolean {
    return this.#readOnly
  }

  /** Looks now and every second; makes the reserve where there is plenty of space. */
  async watch(): Promise<void> {
    await this.look()
    this.#timer = setInterval(() => {
      this.#looking ??= this.look().finally(() => {
        this.#looking = null
      })
    }, 1000)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#looking
  }

  /** A write failed for want of space. */
  sawFull(): void {
    this.#until = Date.now() + believed
    this.#close()
  }

  async look(): Promise<void> {
    let free = await this.#free()
    const reserved = await stat(this.#reserve).then(
      () => true,
      () => false,
    )
    if (free < exhausted && reserved) {
      await rm(this.#reserve, { force: true })
      this.#progress('The disk is full: the reserve is given up, so that the database can go on')
      return this.#close()
    }
    if (free < low) return this.#close()
    const enough = free >= low * 2 + (reserved ? 0 : reserveSize)
    if (enough && !reserved) {
      await this.#makeReserve().catch(() => rm(`${this.#reserve}.part`, { force: true }))
      free = await this.#free()
    }
    if (this.#readOnly && enough && free >= low && Date.now() >= this.#until) {
      this.#readOnly = false
      this.#progress('There is space on the disk again: Contingent is no longer read-only')
    }
  }

  #close(): void {
    if (this.#readOnly) return
    this.#readOnly = true
    this.#progress('The disk is nearly full: Contingent is read-only until there is space again')
  }

  async #free(): Promise<number> {
    const all = await Promise.all(this.#folders.map((folder) => statfs(folder).catch(() => null)))
    return Math.min(...all.map((one) => (one ? one.bavail * one.bsize : Number.POSITIVE_INFINITY)))
  }

  /** Of random bytes, so that no file system stores it as nothing. */
  async #makeReserve(): Promise<void> {
    const part = `${this.#reserve}.part`
    const file = await open(part, 'w', 0o600)
    try {
      for (let written = 0; written < reserveSize; written += mebibyte) await file.write(randomBytes(mebibyte))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, this.#reserve)
  }
}
