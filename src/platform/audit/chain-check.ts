import { type AuditRow, genesisOf, hashOf } from './canonical.ts'
import { printBytes } from './checkpoint-file.ts'
import type { Damage } from './damage.ts'

/** The first bytes of the hashes of rows, from one after `from` on. */
interface Prints {
  from: number
  bytes: Buffer
}

const lastOf = ({ from, bytes }: Prints): number => from + bytes.length / printBytes

/** Follows one chain from its genesis, row by row in the order of `seq`, and keeps what does not fit. */
export class ChainCheck {
  readonly shard: number
  readonly damages: Damage[] = []
  /** rows whose own hash does not fit: changed, or standing in another's place */
  readonly suspects: AuditRow[] = []
  /** the stored hashes at the places that checkpoints signed */
  readonly signed: Map<number, Buffer | null>
  /** the first row whose hash is not the one that a checkpoint's copy kept a print of */
  foreign: number | null = null
  readonly #prints: readonly Prints[]
  #page = 0
  #next = 1
  #hash: Buffer
  #lastSuspect = 0

  constructor(shard: number, signedPlaces: Iterable<number> = [], prints: readonly Prints[] = []) {
    this.shard = shard
    this.#prints = prints
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
    if (this.foreign === null && this.#isForeign(row)) this.foreign = row.seq
  }

  #isForeign({ seq, hash }: AuditRow): boolean {
    while (this.#page < this.#prints.length && seq > lastOf(this.#prints[this.#page]!)) this.#page += 1
    const prints = this.#prints[this.#page]
    if (!prints || seq <= prints.from) return false
    const at = (seq - prints.from - 1) * printBytes
    return hash.compare(prints.bytes, at, at + printBytes, 0, printBytes) !== 0
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

/**
 * Sorts rows whose hash does not fit: swapped with one another, moved up because one before them was removed, moved down because one
 * was put in before them, or changed.
 */
export function judgeSuspects(suspects: readonly AuditRow[]): Damage[] {
  const few = suspects.length <= 400 ? suspects : []
  const damages: Damage[] = []
  let before: { row: AuditRow; moved: -1 | 0 | 1 } | null = null
  for (const row of suspects) {
    const place = { shard: row.shard, seq: row.seq }
    const home = few.find((other) => other !== row && belongsAt(row, other) && belongsAt(other, row))
    const moved = home ? 0 : movedFrom(row)
    const follows = before?.row.shard === row.shard && before.row.seq === row.seq - 1
    if (home) damages.push({ kind: 'swapped', ...place, with: { shard: home.shard, seq: home.seq } })
    else if (moved === 0) damages.push({ kind: 'changed', ...place })
    else if (moved === 1) {
      if (!follows || before?.moved !== 1) damages.push({ kind: 'removed', ...place })
    } else if (!follows || before?.moved !== -1) {
      // The stranger stands right before; where its own hash did not fit either, it was taken for a changed row.
      if (follows && before?.moved === 0) damages.pop()
      damages.push({ kind: 'added', shard: row.shard, seq: row.seq - 1 })
    }
    before = { row, moved }
  }
  return damages
}

/** 1: the row was written one place further down and moved up; -1: the other way round; 0: neither. */
function movedFrom(row: AuditRow): -1 | 0 | 1 {
  for (const way of [1, -1] as const)
    if (hashOf(row, { shard: row.shard, seq: row.seq + way, prev: row.prev }).equals(row.hash)) return way
  return 0
}

/** Whether this row was written at the other's place: moved with its hashes, or with its content alone. */
function belongsAt(row: AuditRow, other: AuditRow): boolean {
  const { shard, seq } = other
  return (
    hashOf(row, { shard, seq, prev: row.prev }).equals(row.hash) ||
    hashOf(row, { shard, seq, prev: other.prev }).equals(other.hash)
  )
}
