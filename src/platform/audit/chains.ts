import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { CheckpointBody } from './checkpoint-file.ts'

export interface ChainsData {
  chains: { shard: number; length: number; head: string }[]
  entries: number
  checkpoint: { number: number; day: string; at: string; keyId: string; entriesSince: number } | null
}

/** How long the chains are, and what the last signed checkpoint covers. */
export async function readChains(tx: Tx): Promise<ChainsData> {
  const { rows } = await sql<{ shard: number; length: number; head: string }>`
    select shard, length::integer as length, encode(head, 'hex') as head from audit.chain order by shard`.execute(tx)
  const entries = rows.reduce((sum, chain) => sum + chain.length, 0)
  const found = await sql<{ number: number; day: string; body: string; keyId: string }>`
    select number, day::text as day, body, key_id as "keyId" from audit.checkpoint order by number desc limit 1`.execute(
    tx,
  )
  const last = found.rows[0]
  if (!last) return { chains: rows, entries, checkpoint: null }
  const body = JSON.parse(last.body) as CheckpointBody
  const covered = body.chains.reduce((sum, chain) => sum + chain.length, 0)
  const { number, day, keyId } = last
  return { chains: rows, entries, checkpoint: { number, day, at: body.at, keyId, entriesSince: entries - covered } }
}
