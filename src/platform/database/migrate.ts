import pg from 'pg'
import { migrationLock } from './advisory-locks.ts'
import { clientConfig, type DatabaseAddress } from './connection.ts'
import { ensureRoles } from './ensure-roles.ts'
import { type Migration, type MigrationFolder, readMigrations } from './migration-files.ts'
import { fillIn } from './migration-sql.ts'
import { roleName } from './roles.ts'

export interface MigrateOptions {
  /** Where to connect, as a user who may make roles or for whom an administrator has made them. */
  address: DatabaseAddress
  prefix: string
  folders: readonly MigrationFolder[]
  progress?: (line: string) => void
}

/**
 * Brings a database up to date, one transaction a file, under a lock that makes a second migrator wait.
 * Returns the names of the files that ran. Throws `RolesMissing` when an administrator has to make the roles first.
 */
export async function migrate(o: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(o.folders)
  const client = new pg.Client(clientConfig(o.address))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await ensureRoles(client, o.prefix, o.address.database)
    await client.query(`set role ${roleName(o.prefix, 'owner')}`)
    await makeRegister(client, o.prefix)
    const pending = await stillToRun(client, migrations)
    for (const migration of pending) {
      o.progress?.(`${migration.module}/${migration.name}`)
      await run(client, migration, o.prefix)
    }
    return pending.map(({ module, name }) => `${module}/${name}`)
  } finally {
    await client.end()
  }
}

async function makeRegister(client: pg.Client, prefix: string): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      module text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
      primary key (module, name));
    grant usage on schema platform to ${roleName(prefix, 'app')};
    grant select on platform.migration to ${roleName(prefix, 'app')}`)
}

async function stillToRun(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ module: string; name: string; checksum: string }>(
    'select module, name, checksum from platform.migration',
  )
  const applied = new Map(rows.map((row) => [`${row.module}/${row.name}`, row.checksum]))
  return migrations.filter((migration) => {
    const before = applied.get(`${migration.module}/${migration.name}`)
    if (before !== undefined && before !== migration.checksum) throw new ChangedMigration(migration)
    return before === undefined
  })
}

async function run(client: pg.Client, migration: Migration, prefix: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(fillIn(migration.text, prefix))
    await client.query('insert into platform.migration (module, name, checksum) values ($1, $2, $3)', [
      migration.module,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${migration.path}${lineOf(error, migration, prefix)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function lineOf(error: unknown, migration: Migration, prefix: string): string {
  const position = Number((error as { position?: string }).position)
  return position ? `:${fillIn(migration.text, prefix).slice(0, position).split('\n').length}` : ''
}

/** A migration that has run was changed afterwards: its database and its text no longer agree. */
export class ChangedMigration extends Error {
  constructor(migration: Migration) {
    super(
      `${migration.path} was changed after it ran on this database. Put it back and write a new migration instead; ` +
        'in development, remove the data directory.',
    )
    this.name = 'ChangedMigration'
  }
}
