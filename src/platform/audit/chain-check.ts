import { type AuditRow, genesisOf, hashOf } from './canonical.ts'
import type { Damage } from './damage.ts'

/** Follows one chain from its genesis, row by row in the order of `seq`, and keeps what does not fit. */
export class ChainCheck {
  readonly shard: number
  readonly damages: Damage[] = []
  /** rows whose own hash does not fit: changed, or standing in another's place */
  readonly suspects: AuditRow[] = []
  /** the stored hashes at the places that checkpoints signed */
  readonly signed: Map<number, Buffer | null>
  #next = 1
  #hash: Buffer
  #lastSuspect = 0

  constructor(shard: number, signedPlaces: Iterable<number> = []) {
    this.shard = shard
    this.#hash = genesisOf(shard)
    this.signed = new Map([...signedPlaces].map((seq) => [seq, seq === 0 ? this.#hash : null]))
  }

  take(row: AuditRow): void {
    const gap = row.seq > this.#next
    if (gap) this.damages.push(stretch('removed', this.shard, this.#next, row.seq - 1))
    if (!hashOf(row).equals(row.hash)) {
      this.suspects.push(row)
      this.#lastSuspect = row.seq
    } else if (!gap && !row.prev.equals(this.#hash) && this.#lastSuspect !== row.seq - 1) {
      // This row is sound and names another hash before it: the row before was changed and its hash with it.
      this.damages.push({ kind: 'changed', shard: this.shard, seq: Math.max(1, row.seq - 1) })
    }
    this.#hash = row.hash
    this.#next = row.seq + 1
    if (this.signed.has(row.seq)) this.signed.set(row.seq, row.hash)
  }

  /** Compares the end of the rows with the head of the chain. */
  finish(length: number, head: Buffer): void {
    const last = this.#next - 1
    if (last < length) this.damages.push(stretch('cut-off', this.shard, this.#next, length))
    else if (!this.#hash.equals(head) && this.#lastSuspect !== last) {
      this.damages.push({ kind: last === 0 ? 'head' : 'changed', shard: this.shard, seq: last })
    }
  }
}

/** A damage from one row through another. */
export const stretch = (kind: Damage['kind'], shard: number, seq: number, last: number): Damage =>
  last > seq ? { kind, shard, seq, through: last } : { kind, shard, seq }

/** Sorts rows whose hash does not fit: swapped with one another, moved up because one before them was removed, or changed. */
export function judgeSuspects(suspects: readonly AuditRow[]): Damage[] {
  const few = suspects.length <= 400 ? suspects : []
  const damages: Damage[] = []
  let movedUp: AuditRow | null = null
  for (const row of suspects) {
    const place = { shard: row.shard, seq: row.seq }
    const home = few.find((other) => other !== row && belongsAt(row, other) && belongsAt(other, row))
    const moved = !home && hashOf(row, { shard: row.shard, seq: row.seq + 1, prev: row.prev }).equals(row.hash)
    if (home) damages.push({ kind: 'swapped', ...place, with: { shard: home.shard, seq: home.seq } })
    else if (!moved) damages.push({ kind: 'changed', ...place })
    else if (movedUp?.shard !== row.shard || movedUp.seq !== row.seq - 1) damages.push({ kind: 'removed', ...place })
    movedUp = moved ? row : null
  }
  return damages
}

/** Whether this row was written at the other's place: moved with its hashes, or with its content alone. */
function belongsAt(row: AuditRow, other: AuditRow): boolean {
  const { shard, seq } = other
  return (
    hashOf(row, { shard, seq, prev: row.prev }).equals(row.hash) ||
    hashOf(row, { shard, seq, prev: other.prev }).equals(other.hash)
  )
}
