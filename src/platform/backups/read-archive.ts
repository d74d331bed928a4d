import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { type Entry, type Extract, extract } from 'tar-stream'
import { type ArchiveKey, decrypterOf } from './archive-lock.ts'
import { DamagedArchive, DoesNotUnlock, LaterArchive } from './damaged-archive.ts'
import {
  type ArchiveHeader,
  type ArchiveManifest,
  archiveFormat,
  archiveHeader,
  archiveManifest,
  type FileLine,
  headerName,
  manifestName,
} from './manifest.ts'

/** What becomes of the files of an archive while they are read; left out: they are only checked. */
export interface Taker {
  /** Called once, before any file, with what the archive says it is; throws where it is not wanted. */
  header?(header: ArchiveHeader): Promise<void> | void
  folder?(name: string): Promise<void>
  /** Takes all bytes of one file. */
  file?(name: string, content: AsyncIterable<Buffer>): Promise<void>
}

/**
 * Reads an archive once from beginning to end and checks everything that can be checked: the seal of each piece, the end,
 * the SHA-256 and the length of each file, and that no file is missing or was added. Only when it returns is the archive sound.
 */
export async function readArchive(path: string, key: ArchiveKey, taker: Taker = {}): Promise<ArchiveManifest> {
  const tar = await openTar(path, key)
  const lines: FileLine[] = []
  let header: ArchiveHeader | null = null
  let manifest: ArchiveManifest | null = null
  let at = headerName
  try {
    for await (const entry of tar) {
      at = safeName(path, entry)
      if (manifest) throw new DamagedArchive(path, at, 'it stands behind the end')
      if (header === null) {
        header = headerIn(path, at, await text(entry))
        await taker.header?.(header)
      } else if (entry.header.type === 'directory') {
        entry.resume()
        await taker.folder?.(at)
      } else if (at === manifestName) manifest = archiveManifest.parse(JSON.parse(await text(entry)))
      else lines.push(await takeFile(at, entry, taker))
    }
  } catch (error) {
    throw asDamage(path, at, error)
  }
  if (!manifest) throw new DamagedArchive(path, at, 'the end of the archive is missing')
  compare(path, manifest, lines)
  return manifest
}

async function openTar(path: string, key: ArchiveKey): Promise<Extract> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject))
  const opened = await decrypterOf(key)
    .decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>)
    .catch((error: Error) => {
      file.destroy()
      throw new DoesNotUnlock(path, error.message)
    })
  const plain = Readable.fromWeb(opened as never)
  const unzipped = createGunzip()
  const tar = extract()
  plain.on('error', (error) => unzipped.destroy(error))
  unzipped.on('error', (error) => {
    plain.destroy()
    tar.destroy(error)
  })
  tar.on('close', () => {
    file.destroy()
    plain.destroy()
    unzipped.destroy()
  })
  plain.pipe(unzipped).pipe(tar)
  return tar
}

async function takeFile(name: string, entry: Entry, taker: Taker): Promise<FileLine> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* seen(): AsyncGenerator<Buffer> {
    for await (const chunk of entry) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  if (taker.file) await taker.file(name, seen())
  else for await (const _ of seen());
  return { name, bytes, sha256: hash.digest('hex') }
}

const folders = ['database/', 'files/', 'audit-checkpoints/', 'data/', 'keys/']

/** A name inside one of our folders, and nothing that leads out of them. */
function safeName(path: string, entry: Entry): string {
  const { name, type } = entry.header
  const plain = name
    .split('/')
    .every((part, i, all) => (part !== '' || i === all.length - 1) && part !== '.' && part !== '..')
  const known = name === headerName || name === manifestName || folders.some((folder) => name.startsWith(folder))
  if (!plain || !known || (type !== 'file' && type !== 'directory'))
    throw new DamagedArchive(path, JSON.stringify(name), 'no backup of ours has such a file')
  return name
}

function headerIn(path: string, name: string, content: string): ArchiveHeader {
  if (name !== headerName) throw new DamagedArchive(path, name, 'it does not begin as a backup of Contingent does')
  const { format, contingent } = JSON.parse(content) as { format: number; contingent: string }
  if (format > archiveFormat) throw new LaterArchive(path, `Contingent ${contingent}`)
  return archiveHeader.parse(JSON.parse(content))
}

function compare(path: string, manifest: ArchiveManifest, lines: readonly FileLine[]): void {
  const listed = new Map(manifest.files.map((line) => [line.name, line]))
  for (const { name, bytes, sha256 } of lines) {
    const line = listed.get(name)
    if (!line) throw new DamagedArchive(path, name, 'its manifest does not list it, or lists it once only')
    if (line.bytes !== bytes || line.sha256 !== sha256)
      throw new DamagedArchive(path, name, 'its SHA-256 is not the one in the manifest')
    listed.delete(name)
  }
  for (const name of listed.keys()) throw new DamagedArchive(path, name, 'it is listed and not there')
}

/** What a taker or the system threw stays what it is; what the reading threw means damage. */
function asDamage(path: string, at: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException
  const isSystem = code !== undefined && /^E[A-Z]+$/.test(code) && !code.startsWith('ERR_')
  const isOurs = error instanceof DamagedArchive || error instanceof LaterArchive || error instanceof NotWanted
  if (isOurs || isSystem) return error as Error
  return new DamagedArchive(path, at, message === 'invalid tag' ? 'the encrypted bytes were changed' : message)
}

/** Thrown by a taker whose archive is sound and yet not the one that is wanted. */
export class NotWanted extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotWanted'
  }
}
