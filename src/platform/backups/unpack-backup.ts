import { createWriteStream } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ClusterPlace, clusterPlace, removeCluster } from '#platform/database/engine.ts'
import type { SystemUser } from '#platform/database/engine-user.ts'
import type { ArchiveKey } from './archive-lock.ts'
import { LaterArchive } from './damaged-archive.ts'
import type { ArchiveHeader, ArchiveManifest } from './manifest.ts'
import { NotWanted, readArchive } from './read-archive.ts'

export interface Unpacked {
  manifest: ArchiveManifest
  /** Where the database lies; null where the archive has none. */
  clusterDir: string | null
}

export interface UnpackOptions {
  key: ArchiveKey
  /** Empty, or not there yet. */
  dataDir: string
  /** Waits until the disk has everything; false for a place that is thrown away. */
  durable: boolean
  progress: (line: string) => void
}

/** There from the first file until the restored installation is proven: nothing starts on a half-restored directory. */
export const unfinishedRestore = (dataDir: string): string => join(dataDir, 'restore-is-unfinished')

/**
 * Unpacks a backup into an empty data directory, while it checks every checksum. When anything is wrong it throws, and
 * leaves the directory as empty as it was.
 */
export async function unpackBackup(path: string, o: UnpackOptions): Promise<Unpacked> {
  await assertEmpty(o.dataDir)
  await mkdir(o.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  await writeFile(unfinishedRestore(o.dataDir), 'A restore began here and has not ended.\n')
  let cluster: ClusterPlace | null = null
  const removeAll = async () => {
    if (cluster) await removeCluster(cluster.clusterDir)
    await mkdir(o.dataDir, { recursive: true })
    for (const name of await readdir(o.dataDir)) await rm(join(o.dataDir, name), { recursive: true, force: true })
  }
  const placeOf = (name: string): string => {
    const [folder = '', ...rest] = name.split('/')
    if (folder === 'database') return join(cluster?.clusterDir ?? '', ...rest)
    return folder === 'data' ? join(o.dataDir, ...rest) : join(o.dataDir, folder, ...rest)
  }
  const ownerOf = (name: string): SystemUser | null => (name.startsWith('database/') ? (cluster?.user ?? null) : null)
  const keep = keeper(o.durable)
  try {
    const manifest = await readArchive(path, o.key, {
      async header(header) {
        assertWanted(path, header)
        o.progress(`Unpacking the backup of ${header.madeAt}`)
        if (header.postgres === null) return
        cluster = await clusterPlace(o.dataDir, o.progress)
        assertSamePostgres(path, header, cluster.majorVersion)
        await keep.folder(cluster.clusterDir, cluster.user)
      },
      folder: (name) => keep.folder(placeOf(name), ownerOf(name)),
      file: (name, content) => keep.file(placeOf(name), content, ownerOf(name)),
    })
    if (o.durable) await keep.sync()
    return { manifest, clusterDir: (cluster as ClusterPlace | null)?.clusterDir ?? null }
  } catch (error) {
    await removeAll()
    throw error
  }
}

/** Unpacks an archive of keys into an empty directory. */
export async function unpackKeys(path: string, key: ArchiveKey, keysDir: string): Promise<void> {
  await assertEmpty(keysDir)
  const keep = keeper(true)
  try {
    await mkdir(keysDir, { recursive: true, mode: 0o700 })
    await readArchive(path, key, {
      header({ kind }) {
        if (kind !== 'keys') throw new NotWanted(`${path} is a backup of the data, not one of the keys.`)
      },
      file: (name, content) => keep.file(join(keysDir, ...name.split('/').slice(1)), content, null, keyMode(name)),
    })
    await keep.sync()
  } catch (error) {
    for (const name of await readdir(keysDir)) await rm(join(keysDir, name), { recursive: true, force: true })
    throw error
  }
}

const keyMode = (name: string): number => (name.endsWith('.public.pem') ? 0o644 : 0o400)

/** Throws unless the directory is missing or empty: a restore never writes over anything. */
export async function assertEmpty(dir: string): Promise<void> {
  const there = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (there.length > 0) throw new NotWanted(`${dir} is not empty: restore into an empty directory.`)
}

function assertWanted(path: string, { kind }: ArchiveHeader): void {
  if (kind === 'keys')
    throw new NotWanted(`${path} is a backup of keys: give the one of the data, and this one as --keys.`)
}

function assertSamePostgres(path: string, { postgres, contingent }: ArchiveHeader, here: number): void {
  if (postgres === null || postgres === here) return
  if (postgres > here) throw new LaterArchive(path, `Contingent ${contingent}, PostgreSQL ${postgres}`)
  throw new NotWanted(
    `${path} holds a database of PostgreSQL ${postgres}, and this is PostgreSQL ${here}: restore it with Contingent ${contingent}.`,
  )
}

/** Writes files and folders for their owner, and remembers them until the disk has them all. */
function keeper(durable: boolean) {
  const made = new Set<string>()
  const folder = async (path: string, owner: SystemUser | null) => {
    if (made.has(path)) return
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (owner) await chown(path, owner.uid, owner.gid)
    made.add(path)
  }
  return {
    folder,
    async file(path: string, content: AsyncIterable<Buffer>, owner: SystemUser | null, mode = 0o600) {
      await folder(dirname(path), owner)
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode }))
      if (owner) await chown(path, owner.uid, owner.gid)
      if (durable) made.add(path)
    },
    async sync() {
      for (const path of made) {
        const handle = await open(path, 'r')
        await handle.sync().finally(() => handle.close())
      }
    },
  }
}

/** Makes the server stop its replay at the named point; the text that was there comes back with `forgetRecovery`. */
export async function askForRecovery(clusterDir: string, restorePoint: string): Promise<{ forget(): Promise<void> }> {
  const auto = join(clusterDir, 'postgresql.auto.conf')
  const before = await readFile(auto, 'utf8')
  const target = restorePoint.replaceAll("'", "''")
  // All segments lie in pg_wal: there is nothing to fetch.
  const settings = [
    "restore_command = 'false'",
    `recovery_target_name = '${target}'`,
    "recovery_target_action = 'promote'",
    "recovery_target_timeline = 'current'",
  ]
  await writeFile(auto, `${before}${settings.join('\n')}\n`)
  await writeFile(join(clusterDir, 'recovery.signal'), '', { mode: 0o644 })
  return { forget: () => writeFile(auto, before) }
}
