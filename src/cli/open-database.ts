import { existsSync } from 'node:fs'
import { MODULE_NAMES } from '#modules/index.ts'
import { unfinishedRestore } from '#platform/backups/unpack-backup.ts'
import { type DatabaseAddress, type Db, openDatabase } from '#platform/database/connection.ts'
import { createDatabase, dropDatabase } from '#platform/database/create-database.ts'
import { findEngine, hasEngine, startEngine } from '#platform/database/engine.ts'
import { migrate } from '#platform/database/migrate.ts'
import { pendingMigrations } from '#platform/database/pending-migrations.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { prefixFor, roleName } from '#platform/database/roles.ts'
import { readInstallation } from '#platform/installation.ts'
import { Explained, exit } from './explained.ts'
import { loginPassword } from './login-password.ts'
import type { Settings } from './settings.ts'
import { whenToldToEnd } from './told-to-end.ts'

export interface OpenDatabase {
  db: Db
  /** The same database as whoever may migrate it: the embedded server's superuser. */
  admin: DatabaseAddress
  /** The migrations that ran. */
  migrated: string[]
  /** Where the database is, in words. */
  where: string
  /** Where the embedded database lies; null for a server by URL. */
  clusterDir: string | null
  /** Closes the pool and stops the embedded server, if this process supervises it. */
  close(): Promise<void>
}

/** The database of the embedded server. */
export const embeddedName = 'contingent'

export interface OpenOptions {
  /** Starts the embedded server and is refused where another process supervises it; else joins the one that runs. */
  supervise: boolean
  progress: (line: string) => void
  /** The largest number of connections. */
  max?: number
  /** Begins with an empty database: what is in the embedded one was not finished. */
  fresh?: boolean
  /** Only looks at an installation that is there: refused where there is none, and nothing of it is changed. */
  existing?: boolean
  /** Opens what a restore has not yet proven: only the restore itself does so. */
  unfinishedRestore?: boolean
}

/**
 * Opens the database that the settings name, brought up to date: a server by URL, or the embedded one.
 */
export async function openContingentDatabase(settings: Settings, o: OpenOptions): Promise<OpenDatabase> {
  const sign = unfinishedRestore(settings.dataDir)
  if (!o.unfinishedRestore && existsSync(sign))
    throw new Explained(
      `A restore into ${settings.dataDir} did not end, or was not proven. Empty the directory and restore again; ` +
        `to use it as it is all the same, remove ${sign}.`,
      exit.somebodyMustActFirst,
    )
  const { databaseUrl } = settings
  const database = await (databaseUrl ? openServer(settings, databaseUrl, o) : openEmbedded(settings, o))
  if (!o.existing) return database
  // Without its tables the question itself fails: then nothing is installed either.
  const installation = await readInstallation(database.db).catch(() => null)
  if (installation) return database
  await database.close()
  throw nothingHere(database.where)
}

async function openEmbedded(settings: Settings, o: OpenOptions): Promise<OpenDatabase> {
  const running = o.supervise ? null : await findEngine(settings.dataDir)
  if (o.existing && !running && !(await hasEngine(settings.dataDir))) throw nothingHere(settings.dataDir)
  // The server lies in a process group of its own: a signal that ends us while it starts, or at any time, has to stop it.
  const starting = running ? null : startEngine({ dataDir: settings.dataDir, progress: o.progress })
  const takeBack = starting ? whenToldToEnd(async () => (await starting.catch(() => null))?.stop()) : () => {}
  const engine = await starting?.catch((error) => {
    takeBack()
    throw error
  })
  try {
    const address = { ...(running ?? engine!.address), database: embeddedName }
    if (o.fresh) await dropDatabase(address)
    if (!o.existing) await createDatabase(address)
    const prefix = settings.rolePrefix ?? prefixFor(embeddedName)
    const migrated = o.existing ? [] : await runMigrations(address, prefix, o.progress)
    const db = openDatabase({ ...address, user: undefined, prefix, max: o.max })
    const close = async () => {
      await db.close()
      await engine?.stop()
      takeBack()
    }
    const clusterDir = engine?.clusterDir ?? address.socketDir
    return { db, admin: address, migrated, where: engine ? clusterDir : `${clusterDir} (joined)`, clusterDir, close }
  } catch (error) {
    await engine?.stop()
    takeBack()
    throw error
  }
}

const nothingHere = (where: string) =>
  new Explained(
    `Nothing is installed here (${where}). Is CONTINGENT_DATA or DATABASE_URL the right one?`,
    exit.somebodyMustActFirst,
  )

async function openServer(settings: Settings, url: string, o: OpenOptions): Promise<OpenDatabase> {
  const { hostname, database, user } = partsOf(url)
  if (o.fresh)
    throw new Explained(
      `The practice copy in the database ${database} was not finished. Drop and create that database, and start again.`,
      exit.somebodyMustActFirst,
    )
  const prefix = settings.rolePrefix ?? prefixFor(database)
  const own = { connectionString: url, database, prefix, max: o.max }
  const where = `database ${database} on ${hostname || 'this machine'}`
  if (!settings.databaseAdminUrl && user === roleName(prefix, 'login')) {
    const db = openDatabase({ ...own, user })
    await assertUpToDate(db).catch(async (error) => {
      await db.close()
      throw error
    })
    return {
      db,
      admin: { connectionString: url, database },
      migrated: [],
      where,
      clusterDir: null,
      close: () => db.close(),
    }
  }
  const admin: DatabaseAddress = { connectionString: settings.databaseAdminUrl ?? url, database }
  const migrated = o.existing ? [] : await runMigrations(admin, prefix, o.progress)
  const db = settings.databaseAdminUrl
    ? openDatabase({ ...own, user })
    : openDatabase({ ...own, password: await loginPassword(admin, prefix, settings.dataDir) })
  return { db, admin, migrated, where, clusterDir: null, close: () => db.close() }
}

/** The application's own login may not migrate: a database that is behind needs somebody who may. */
async function assertUpToDate(db: Db): Promise<void> {
  const pending = await pendingMigrations(db, migrationFolders(MODULE_NAMES)).catch((error: { code?: string }) => {
    // No roles, no schema or no table of migrations: nothing ran yet.
    if (['42501', '3F000', '42P01', '22023', '42704'].includes(error.code ?? '')) return ['all']
    throw error
  })
  if (pending.length > 0)
    throw new Explained(
      `The database is behind this version (${pending.length === 1 ? pending[0] : `${pending.length} migrations`}), and the login of ` +
        'DATABASE_URL may not migrate. Run once: DATABASE_ADMIN_URL=… contingent migrate',
      exit.somebodyMustActFirst,
    )
}

function partsOf(url: string): { hostname: string; database: string; user: string } {
  if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url))
    throw new Explained(
      'DATABASE_URL is not an address such as postgres://user:password@host:5432/contingent.',
      exit.wrongUsage,
    )
  const { hostname, pathname, username, searchParams } = new URL(url)
  const user = searchParams.get('user') ?? decodeURIComponent(username)
  return { hostname: decodeURIComponent(hostname), database: decodeURIComponent(pathname.slice(1)) || user, user }
}

async function runMigrations(
  address: DatabaseAddress,
  prefix: string,
  progress: (line: string) => void,
): Promise<string[]> {
  const folders = migrationFolders(MODULE_NAMES)
  const migrated = await migrate({ address, prefix, folders })
  if (migrated.length > 0) progress(`Database brought up to date (${migrated.length} migrations)`)
  return migrated
}
