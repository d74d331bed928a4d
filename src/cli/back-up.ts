import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import pg from 'pg'
import type { ArchiveLock } from '#platform/backups/archive-lock.ts'
import { type BackupMade, backUpKeys, makeBackup } from '#platform/backups/make-backup.ts'
import { type BackupEvent, recordBackup } from '#platform/backups/store.ts'
import { clientConfig, type DatabaseAddress, type Db } from '#platform/database/connection.ts'
import { readInstallation } from '#platform/installation.ts'
import { Explained, exit } from './explained.ts'
import { contentOf } from './files-place.ts'
import { openContingentDatabase } from './open-database.ts'
import { productVersion } from './product-version.ts'
import type { Settings } from './settings.ts'

export interface BackUpOptions {
  /** A file that is not there yet, or a folder: then the file is named after the moment. */
  target: string
  lock: ArchiveLock
  /** A second archive for the keys, under another lock; left out, the keys are not backed up. */
  keys?: { target: string; lock: ArchiveLock }
  progress: (line: string) => void
}

export interface BackedUp extends BackupMade {
  seconds: number
  keys: { target: string; files: number } | null
}

/** Backs up the installation that the settings name, whether it is running or not, and records that it was done. */
export async function backUp(settings: Settings, o: BackUpOptions): Promise<BackedUp> {
  const began = performance.now()
  const { progress } = o
  const database = await openContingentDatabase(settings, { supervise: false, progress, max: 1, existing: true })
  try {
    const found = await readInstallation(database.db)
    if (!found) throw new Explained('Nothing is installed here yet.', exit.somebodyMustActFirst)
    const now = new Date().toISOString()
    const contingent = productVersion()
    const installation = { kind: found.kind, pack: found.packCode }
    const common = { contingent, installation, now, progress }
    const target = targetFile(o.target, 'contingent', now)
    const keys = o.keys && {
      ...(await backUpKeys({
        ...{ ...common, lock: o.keys.lock, keysDir: settings.keysDir },
        target: targetFile(o.keys.target, 'contingent-keys', now),
      })),
    }
    const server = settings.databaseUrl ? null : await withVersion(database.admin)
    const made = await makeBackup({
      ...common,
      target,
      lock: o.lock,
      dataDir: settings.dataDir,
      content: contentOf(settings),
      db: database.db,
      database: server,
    })
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const { bytes, damagedBefore } = made
    const event = { kind: 'made', backupOf: now, fileName: basename(target), bytes, seconds } as const
    await tryToRecord(database.db, { ...event, at: new Date().toISOString(), faults: damagedBefore.length }, progress)
    return { ...made, seconds, keys: keys ?? null }
  } finally {
    await database.close()
  }
}

async function withVersion(address: DatabaseAddress): Promise<DatabaseAddress & { majorVersion: number }> {
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  const { rows } = await client
    .query<{ number: string }>("select current_setting('server_version_num') as number")
    .finally(() => client.end())
  return { ...address, majorVersion: Math.floor(Number(rows[0]!.number) / 10_000) }
}

/** A database that an older version made has no table for it yet: then the backup counts all the same. */
export async function tryToRecord(db: Db, event: BackupEvent, progress: (line: string) => void): Promise<void> {
  await recordBackup(db, event).catch((error: { code?: string }) => {
    if (error.code !== '42P01' && error.code !== '3F000') throw error
    progress('This database is of an older version: the page about backups will not show it')
  })
}

function targetFile(target: string, name: string, now: string): string {
  const path = resolve(target)
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  const file = isFolder ? join(path, `${name}-${now.slice(0, 19).replaceAll(':', '')}Z.age`) : path
  if (existsSync(file))
    throw new Explained(`${file} is there already: a backup is never written over.`, exit.wrongUsage)
  return file
}
