import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'

export interface BackupEvent {
  kind: 'made' | 'proven' | 'not-proven'
  /** ISO instants, UTC. */
  at: string
  backupOf: string
  fileName: string
  bytes: number
  seconds: number
  faults: number
}

const acts = { made: 'backups.make', proven: 'backups.prove', 'not-proven': 'backups.prove' } as const

/** Records, with an entry in the audit, that a backup was made, or proven or not. */
export async function recordBackup(db: Db, event: BackupEvent): Promise<void> {
  const actor = systemActor('backups')
  await inTransaction(db, { role: 'app', claims: claimsOf(actor, event.at.slice(0, 10)) }, async (tx) => {
    const id = randomUUID()
    await sql`insert into backups.event (id, kind, at, backup_of, file_name, bytes, seconds, faults)
      values (${id}, ${event.kind}, ${event.at}, ${event.backupOf}, ${event.fileName}, ${event.bytes}, ${event.seconds},
        ${event.faults})`.execute(tx)
    await appendAudit(tx, {
      at: event.at,
      ...auditBy(actor),
      act: acts[event.kind],
      outcome: event.kind === 'not-proven' ? 'failed' : 'done',
      objectKind: 'backup',
      objectId: id,
    })
  })
}

/** Records in the audit that everything is about to leave the installation. */
export async function recordExport(db: Db, at: string): Promise<void> {
  const actor = systemActor('export')
  await inTransaction(db, { role: 'app', claims: claimsOf(actor, at.slice(0, 10)) }, (tx) =>
    appendAudit(tx, { at, ...auditBy(actor), act: 'backups.export', outcome: 'done' }),
  )
}

/** The latest events, the newest first. */
export async function latestEvents(
  tx: Tx,
  kinds: readonly BackupEvent['kind'][],
  limit: number,
): Promise<BackupEvent[]> {
  const { rows } = await sql<Omit<BackupEvent, 'bytes' | 'seconds'> & { bytes: string; seconds: string }>`
    select kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      to_char(backup_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "backupOf", file_name as "fileName",
      bytes::text, seconds::text, faults
    from backups.event where kind = any(${`{${kinds.join(',')}}`}::text[]) order by at desc, id limit ${limit}`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes), seconds: Number(row.seconds) }))
}
