import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of migrations and the part of the house that it belongs to. */
export interface MigrationFolder {
  module: string
  dir: string
}

export interface Migration {
  module: string
  name: string
  path: string
  /** As written, with role names and `{{sees …}}` not yet filled in. */
  text: string
  /** SHA-256 of the file, in hex. */
  checksum: string
}

/** Reads the `.sql` files of the folders: folder by folder as given, by name within a folder; a missing folder has none. */
export async function readMigrations(folders: readonly MigrationFolder[]): Promise<Migration[]> {
  const all = await Promise.all(folders.map(readFolder))
  return all.flat()
}

async function readFolder({ module, dir }: MigrationFolder): Promise<Migration[]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(dir, name)
      const text = await readFile(path, 'utf8')
      return { module, name, path, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
