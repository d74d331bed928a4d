import { sql } from 'kysely'
import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import type { House } from '#platform/house.ts'
import { asKeyKeeper } from './as-key-keeper.ts'

export interface KeyCounts {
  compartment: ClosedCompartment
  inUse: number
  retired: number
  destroyed: number
}

/** How many data keys each closed compartment has. */
export async function countKeys(house: House): Promise<KeyCounts[]> {
  const counts: KeyCounts[] = []
  for (const compartment of closedCompartments) {
    const { rows } = await asKeyKeeper(house, compartment, (tx) =>
      sql<Record<'inUse' | 'retired' | 'destroyed', string>>`select
          count(*) filter (where wrapped is not null and retired_at is null) as "inUse",
          count(*) filter (where wrapped is not null and retired_at is not null) as retired,
          count(*) filter (where wrapped is null) as destroyed
        from platform.data_key where compartment = ${compartment}`.execute(tx),
    )
    const found = rows[0]!
    counts.push({
      compartment,
      inUse: Number(found.inUse),
      retired: Number(found.retired),
      destroyed: Number(found.destroyed),
    })
  }
  return counts
}

/** Whether anything was ever sealed. */
export const anyDataKeys = async (house: House): Promise<boolean> =>
  (await countKeys(house)).some((one) => one.inUse + one.retired + one.destroyed > 0)
