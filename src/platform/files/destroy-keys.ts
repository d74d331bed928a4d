import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import type { House } from '#platform/house.ts'
import { asKeyKeeper, noteKeyAct } from './as-key-keeper.ts'
import { destroyDataKeys, destroyedKeys, holdOffSealing, keyBinding, keysToDestroy } from './data-key-store.ts'
import { orShut } from './sealed-shut.ts'

/**
 * Destroys the data keys of one person in one compartment: what they sealed is unreadable from now on, for good. The
 * holder of the master keys is told, so that a key which a backup brings back does not open either. Returns how many.
 */
export async function destroyPersonsKeys(
  house: House,
  o: { personId: string; compartment: ClosedCompartment; authority: string; reason: string },
): Promise<number> {
  const { personId, compartment } = o
  const destroyed = await asKeyKeeper(house, compartment, async (tx, now) => {
    const whose = { person_id: personId, compartment }
    await holdOffSealing(tx, whose)
    const keys = await keysToDestroy(tx, whose)
    const ids = keys.map((key) => key.key_id)
    await destroyDataKeys(tx, ids, { at: now, authority: o.authority, reason: o.reason })
    await noteKeyAct(house, tx, { act: 'keys.destroy', personId, compartment, detail: { keys: keys.length } })
    return keys
  })
  // Where the holder cannot be told now, the daily sweep tells it: nothing opens meanwhile, the key is gone.
  await orShut(() => house.tools.sealer.holder.refuseForGood(destroyed.map(keyBinding)))
  return destroyed.length
}

/** Tells the holder once more of all destroyed keys: whoever was killed between the two had told only the database. */
export async function refuseDestroyedKeys(house: House): Promise<void> {
  for (const compartment of closedCompartments) {
    const keys = await asKeyKeeper(house, compartment, (tx) => destroyedKeys(tx, compartment))
    if (keys.length > 0) await house.tools.sealer.holder.refuseForGood(keys.map(keyBinding))
  }
}
