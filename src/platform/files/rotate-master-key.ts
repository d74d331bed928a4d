import { randomUUID } from 'node:crypto'
import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asKeyKeeper, inEachCompartment, noteKeyAct } from './as-key-keeper.ts'
import { holdOffWrapping, keyBinding, keysOfOtherMasters, rewrapDataKeys } from './data-key-store.ts'
import { beginRotation, countRenewed, finishRotation, noteMaster } from './key-rotation-store.ts'

const batch = 200

export interface RotationReport {
  renewed: number
  /** It went on where an earlier run was interrupted. */
  resumed: boolean
}

/**
 * Puts a new master key in use and wraps every data key anew, in small transactions, while everybody works. Until
 * `forgetOld`, the old master key still unwraps: a backup of earlier data needs it.
 */
export async function rotateMasterKey(
  house: House,
  o: { forgetOld?: boolean; progress?: (renewed: number) => void } = {},
): Promise<RotationReport & { masterId: string; forgotten: number }> {
  const { holder } = house.tools.sealer
  const shut = await holder.shut()
  if (shut) throw shut
  const rotation = await asKeyKeeper(house, null, (tx, now) =>
    beginRotation(tx, { id: randomUUID(), kind: 'master', now }),
  )
  const masterId = rotation.masterId ?? (await putInUse(house, rotation.id))
  let renewed = rotation.renewed
  for (const compartment of closedCompartments) {
    for (;;) {
      const more = await asKeyKeeper(house, compartment, async (tx) => {
        const done = await rewrapSome(house, tx, { compartment, masterId })
        if (done > 0) renewed = await countRenewed(tx, rotation.id, done)
        return done
      })
      if (more === 0) break
      o.progress?.(renewed)
    }
  }
  for (;;) {
    const forgotten = await forgetWhenNothingIsLeft(house, {
      rotationId: rotation.id,
      masterId,
      forgetOld: o.forgetOld,
    })
    if (forgotten !== null) return { renewed, resumed: rotation.resumed, masterId, forgotten }
  }
}

async function putInUse(house: House, rotationId: string): Promise<string> {
  const masterId = await house.tools.sealer.holder.renew()
  await asKeyKeeper(house, null, (tx) => noteMaster(tx, rotationId, masterId))
  return masterId
}

/**
 * While nobody wraps: wraps anew what a server made meanwhile that had not seen the new master key, and returns null, so
 * that this is committed first; or ends the rotation where nothing is left.
 */
function forgetWhenNothingIsLeft(
  house: House,
  o: { rotationId: string; masterId: string; forgetOld?: boolean | undefined },
): Promise<number | null> {
  return asKeyKeeper(house, null, async (tx, now) => {
    await holdOffWrapping(tx)
    let left = 0
    await inEachCompartment(house, tx, async (compartment) => {
      left += await rewrapSome(house, tx, { compartment, masterId: o.masterId })
    })
    if (left > 0) return null
    const forgotten = o.forgetOld ? await house.tools.sealer.holder.forgetOld() : 0
    await finishRotation(tx, o.rotationId, now)
    await noteKeyAct(house, tx, { act: 'keys.rotate-master', detail: { forgotten } })
    return forgotten
  })
}

async function rewrapSome(
  house: House,
  tx: Tx,
  o: { compartment: ClosedCompartment; masterId: string },
): Promise<number> {
  const keys = await keysOfOtherMasters(tx, { ...o, limit: batch })
  const { holder } = house.tools.sealer
  const anew = await Promise.all(
    keys.map(async (key) => ({ ...key, wrapped: await holder.rewrap(key.wrapped, keyBinding(key)) })),
  )
  if (anew.length > 0) await rewrapDataKeys(tx, anew)
  return anew.length
}
