import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asKeyKeeper, noteKeyAct } from './as-key-keeper.ts'
import {
  type DataKeyRow,
  findDataKey,
  keepDataKey,
  keysBefore,
  removeRetiredBefore,
  retireDataKey,
  triesToHoldOffSealing,
} from './data-key-store.ts'
import { beginRotation, countRenewed, finishRotation } from './key-rotation-store.ts'
import type { RotationReport } from './rotate-master-key.ts'
import { placeIn } from './sealed-column.ts'
import { refusalOfSeal } from './sealed-shut.ts'
import { keepSealedAnew, sealedValuesOf } from './sealed-value-store.ts'

const batch = 50
/** Longer than any reading transaction: who read a value before it was sealed anew still finds the key. */
const keptAfterwards = 60 * 60 * 1000

/**
 * Seals every value anew, under a new data key for each person and compartment: one small transaction for each, while
 * everybody works. Whoever has a value that does not open is left alone and named; run again, it is tried again.
 */
export async function rotateDataKeys(
  house: House,
  o: { progress?: (renewed: number) => void } = {},
): Promise<RotationReport & { skipped: string[] }> {
  const shut = await house.tools.sealer.holder.shut()
  if (shut) throw shut
  const rotation = await asKeyKeeper(house, null, (tx, now) =>
    beginRotation(tx, { id: randomUUID(), kind: 'data', now }),
  )
  let renewed = rotation.renewed
  const skipped: string[] = []
  for (const compartment of closedCompartments) {
    for (let after: string | null = null; ; ) {
      const limits = { compartment, rotationId: rotation.id, after, limit: batch }
      const keys: DataKeyRow[] = await asKeyKeeper(house, compartment, (tx) => keysBefore(tx, limits))
      if (keys.length === 0) break
      for (const key of keys) {
        try {
          renewed = await whenNobodyIsBusy(() =>
            asKeyKeeper(house, compartment, async (tx, now) => {
              await renewKey(house, tx, { key, rotationId: rotation.id, now })
              return countRenewed(tx, rotation.id, 1)
            }),
          )
        } catch (fault) {
          if (!(fault instanceof LeftAlone)) throw fault
          skipped.push(fault.message)
        }
      }
      after = keys.at(-1)!.key_id
      o.progress?.(renewed)
    }
  }
  await asKeyKeeper(house, null, async (tx, now) => {
    await finishRotation(tx, rotation.id, now)
    await noteKeyAct(house, tx, { act: 'keys.rotate-data', detail: { renewed, skipped: skipped.length } })
  })
  return { renewed, resumed: rotation.resumed, skipped }
}

/** Removes the keys that a rotation retired more than an hour ago: nothing is sealed under them. Returns how many. */
export async function sweepRetiredKeys(house: House, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - keptAfterwards).toISOString()
  let removed = 0
  for (const compartment of closedCompartments)
    removed += await asKeyKeeper(house, compartment, (tx) => removeRetiredBefore(tx, compartment, before))
  return removed
}

async function renewKey(house: House, tx: Tx, o: { key: DataKeyRow; rotationId: string; now: string }): Promise<void> {
  const { person_id: personId, compartment } = o.key
  const { sealer, attachments } = house.tools
  const columns = house.registry.sealed.filter((one) => one.compartment === compartment)
  if (!(await triesToHoldOffSealing(tx, o.key))) throw new Busy()
  const current = await findDataKey(tx, personId, compartment)
  if (current?.key_id !== o.key.key_id) return
  const fresh = await sealer.freshDataKey(personId, compartment)
  await retireDataKey(tx, current.key_id, o.now)
  await keepDataKey(tx, fresh, o.rotationId)
  for (const column of columns) {
    for (const one of await sealedValuesOf(tx, column, personId)) {
      const place = placeIn(column, { ...one, personId })
      const plain = await orLeftAlone(compartment, `${column.table} ${one.row}`, () =>
        sealer.unsealBytes(tx, place, one.sealed),
      )
      await keepSealedAnew(tx, column, one.row, await sealer.sealUnder(fresh, place, plain))
      plain.fill(0)
    }
  }
  await orLeftAlone(compartment, 'files.attachment', () => attachments.sealAnew(tx, fresh))
}

/** Somebody seals for this person now, or has a row of theirs. */
class Busy extends Error {}
const rowIsTaken = '55P03'

/** Lets whoever is at work finish, and tries again: a rotation never waits while it holds something. */
async function whenNobodyIsBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (fault) {
      if (!(fault instanceof Busy) && (fault as { code?: string }).code !== rowIsTaken) throw fault
      if (tries >= 1_000) throw new LeftAlone(`somebody was at work on it for too long: ${(fault as Error).message}`)
      await pause(10 + Math.random() * 40)
    }
  }
}

/** A value that does not open is no reason to stop, nor to throw its key away. */
class LeftAlone extends Error {}

async function orLeftAlone<T>(compartment: ClosedCompartment, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    const damaged = ['DoesNotOpen', 'DamagedFile'].includes((fault as Error).name)
    // A key that was destroyed, and that a backup brought back, stays as it is.
    if (!damaged && refusalOfSeal(fault)?.code !== 'sealed-destroyed') throw fault
    throw new LeftAlone(`${compartment}: ${what}: ${(fault as Error).message}`)
  }
}
