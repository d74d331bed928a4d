import { join } from 'node:path'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { checkAudit, type RestoredCheck } from './check-restored.ts'

const roles = ['app', 'app_health', 'app_psych', 'app_conduct'] as const

/** Files alone were restored: each attachment that a database names is opened in them, and its audit verified. */
export async function checkFiles(db: Db, o: { dataDir: string; keysDir: string }): Promise<RestoredCheck> {
  const attachments = new Attachments(join(o.dataDir, 'files'), Sealer.open(o.keysDir, { make: false }))
  const claims = claimsOf(systemActor('backups'), '1970-01-01')
  const audit = await checkAudit(db, o)
  const faults = [...audit.faults]
  let opened = 0
  for (const role of roles)
    await inTransaction(db, { role, claims }, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from files.attachment where attached_at is not null and compartment = ${role === 'app' ? 'ordinary' : role.slice(4)}`.execute(
        tx,
      )
      for (const { id } of rows)
        await attachments.read(tx, id).then(
          () => (opened += 1),
          (error: Error) => faults.push(`attachment ${id}: ${error.message}`),
        )
    })
  const { entries: auditEntries } = audit
  return { tables: 0, rows: 0, auditEntries, attachments: opened, keysOpened: 0, faults, untried: [] }
}
