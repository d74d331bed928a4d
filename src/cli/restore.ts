import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ArchiveKey } from '#platform/backups/archive-lock.ts'
import { checkFiles } from '#platform/backups/check-files.ts'
import type { RestoredCheck } from '#platform/backups/check-restored.ts'
import type { ArchiveManifest } from '#platform/backups/manifest.ts'
import { type Unpacked, unfinishedRestore, unpackBackup, unpackKeys } from '#platform/backups/unpack-backup.ts'
import { removeCluster } from '#platform/database/engine.ts'
import { keysDirFor } from '#platform/files/key-holder.ts'
import { holdKeys } from './hold-keys.ts'
import { openContingentDatabase } from './open-database.ts'
import { proveRestored, trySigningIn } from './restored-installation.ts'
import type { Settings } from './settings.ts'

export interface RestoreOptions {
  backup: string
  key: ArchiveKey
  /** An empty directory, or one that is not there yet. */
  into: string
  /** The archive of the keys; left out, those that lie beside the directory are used, if there are any. */
  keys?: { backup: string; key: ArchiveKey }
  progress: (line: string) => void
}

export interface Restored extends RestoredCheck {
  backup: string
  backupOf: string
  bytes: number
  kind: string
  into: string
  keysDir: string
  /** Nothing is missing, nothing was left untried: it can be used. */
  proven: boolean
  /** Contingent starts on it: nothing is wrong, though something may not have been tried. */
  usable: boolean
  /** From the first byte read until somebody could sign in. */
  seconds: number
}

/** Restores a backup into an empty directory and proves it. Throws, and leaves the directory empty, where the backup is damaged. */
export async function restore(settings: Settings, o: RestoreOptions): Promise<Restored> {
  const into = resolve(o.into)
  const keysDir = process.env.CONTINGENT_KEYS ? settings.keysDir : keysDirFor(into)
  const began = performance.now()
  if (o.keys) {
    o.progress(`Unpacking the keys into ${keysDir}`)
    await unpackKeys(o.keys.backup, o.keys.key, keysDir)
  }
  try {
    return await restoreInto({ ...settings, dataDir: into, keysDir }, { ...o, durable: true, began })
  } catch (error) {
    if (o.keys) for (const name of await readdir(keysDir)) await rm(join(keysDir, name), { recursive: true })
    throw error
  }
}

/** Restores a backup into a scratch directory, proves it, and removes the directory. */
export async function prove(
  settings: Settings,
  o: Omit<RestoreOptions, 'into'> & { scratch?: string },
): Promise<Restored> {
  const began = performance.now()
  const scratch = await mkdtemp(join(resolve(o.scratch ?? tmpdir()), 'contingent-prove-'))
  // The server's user has to get in when this runs as root.
  await chmod(scratch, 0o711)
  const dataDir = join(scratch, 'data')
  const keysDir = o.keys ? join(scratch, 'keys') : settings.keysDir
  let unpacked: Unpacked | undefined
  try {
    if (o.keys) await unpackKeys(o.keys.backup, o.keys.key, keysDir)
    const onUnpacked = (one: Unpacked) => {
      unpacked = one
    }
    return await restoreInto({ ...settings, dataDir, keysDir }, { ...o, durable: false, began, onUnpacked })
  } finally {
    if (unpacked?.clusterDir) await removeCluster(unpacked.clusterDir)
    await rm(scratch, { recursive: true, force: true })
  }
}

async function restoreInto(
  settings: Settings,
  o: Pick<RestoreOptions, 'backup' | 'key' | 'progress'> & {
    durable: boolean
    began: number
    onUnpacked?: (unpacked: Unpacked) => void
  },
): Promise<Restored> {
  const { dataDir, keysDir } = settings
  const backup = resolve(o.backup)
  const { size } = await stat(backup)
  const { key, durable, progress } = o
  const unpacked = await unpackBackup(backup, { key, dataDir, durable, progress })
  o.onUnpacked?.(unpacked)
  const { manifest, clusterDir } = unpacked
  // What was in a bucket comes back into the folder: the archive needs nothing else to be whole.
  const restored = { ...settings, files: undefined }
  const embedded = { ...restored, databaseUrl: undefined, databaseAdminUrl: undefined }
  const found = clusterDir
    ? await proveRestored(embedded, { manifest, clusterDir, progress })
    : await proveFiles(restored, manifest, progress)
  return {
    ...found,
    backup,
    backupOf: manifest.header.madeAt,
    bytes: size,
    kind: manifest.header.kind,
    into: dataDir,
    keysDir,
    usable: !existsSync(unfinishedRestore(dataDir)),
    proven: found.faults.length === 0 && found.untried.length === 0,
    seconds: Math.round((performance.now() - o.began) / 100) / 10,
  }
}

/** Files alone were backed up: they are held against the database that the settings name, if they name one. */
async function proveFiles(
  settings: Settings,
  manifest: ArchiveManifest,
  progress: (line: string) => void,
): Promise<RestoredCheck> {
  const untried = []
  if (!settings.databaseUrl) untried.push('the database: it is not in this backup, and DATABASE_URL names none')
  if (!existsSync(settings.keysDir)) untried.push(`the keys: there is no ${settings.keysDir}`)
  await rm(unfinishedRestore(settings.dataDir), { force: true })
  if (untried.length > 0)
    return {
      tables: 0,
      rows: 0,
      auditEntries: 0,
      keysOpened: 0,
      attachments: manifest.files.length,
      faults: [],
      untried,
    }
  progress('Holding the files against the database')
  const database = await openContingentDatabase(settings, { supervise: false, progress, max: 1, existing: true })
  const kind = manifest.header.installation.kind === 'production' ? 'production' : 'practice'
  const { sealer } = holdKeys(settings, { kind, make: false })
  const found = await checkFiles(database.db, { ...settings, sealer }).finally(async () => {
    sealer.holder.close()
    await database.close()
  })
  progress('Signing in')
  found.faults.push(...(await trySigningIn(settings, progress)))
  return found
}
