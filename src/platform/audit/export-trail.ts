import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { appendAudit, auditBy } from './append.ts'
import { pagesOf } from './chain-rows.ts'

/**
 * Hands every entry to `write` as one line of JSON, chain by chain, with the fields in the order in which they are hashed: what
 * `docs/verify-checkpoint.mjs` checks without database and product. That it was exported is an entry of its own, after those exported.
 */
export async function exportTrail(db: Db, now: string, write: (line: string) => Promise<void>): Promise<number> {
  const actor = systemActor('audit-export')
  const claims = claimsOf(actor, '1970-01-01')
  const count = await inTransaction(
    db,
    { role: 'app_audit', claims },
    async (tx) => {
      let lines = 0
      const chains = await sql<{ shard: number; length: string }>`
        select shard, length from audit.chain order by shard`.execute(tx)
      for (const { shard, length } of chains.rows)
        for await (const rows of pagesOf(tx, shard, Number(length)))
          for (const { prev: _before, hash, ...fields } of rows) {
            await write(JSON.stringify({ ...fields, hash: hash.toString('hex') }))
            lines += 1
          }
      return lines
    },
    { readOnly: true, isolation: 'repeatable read', tries: 1 },
  )
  await inTransaction(db, { role: 'app', claims }, (tx) =>
    appendAudit(tx, { at: now, ...auditBy(actor), act: 'audit.export', outcome: 'read', compartment: 'audit' }),
  )
  return count
}
