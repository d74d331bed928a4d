import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { syncFolder } from '#platform/files/synced-write.ts'
import { type ArchiveLock, encrypterOf } from './archive-lock.ts'
import { type ArchiveHeader, type ArchiveManifest, type FileLine, headerName, manifestName } from './manifest.ts'

/** Writes an archive, tar in gzip in age, as one stream: it appears under its name whole and on the disk, or not at all. */
export class ArchiveWriter {
  readonly #path: string
  readonly #part: string
  readonly #header: ArchiveHeader
  readonly #tar: Pack = pack()
  readonly #written: Promise<unknown>
  readonly #lines: FileLine[] = []
  #failure: Error | null = null

  private constructor(
    path: string,
    header: ArchiveHeader,
    encrypt: (plain: ReadableStream) => Promise<ReadableStream>,
  ) {
    this.#path = path
    this.#part = `${path}.part-${process.pid}`
    this.#header = header
    const zipped = createGzip({ level: 4 })
    const zipping = pipeline(chunksOf(this.#tar), zipped)
    const writing = encrypt(Readable.toWeb(zipped) as ReadableStream).then((closed) =>
      pipeline(Readable.fromWeb(closed as never), createWriteStream(this.#part, { flags: 'wx', mode: 0o600 })),
    )
    this.#written = Promise.all([zipping, writing])
    this.#written.catch((error: Error) => {
      this.#failure ??= error
      this.#tar.destroy(error)
    })
  }

  /** Begins an archive. Throws `EEXIST` when there is a file of that name: a backup is never written over. */
  static async begin(path: string, header: ArchiveHeader, lock: ArchiveLock): Promise<ArchiveWriter> {
    await (await open(path, 'wx', 0o600)).close()
    await rm(path)
    const encrypter = encrypterOf(lock)
    const writer = new ArchiveWriter(path, header, (plain) => encrypter.encrypt(plain))
    await writer.add(headerName, Buffer.from(JSON.stringify(header)))
    return writer
  }

  /** Adds a file from bytes, or from a stream of exactly so many bytes. */
  async add(name: string, content: Buffer): Promise<FileLine>
  async add(name: string, content: AsyncIterable<Buffer>, bytes: number): Promise<FileLine>
  async add(name: string, content: Buffer | AsyncIterable<Buffer>, size?: number): Promise<FileLine> {
    const bytes = Buffer.isBuffer(content) ? content.length : size!
    const hash = createHash('sha256')
    const [entry, ended] = this.#entry(name, bytes)
    for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
      hash.update(chunk)
      if (!entry.write(chunk)) await once(entry, 'drain')
    }
    entry.end()
    await ended
    const line = { name, bytes, sha256: hash.digest('hex') }
    if (name !== headerName && name !== manifestName) this.#lines.push(line)
    return line
  }

  #entry(name: string, size: number): [entry: Writable, ended: Promise<void>] {
    if (this.#failure) throw this.#failure
    let settle: (error?: Error | null) => void = () => {}
    const ended = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(this.#failure ?? error) : resolve())
    })
    // It may fail while the content is still being read, before anybody waits for it.
    ended.catch(() => {})
    const entry = this.#tar.entry({ name, size, mode: 0o600, mtime: epoch }, settle)
    entry.on('error', () => {})
    return [entry, ended]
  }

  /** A folder, which matters where it is empty. */
  addFolder(name: string): void {
    this.#tar.entry({ name, type: 'directory', mode: 0o700, mtime: epoch })
  }

  /** Writes the manifest, waits until the disk has everything, and gives the file its name. */
  async finish(rest: Pick<ArchiveManifest, 'moment' | 'damagedBefore'>): Promise<{ files: number; bytes: number }> {
    const manifest: ArchiveManifest = { header: this.#header, files: this.#lines, ...rest }
    await this.add(manifestName, Buffer.from(JSON.stringify(manifest)))
    this.#tar.finalize()
    await this.#written
    const file = await open(this.#part, 'r+')
    const { size } = await file.stat()
    await file.sync().finally(() => file.close())
    // A link fails where a rename would write over a file that came meanwhile.
    await link(this.#part, this.#path)
    await rm(this.#part)
    syncFolder(dirname(this.#path))
    return { files: this.#lines.length, bytes: size }
  }

  /** Leaves nothing behind. */
  async abort(): Promise<void> {
    this.#tar.destroy(new Error('The archive was given up.'))
    await this.#written.catch(() => {})
    await rm(this.#part, { force: true })
  }
}

const epoch = new Date(0)

async function* chunksOf(tar: Pack): AsyncGenerator<Buffer> {
  for await (const chunk of tar) yield chunk
}
