import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { syncFolder } from '#platform/files/synced-write.ts'

/** A folder of plain files that appears whole, with the SHA-256 of each, or not at all. */
export class FolderWriter {
  readonly #folder: string
  readonly #part: string
  readonly #sums: string[] = []

  private constructor(folder: string) {
    this.#folder = folder
    this.#part = `${folder}.part-${process.pid}`
  }

  /** Throws unless the folder is empty or not there yet. */
  static async begin(folder: string): Promise<FolderWriter> {
    const path = resolve(folder)
    if (existsSync(path) && (await readdir(path)).length > 0) throw new FolderNotEmpty(path)
    const writer = new FolderWriter(path)
    await mkdir(writer.#part, { recursive: true, mode: 0o700 })
    return writer
  }

  /** Opens a file inside; the folders on the way are made. */
  async file(name: string): Promise<ExportedFile> {
    const path = join(this.#part, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return new ExportedFile(path, (sha256) => this.#sums.push(`${sha256}  ${name}`))
  }

  async whole(name: string, content: string | Buffer): Promise<void> {
    const file = await this.file(name)
    await file.write(content)
    await file.end()
  }

  /** Writes the list of checksums, for `sha256sum -c`, and gives the folder its name. */
  async finish(): Promise<number> {
    const count = this.#sums.length
    await this.whole('SHA256SUMS', `${[...this.#sums].sort(byName).join('\n')}\n`)
    if (existsSync(this.#folder)) await rmdir(this.#folder)
    await rename(this.#part, this.#folder)
    syncFolder(dirname(this.#folder))
    return count
  }

  async abort(): Promise<void> {
    await rm(this.#part, { recursive: true, force: true })
  }
}

const byName = (a: string, b: string): number => (a.slice(66) < b.slice(66) ? -1 : 1)

export class ExportedFile {
  readonly #stream: WriteStream
  readonly #hash: Hash = createHash('sha256')
  readonly #onEnd: (sha256: string) => void

  constructor(path: string, onEnd: (sha256: string) => void) {
    this.#stream = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
    this.#stream.on('error', () => {})
    this.#onEnd = onEnd
  }

  async write(content: string | Buffer): Promise<void> {
    this.#hash.update(content)
    if (!this.#stream.write(content)) await once(this.#stream, 'drain')
  }

  async end(): Promise<void> {
    this.#stream.end()
    if (!this.#stream.closed) await once(this.#stream, 'close')
    if (this.#stream.errored) throw this.#stream.errored
    this.#onEnd(this.#hash.digest('hex'))
  }
}

/** There is something where the export was to go. */
export class FolderNotEmpty extends Error {
  constructor(folder: string) {
    super(`${folder} is not empty: an export goes into an empty folder.`)
    this.name = 'FolderNotEmpty'
  }
}
