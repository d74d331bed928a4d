import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { AuditEntry } from './entry.ts'

export { type AuditEntry, type AuditOutcome, auditBy } from './entry.ts'

/**
 * Appends one entry to the chain of its actor. Call it as the last statement of the transaction: it locks the head of
 * that chain until the end. Throws when the entry names another account than the claims of the transaction.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await sql`select audit.append(${JSON.stringify(entry)}::jsonb)`.execute(tx)
}
