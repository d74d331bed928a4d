import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { ChainCheck, judgeSuspects, stretch } from './chain-check.ts'
import { pagesOf } from './chain-rows.ts'
import type { Damage } from './damage.ts'
import { checkCheckpoints, type SignedHeads } from './verify-checkpoints.ts'

export type { Damage, DamageKind } from './damage.ts'

export interface AuditVerdict {
  sound: boolean
  entries: number
  checkpoints: number
  /** whether the signatures of the checkpoints were checked, which needs the public key */
  signaturesChecked: boolean
  damages: Damage[]
}

/**
 * Reads every row of the audit, computes every hash anew and says what is damaged and where. With the public key it
 * checks the checkpoints' signatures too, and with the folder of copies that none was removed from the database.
 */
export async function verifyAudit(db: Db, o: { publicKey?: KeyObject; copies?: string } = {}): Promise<AuditVerdict> {
  const as = { role: 'app_audit' as const, claims: claimsOf(systemActor('audit-verify'), '1970-01-01') }
  return inTransaction(db, as, (tx) => verify(tx, o), { readOnly: true, isolation: 'repeatable read', tries: 1 })
}

async function verify(tx: Tx, o: { publicKey?: KeyObject; copies?: string }): Promise<AuditVerdict> {
  const signed = await checkCheckpoints(tx, o)
  const heads = await sql<{ shard: number; length: string; head: Buffer }>`
    select shard, length, head from audit.chain order by shard`.execute(tx)
  const checks: ChainCheck[] = []
  const damages: Damage[] = [...signed.damages]
  let entries = 0
  for (let shard = 0; shard < 8; shard += 1) {
    const chain = heads.rows.find((row) => row.shard === shard)
    const check = new ChainCheck(
      shard,
      signed.heads.map((heads) => heads.lengths[shard] ?? 0),
      signed.heads.flatMap((heads) => heads.prints[shard] ?? []),
    )
    if (chain) {
      for await (const rows of pagesOf(tx, shard, Number(chain.length))) {
        for (const row of rows) check.take(row)
        entries += rows.length
      }
      check.finish(Number(chain.length), chain.head)
      const cut = cutBelowCheckpoint(check, signed.heads, Number(chain.length))
      if (cut) check.damages.push(cut)
    } else damages.push({ kind: 'head', shard, seq: 0 })
    checks.push(check)
    damages.push(...check.damages)
  }
  damages.push(...judgeSuspects(checks.flatMap((check) => check.suspects)))
  damages.push(...(await beyondHeads(tx)))
  damages.push(...checks.flatMap((check) => rewritten(check, signed.heads, damages)))
  damages.sort((a, b) => (a.shard ?? 9) - (b.shard ?? 9) || a.seq - b.seq)
  const signaturesChecked = o.publicKey !== undefined
  return { sound: damages.length === 0, entries, checkpoints: signed.count, signaturesChecked, damages }
}

/** Rows that no head knows: written past `audit.append`. */
async function beyondHeads(tx: Tx): Promise<Damage[]> {
  const { rows } = await sql<{ shard: number; seq: string }>`
    select e.shard, e.seq from audit.entry e left join audit.chain c on c.shard = e.shard
    where e.seq > coalesce(c.length, 0) or e.seq < 1 order by e.shard, e.seq limit 1000`.execute(tx)
  return rows.map((row) => ({ kind: 'added', shard: row.shard, seq: Number(row.seq) }))
}

/** A chain shorter than a checkpoint signed it: its end was cut off and its head put back. */
function cutBelowCheckpoint(check: ChainCheck, signed: readonly SignedHeads[], length: number): Damage | null {
  const longest = Math.max(0, ...signed.map((heads) => heads.lengths[check.shard] ?? 0))
  return longest > length ? stretch('cut-off', check.shard, length + 1, longest) : null
}

/**
 * The first checkpoint whose signed head is not the hash that stands there now, where nothing else explains it: from the row on that the
 * prints in its copy name, or, without them, somewhere since the checkpoint before.
 */
function rewritten(check: ChainCheck, signed: readonly SignedHeads[], known: readonly Damage[]): Damage[] {
  if (known.some((damage) => damage.shard === check.shard)) return []
  let from = 1
  for (const { lengths, heads } of signed) {
    const seq = lengths[check.shard] ?? 0
    const now = check.signed.get(seq)
    if (now && now.toString('hex') !== heads[check.shard]) {
      const { shard, foreign } = check
      const exact = foreign !== null && foreign >= from && foreign <= seq
      return [exact ? { kind: 'rewritten', shard, seq: foreign } : stretch('rewritten', shard, from, seq)]
    }
    from = seq + 1
  }
  return []
}
