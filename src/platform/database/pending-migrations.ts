import { sql } from 'kysely'
import { type Claims, type Db, inTransaction } from './connection.ts'
import { type MigrationFolder, readMigrations } from './migration-files.ts'

const nobody: Claims = {
  ...{ accountId: null, personId: null, duty: '', reach: 'none', today: '' },
  ...{ services: [], missions: [], cases: [] },
}

/**
 * The migrations of this version that have not run on the database, as the application's own login sees it. What a newer
 * version has added besides is not ours to judge: during a rolling update both run.
 */
export async function pendingMigrations(db: Db, folders: readonly MigrationFolder[]): Promise<string[]> {
  const wanted = (await readMigrations(folders)).map(({ module, name }) => `${module}/${name}`)
  const ran = await inTransaction(
    db,
    { role: 'app', claims: nobody },
    async (tx) =>
      (await sql<{ name: string }>`select module || '/' || name as name from platform.migration`.execute(tx)).rows,
    { readOnly: true },
  )
  const there = new Set(ran.map((row) => row.name))
  return wanted.filter((name) => !there.has(name))
}
