/**
 * What is wrong at a place of the audit.
 * `changed`: the row says something else than when it was written. `removed`: it is gone from the middle.
 * `swapped`: it stands in the place of another. `cut-off`: the end of the chain is gone. `added`: it stands beyond the head, or was put
 * in between.
 * `rewritten`: from here on the chain was computed anew after a checkpoint had signed it; `through`: from somewhere in this stretch. `head`: the head itself was altered.
 * `checkpoint`: a checkpoint was changed, removed, or its signature does not hold.
 */
export type DamageKind = 'changed' | 'removed' | 'swapped' | 'cut-off' | 'added' | 'rewritten' | 'head' | 'checkpoint'

export interface Damage {
  kind: DamageKind
  /** the chain, or null for a checkpoint */
  shard: number | null
  /** the first row, or the number of the checkpoint */
  seq: number
  /** the last row, where a whole stretch is affected */
  through?: number
  /** the place it was swapped with */
  with?: { shard: number; seq: number }
}
