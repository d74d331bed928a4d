import { setTimeout as pause } from 'node:timers/promises'
import { S3mini, S3ServiceError } from 's3mini'
import { Turns } from '#platform/limits/turns.ts'
import { ContentFolder, DamagedFile } from './content-folder.ts'
import type { ContentStore } from './content-store.ts'

export interface BucketPlace {
  /** `https://s3.ca-central-1.amazonaws.com`, or where another S3 answers. */
  endpoint: string
  bucket: string
  /** What every key begins with, without slashes at its ends; may be empty. */
  prefix: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const tries = 3

/** One answer may take so long (ten mebibytes over a slow line); nothing is tried again after `patience`, so that nobody waits half a minute. */
const times = { answerMs: 10_000, patienceMs: 4_000, turnMs: 5_000, quietMs: 3_000 }
/** So many at once wait for the bucket with a connection of the database in hand: fewer than `serve` has. */
const places = 8

/** Files in a bucket of any S3, under the same addresses as in a folder: `<prefix>/ab/cdef…`. */
export class ContentBucket implements ContentStore {
  readonly #s3: S3mini
  readonly #place: BucketPlace
  readonly #pauseMs: number
  readonly #turns: Turns
  /** Until then nobody is asked: it has just said nothing at all, and others wait behind whoever waits for it. */
  #quietUntil = 0

  constructor(place: BucketPlace, o: { timeoutMs?: number; pauseMs?: number } = {}) {
    this.#place = place
    this.#pauseMs = o.pauseMs ?? 200
    this.#turns = new Turns(places, times.turnMs, () => new BucketFault(place, { code: 'busy' }))
    const { region, accessKeyId, secretAccessKey } = place
    const endpoint = `${place.endpoint.replace(/\/+$/, '')}/${place.bucket}`
    this.#s3 = new S3mini({
      endpoint,
      region,
      accessKeyId,
      secretAccessKey,
      requestAbortTimeout: o.timeoutMs ?? times.answerMs,
    })
  }

  /** Written anew even when it is there, so that a sweep of old files leaves it alone until its row is committed; read back before it counts as kept. */
  async put(bytes: Buffer): Promise<string> {
    const sha256 = ContentFolder.hash(bytes)
    const until = performance.now() + times.patienceMs
    const checksum = { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') }
    await this.#ask(
      () =>
        this.#s3.putObject(this.#keyOf(sha256), bytes, 'application/octet-stream', undefined, checksum, bytes.length),
      until,
    )
    await this.#read(sha256, until).catch(async (fault) => {
      // What came out short must not lie there under the address of the whole.
      if (fault instanceof DamagedFile) await this.remove(sha256).catch(() => {})
      throw fault
    })
    return sha256
  }

  get(sha256: string): Promise<Buffer> {
    return this.#read(sha256)
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run(work)
  }

  async #read(sha256: string, until?: number): Promise<Buffer> {
    const kept = await this.#ask(() => this.#s3.getObjectArrayBuffer(this.#keyOf(sha256)), until)
    const bytes = kept && Buffer.from(kept)
    if (bytes === null || ContentFolder.hash(bytes) !== sha256) throw new DamagedFile(sha256)
    return bytes
  }

  async remove(sha256: string): Promise<void> {
    await this.#ask(() => this.#s3.deleteObject(this.#keyOf(sha256)))
  }

  async olderThan(instant: string): Promise<string[]> {
    const limit = Date.parse(instant)
    const within = this.#place.prefix === '' ? '' : `${this.#place.prefix}/`
    const old: string[] = []
    let next: string | undefined
    do {
      const page = await this.#ask(() => this.#s3.listObjectsPaged('/', within, 1000, next))
      for (const { Key, LastModified } of page?.objects ?? []) {
        const found = /^([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(Key.slice(within.length))
        if (found && new Date(LastModified).getTime() < limit) old.push(found[1]! + found[2]!)
      }
      next = page?.nextContinuationToken
    } while (next)
    return old
  }

  #keyOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
    const { prefix } = this.#place
    return `${prefix === '' ? '' : `${prefix}/`}${sha256.slice(0, 2)}/${sha256.slice(2)}`
  }

  /** Everything here may be asked twice: an answer of 5xx, none in time, or a broken connection is tried again. */
  async #ask<T>(ask: () => Promise<T>, until = performance.now() + times.patienceMs): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      if (performance.now() < this.#quietUntil) throw new BucketFault(this.#place, { code: 'silent' })
      try {
        return await ask()
      } catch (error) {
        if ((error as Error).name === 'TimeoutError') this.#quietUntil = performance.now() + times.quietMs
        const refused = error instanceof S3ServiceError && error.status < 500 && error.status !== 429
        if (refused || attempt === tries || performance.now() >= until) throw new BucketFault(this.#place, error)
        await pause(this.#pauseMs * 4 ** (attempt - 1))
      }
    }
  }
}

/** The bucket refuses, or does not answer: nothing is known about the file, and nothing was acknowledged. */
export class BucketFault extends Error {
  constructor({ endpoint, bucket }: BucketPlace, cause: unknown) {
    const { status, code, name } = cause as { status?: number; code?: string; name?: string }
    super(`The bucket ${bucket} at ${endpoint} failed: ${status ?? code ?? name}.`)
    this.name = 'BucketFault'
  }
}
