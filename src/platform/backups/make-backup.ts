import { join } from 'node:path'
import { extract } from 'tar-stream'
import type { DatabaseAddress, Db } from '#platform/database/connection.ts'
import type { ContentStore } from '#platform/files/content-store.ts'
import type { ArchiveLock } from './archive-lock.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { BackupConnection, type BaseBackupEnd } from './base-backup.ts'
import { findMoment } from './consistent-moment.ts'
import { addCheckpoints, addContents, addFolder, addOtherFiles } from './data-files.ts'
import { type ArchiveHeader, archiveFormat } from './manifest.ts'
import { namedContents } from './named-contents.ts'
import { logSegments } from './write-ahead-log.ts'

export interface BackupOptions {
  target: string
  lock: ArchiveLock
  dataDir: string
  /** Where attachments are kept. */
  content: ContentStore
  /** The database as the application reaches it. */
  db: Db
  /** The embedded server as its superuser; null: the database is backed up where it is. */
  database: (DatabaseAddress & { majorVersion: number }) | null
  contingent: string
  installation: { kind: string; pack: string }
  now: string
  progress: (line: string) => void
}

export interface BackupMade {
  target: string
  kind: ArchiveHeader['kind']
  madeAt: string
  files: number
  bytes: number
  /** Rows in all tables, at the moment; null where the database is elsewhere. */
  rows: number | null
  attachments: number
  damagedBefore: string[]
}

/** Backs up a running installation, keys excepted, into one encrypted archive. Nobody has to stop working. */
export async function makeBackup(o: BackupOptions): Promise<BackupMade> {
  const archive = await ArchiveWriter.begin(o.target, headerOf(o, o.database ? 'whole' : 'files'), o.lock)
  try {
    const found = o.database ? await addDatabase(archive, o.database, o) : null
    o.progress('Copying attachments and other files')
    const contents = found?.content ?? (await namedContents(o.db))
    const damagedBefore = await addContents(archive, o.content, contents)
    await addCheckpoints(
      archive,
      join(o.dataDir, 'audit-checkpoints'),
      found?.lastCheckpoint ?? Number.MAX_SAFE_INTEGER,
    )
    await addOtherFiles(archive, o.dataDir)
    const moment = found?.moment ?? null
    const { files, bytes } = await archive.finish({ moment, damagedBefore })
    const rows = moment ? moment.tables.reduce((sum, table) => sum + table.rows, 0) : null
    const kind = o.database ? 'whole' : 'files'
    return { target: o.target, kind, madeAt: o.now, files, bytes, rows, attachments: contents.length, damagedBefore }
  } catch (error) {
    await archive.abort()
    throw error
  }
}

/** Backs up the keys alone, under a lock of their own. */
export async function backUpKeys(
  o: Pick<BackupOptions, 'target' | 'lock' | 'contingent' | 'installation' | 'now'> & { keysDir: string },
): Promise<{ target: string; files: number }> {
  const archive = await ArchiveWriter.begin(o.target, headerOf({ ...o, database: null }, 'keys'), o.lock)
  try {
    const files = await addFolder(archive, o.keysDir, 'keys')
    await archive.finish({ moment: null, damagedBefore: [] })
    return { target: o.target, files }
  } catch (error) {
    await archive.abort()
    throw error
  }
}

function headerOf(
  o: Pick<BackupOptions, 'contingent' | 'installation' | 'now' | 'database'>,
  kind: ArchiveHeader['kind'],
): ArchiveHeader {
  const { contingent, installation, now, database } = o
  return {
    format: archiveFormat,
    kind,
    contingent,
    installation,
    madeAt: now,
    postgres: database?.majorVersion ?? null,
  }
}

/** The server's files first, then the moment, then the log up to it: what comes back is the database at that moment. */
async function addDatabase(
  archive: ArchiveWriter,
  database: DatabaseAddress,
  o: { now: string; progress: (line: string) => void },
) {
  const connection = await BackupConnection.open(database)
  try {
    o.progress('Copying the database')
    const { startLsn, manifest } = await addServerFiles(archive, connection)
    await archive.add('database/backup_manifest', manifest)
    const found = await findMoment(database, { at: o.now, startLsn, progress: o.progress })
    for await (const { name, bytes, content } of logSegments(database, found.moment))
      await archive.add(`database/pg_wal/${name}`, content, bytes)
    return found
  } finally {
    await connection.close()
  }
}

async function addServerFiles(archive: ArchiveWriter, connection: BackupConnection): Promise<BaseBackupEnd> {
  const { tar, ended } = connection.receive()
  const entries = extract()
  tar.on('error', (error) => entries.destroy(error))
  tar.pipe(entries)
  for await (const entry of entries) {
    const { name, type, size } = entry.header
    const path = `database/${name.replace(/^\.\//, '').replace(/\/$/, '')}`
    if (type === 'directory') {
      entry.resume()
      if (path !== 'database/') archive.addFolder(path)
    } else if (type === 'file') await archive.add(path, entry, size ?? 0)
    else throw new Error(`The database has a tablespace outside its directory (${name}): back it up with pgBackRest.`)
  }
  return ended
}
