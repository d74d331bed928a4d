import { join } from 'node:path'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { ContentFolder } from '#platform/files/content-folder.ts'

const roles = ['app', 'app_health', 'app_psych', 'app_conduct'] as const

/** Holds the files of a data directory against the attachments that a database names. */
export async function checkFiles(
  db: Db,
  o: { dataDir: string },
): Promise<{ attachments: number; faults: string[]; untried: string[] }> {
  const folder = new ContentFolder(join(o.dataDir, 'files'))
  const claims = claimsOf(systemActor('backups'), '1970-01-01')
  const named = new Set<string>()
  for (const role of roles) {
    const { rows } = await inTransaction(
      db,
      { role, claims },
      (tx) => sql<{ sha256: string }>`select sha256 from files.attachment where attached_at is not null`.execute(tx),
      { readOnly: true },
    )
    for (const { sha256 } of rows) named.add(sha256)
  }
  const faults: string[] = []
  for (const sha256 of named) await folder.get(sha256).catch((error: Error) => faults.push(error.message))
  return { attachments: named.size - faults.length, faults, untried: [] }
}
