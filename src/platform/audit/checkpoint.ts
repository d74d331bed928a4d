import { createHash, sign } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { sha256 } from './canonical.ts'
import { type CheckpointBody, type CheckpointFile, isCopied, printBytes, writeCopy } from './checkpoint-file.ts'
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
    if (last?.day === o.today) return { ...last, prints: await printsAgain(tx, last) }
    const chains = await sql<{ shard: number; length: string; head: string }>`
      select shard, length, encode(head, 'hex') as head from audit.chain order by shard`.execute(tx)
    const prints = await printsOf(tx, chains.rows, last)
    const number = (last?.number ?? 0) + 1
    const body: CheckpointBody = {
      number,
      day: o.today,
      at: o.now,
      chains: chains.rows.map((chain, at) => ({
        ...chain,
        length: Number(chain.length),
        prints: digestOf(prints[at]!),
      })),
      previous: last ? sha256(last.body).toString('hex') : null,
    }
    const text = JSON.stringify(body)
    const signature = sign(null, Buffer.from(text), key)
    await sql`select audit.record_checkpoint(${number}, ${o.today}, ${text}, ${keyIdOf(key)}, ${signature})`.execute(tx)
    const made = { number, body: text, keyId: keyIdOf(key), signature: signature.toString('base64') }
    return { ...made, prints: prints.map((each) => each.toString('base64')) }
  })
  const { number, body, keyId, signature, prints } = file
  const checkpoint = { number, body, keyId, signature }
  if (!(await isCopied(o.copies, checkpoint)))
    await writeCopy(o.copies, { ...checkpoint, ...(prints ? { prints } : {}) })
  return checkpoint
}

/** The prints of the rows that a checkpoint of these chains covers and the one before did not. */
async function printsOf(
  tx: Tx,
  chains: readonly { shard: number; length: number | string }[],
  before: CheckpointFile | null,
): Promise<Buffer[]> {
  const covered = before ? (JSON.parse(before.body) as CheckpointBody).chains : []
  const prints: Buffer[] = []
  for (const { shard, length } of chains) {
    const from = covered.find((chain) => chain.shard === shard)?.length ?? 0
    const { rows } = await sql<{ prints: Buffer }>`
      select coalesce(string_agg(substring(hash from 1 for ${printBytes}), ''::bytea order by seq), ''::bytea) as prints
      from audit.entry where shard = ${shard} and seq > ${from} and seq <= ${length}`.execute(tx)
    prints.push(rows[0]!.prints)
  }
  return prints
}

const digestOf = (prints: Buffer): string => createHash('sha256').update(prints).digest('hex')

/** The prints of a checkpoint that stands in the database already, where its rows are still those that it signed. */
async function printsAgain(tx: Tx, one: CheckpointFile): Promise<string[] | undefined> {
  const { chains } = JSON.parse(one.body) as CheckpointBody
  const prints = await printsOf(tx, chains, await checkpointOf(tx, one.number - 1))
  return chains.every((chain, at) => chain.prints === digestOf(prints[at]!))
    ? prints.map((each) => each.toString('base64'))
    : undefined
}

async function checkpointOf(tx: Tx, number: number): Promise<CheckpointFile | null> {
  const { rows } = await sql<CheckpointFile>`
    select number, body, key_id as "keyId", '' as signature from audit.checkpoint where number = ${number}`.execute(tx)
  return rows[0] ?? null
}

async function lastCheckpoint(tx: Tx): Promise<(CheckpointFile & { day: string }) | null> {
  const { rows } = await sql<CheckpointFile & { day: string }>`
    select number, day::text, body, key_id as "keyId", translate(encode(signature, 'base64'), E'\\n', '') as signature
    from audit.checkpoint order by number desc limit 1`.execute(tx)
  return rows[0] ?? null
}
