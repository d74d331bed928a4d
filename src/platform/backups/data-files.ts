import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedFile } from '#platform/files/content-folder.ts'
import type { ContentStore } from '#platform/files/content-store.ts'
import type { ArchiveWriter } from './archive-writer.ts'
import type { NamedContent } from './consistent-moment.ts'

/** What of a data directory is not copied as it lies there: it has a way of its own, or belongs to the running process. */
const notCopied = new Set([
  'postgres',
  'postgres.log',
  'WHERE-THE-DATABASE-IS.txt',
  'files',
  'audit-checkpoints',
  'practice-is-being-made',
  'restore-is-unfinished',
  // Room for a full disk, not content; made anew where there is room.
  'disk-reserve',
  'disk-reserve.part',
])

/** Adds the contents of attachments; returns those that are gone or damaged where they are kept though a record names them. */
export async function addContents(
  archive: ArchiveWriter,
  store: ContentStore,
  contents: readonly NamedContent[],
): Promise<string[]> {
  const damaged: string[] = []
  for (const { sha256, attached } of contents) {
    const content = await store.get(sha256).catch((error) => {
      if (error instanceof DamagedFile) return null
      throw error
    })
    // One that waits may have been swept since the moment; then its row says no more than that it waited.
    if (content) await archive.add(`files/${sha256.slice(0, 2)}/${sha256.slice(2)}`, content)
    else if (attached) damaged.push(sha256)
  }
  return damaged
}

/** The copies of signed checkpoints, up to the last one that the database knows at the moment. */
export async function addCheckpoints(archive: ArchiveWriter, folder: string, last: number): Promise<void> {
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const number = Number(/^checkpoint-(\d{6})\.json$/.exec(name)?.[1] ?? Number.NaN)
    if (number <= last) await archive.add(`audit-checkpoints/${name}`, await readFile(join(folder, name)))
  }
}

/** The other files of the data directory, such as the accounts of a practice copy. */
export const addOtherFiles = (archive: ArchiveWriter, dataDir: string): Promise<number> =>
  addFolder(archive, dataDir, 'data', notCopied)

/** All files of a folder, whatever they are; returns how many. */
export async function addFolder(
  archive: ArchiveWriter,
  folder: string,
  as: string,
  without: ReadonlySet<string> = new Set(),
): Promise<number> {
  let count = 0
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (without.has(entry.name)) continue
    if (entry.isDirectory()) count += await addFolder(archive, join(folder, entry.name), `${as}/${entry.name}`)
    if (!entry.isFile()) continue
    await archive.add(`${as}/${entry.name}`, await readFile(join(folder, entry.name)))
    count += 1
  }
  return count
}
