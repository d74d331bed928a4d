import { createHash, type KeyObject, verify as verifySignature } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { sha256 } from './canonical.ts'
import {
  type CheckpointBody,
  type CheckpointFile,
  printBytes,
  readCopies,
  type SignedChain,
} from './checkpoint-file.ts'
import type { Damage } from './damage.ts'

/** What one sound checkpoint says about each chain. */
export interface SignedHeads {
  lengths: number[]
  /** in hex */
  heads: string[]
  /** for each chain the first bytes of the hashes of its rows after `from`, where a copy holds what was signed of them */
  prints: ({ from: number; bytes: Buffer } | undefined)[]
}

/** Reads all checkpoints, and the copies outside the database where their folder is given; keeps those that hold. */
export async function checkCheckpoints(
  tx: Tx,
  o: { publicKey?: KeyObject; copies?: string },
): Promise<{ heads: SignedHeads[]; damages: Damage[]; count: number }> {
  const { rows } = await sql<CheckpointFile>`
    select number, body, key_id as "keyId", translate(encode(signature, 'base64'), E'\\n', '') as signature from audit.checkpoint order by number`.execute(
    tx,
  )
  const copies = o.copies === undefined ? [] : await readCopies(o.copies)
  const damages: Damage[] = []
  const heads: SignedHeads[] = []
  const stored = new Map(rows.map((row) => [row.number, row]))
  const copied = new Map(copies.map((copy) => [copy.number, copy]))
  const count = Math.max(0, ...stored.keys(), ...copied.keys())
  let previous: string | null = null
  let covered: SignedChain[] = []
  for (let number = 1; number <= count; number += 1) {
    const here = stored.get(number)
    const there = copied.get(number)
    const good = [here, there].find((one) => one !== undefined && holds(one, previous, o.publicKey))
    const differ = here && there && here.body !== there.body
    if (!here || good !== here || differ) damages.push({ kind: 'checkpoint', shard: null, seq: number })
    const trusted = good ?? here ?? there
    if (good) heads.push(headsOf(good, there?.prints, covered))
    covered = trusted ? (bodyOf(trusted)?.chains ?? covered) : covered
    previous = trusted ? sha256(trusted.body).toString('hex') : null
  }
  return { heads, damages, count }
}

/** Whether the signature fits the words, the words say this number, and name the checkpoint before. */
function holds(one: CheckpointFile, previous: string | null, publicKey: KeyObject | undefined): boolean {
  const body = bodyOf(one)
  if (body === null || body.number !== one.number) return false
  if (previous !== null && body.previous !== previous) return false
  return !publicKey || verifySignature(null, Buffer.from(one.body), publicKey, Buffer.from(one.signature, 'base64'))
}

function bodyOf(one: CheckpointFile): CheckpointBody | null {
  try {
    const body = JSON.parse(one.body) as CheckpointBody
    return Array.isArray(body.chains) ? body : null
  } catch {
    return null
  }
}

function headsOf(one: CheckpointFile, prints: string[] | undefined, covered: readonly SignedChain[]): SignedHeads {
  const signed: SignedHeads = { lengths: [], heads: [], prints: [] }
  for (const [at, { shard, length, head, prints: digest }] of (bodyOf(one)?.chains ?? []).entries()) {
    signed.lengths[shard] = length
    signed.heads[shard] = head
    const bytes = Buffer.from(String(prints?.[at] ?? ''), 'base64')
    const from = covered.find((chain) => chain.shard === shard)?.length ?? 0
    const whole = digest === createHash('sha256').update(bytes).digest('hex')
    signed.prints[shard] = whole && bytes.length === (length - from) * printBytes ? { from, bytes } : undefined
  }
  return signed
}
