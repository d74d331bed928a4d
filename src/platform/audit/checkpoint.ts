import { sign } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { sha256 } from './canonical.ts'
import { type CheckpointBody, type CheckpointFile, writeCopy } from './checkpoint-file.ts'
import { checkpointKey, keyIdOf } from './checkpoint-key.ts'

export { checkpointPublicKey } from './checkpoint-key.ts'

/**
 * Signs the heads of all chains, once a day, and copies the checkpoint into a folder outside the database. What stood
 * before a checkpoint cannot be cut off or rewritten afterwards without `verifyAudit` seeing it. Asked twice on a day, it
 * writes the missing copy of the first and returns that.
 */
export async function takeCheckpoint(
  db: Db,
  o: { keysDir: string; copies: string; now: string; today: Day },
): Promise<CheckpointFile> {
  const key = await checkpointKey(o.keysDir)
  const as = { role: 'app_audit' as const, claims: claimsOf(systemActor('audit-checkpoint'), o.today) }
  const file = await inTransaction(db, as, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('audit.checkpoint', 0))`.execute(tx)
    const last = await lastCheckpoint(tx)
    if (last?.day === o.today) return last
    const chains = await sql<{ shard: number; length: string; head: string }>`
      select shard, length, encode(head, 'hex') as head from audit.chain order by shard`.execute(tx)
    const number = (last?.number ?? 0) + 1
    const body: CheckpointBody = {
      number,
      day: o.today,
      at: o.now,
      chains: chains.rows.map((chain) => ({ ...chain, length: Number(chain.length) })),
      previous: last ? sha256(last.body).toString('hex') : null,
    }
    const text = JSON.stringify(body)
    const signature = sign(null, Buffer.from(text), key)
    await sql`select audit.record_checkpoint(${number}, ${o.today}, ${text}, ${keyIdOf(key)}, ${signature})`.execute(tx)
    return { number, body: text, keyId: keyIdOf(key), signature: signature.toString('base64') }
  })
  const { number, body, keyId, signature } = file
  await writeCopy(o.copies, { number, body, keyId, signature })
  return { number, body, keyId, signature }
}

async function lastCheckpoint(tx: Tx): Promise<(CheckpointFile & { day: string }) | null> {
  const { rows } = await sql<CheckpointFile & { day: string }>`
    select number, day::text, body, key_id as "keyId", translate(encode(signature, 'base64'), E'\\n', '') as signature
    from audit.checkpoint order by number desc limit 1`.execute(tx)
  return rows[0] ?? null
}
