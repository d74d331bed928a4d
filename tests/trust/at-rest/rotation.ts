import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { masterOf } from '#platform/files/master-keys.ts'
import { rotateDataKeys } from '#platform/files/rotate-data-keys.ts'
import { rotateMasterKey } from '#platform/files/rotate-master-key.ts'
import { placeIn } from '#platform/files/sealed-column.ts'
import { refusalOfSeal } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { type Canaries, Door, writeSomething } from './canaries.ts'
import { type SealedWorld, within } from './sealed-world.ts'
import { storedFiles, storedValues } from './stored-values.ts'

export interface Rotated {
  reads: number
  writes: number
  renewed: number
  seconds: number
  faults: string[]
}

type Rotate = (house: House) => Promise<{ renewed: number }>

/** Interrupted after its first transactions, as by a kill between two of them, then taken up. */
export const interruptedData: Rotate = (house) =>
  interrupted((progress) => rotateDataKeys(house, progress ? { progress } : {}))
export const interruptedMaster: Rotate = (house) =>
  interrupted((progress) => rotateMasterKey(house, { forgetOld: true, ...(progress ? { progress } : {}) }))

async function interrupted(
  rotate: (progress?: () => void) => Promise<{ renewed: number; resumed: boolean }>,
): Promise<{ renewed: number }> {
  const kill = () => {
    throw new Error('killed here')
  }
  await rotate(kill).catch((fault: Error) => {
    if (fault.message !== 'killed here') throw fault
  })
  const again = await rotate()
  if (!again.resumed) throw new Error('The interrupted rotation was not taken up.')
  return again
}

/**
 * Rotates while four readers, slow between finding a value and opening it, and a writer go on. Afterwards everything
 * opens, under keys and a master key that were not there before.
 */
export async function rotateUnderLoad(
  world: SealedWorld,
  o: { rotate: Rotate; what: 'data' | 'master'; canaries: Canaries },
): Promise<Rotated> {
  const before = await keysInUse(world)
  const door = await Door.to(world)
  const faults: string[] = []
  let [reads, writes, going] = [0, 0, true]
  const note = (what: string) => (fault: Error) => void faults.push(`${what} failed: ${fault.message}`)
  const readers = [0, 1, 2, 3].map(async (reader) => {
    for (let at = reader; going; at += 1)
      await unlessDestroyed(readOne(world, at)).then(() => {
        reads += 1
      }, note('a read'))
  })
  const writer = (async () => {
    for (let at = 0; going; at += 1)
      await writeSomething(door, o.canaries, at).then(() => {
        writes += 1
      }, note('a write'))
  })()
  await pause(50)
  const began = performance.now()
  const { renewed } = await o.rotate(world.house).finally(async () => {
    await pause(50)
    going = false
  })
  const seconds = (performance.now() - began) / 1000
  await Promise.all([...readers, writer])
  await door.close()
  faults.push(...(await everythingOpens(world)), ...(await isRenewed(world, before, o.what)))
  return { reads, writes, renewed, seconds, faults: counted(faults) }
}

/** One value of a declared column, or one file: found, and a moment later opened. */
async function readOne(world: SealedWorld, at: number): Promise<void> {
  const { sealed } = world.house.registry
  const { sealer, attachments } = world.house.tools
  const column = sealed[at % (sealed.length + 1)]
  if (!column) {
    const files = await storedFiles(world)
    const one = files[at % files.length]
    if (!one) return
    const read = await within(world, one.place.compartment, (tx) => attachments.read(tx, one.place.row))
    if (!read) throw new Error(`the file ${one.place.row} is not there`)
    return
  }
  await within(world, column.compartment, async (tx) => {
    const { rows } = await sql<{ row: string; personId: string; version: number; sealed: Buffer }>`
      select ${sql.ref(column.row)} as row, ${sql.ref(column.person)} as "personId", ${sql.ref(column.version)} as version,
        ${sql.ref(column.column)} as sealed
      from ${sql.table(column.table)} where ${sql.ref(column.column)} is not null
      order by 1 offset ${at % 5} limit 1`.execute(tx)
    const one = rows[0]
    if (!one) return
    await pause(10)
    await sealer.unseal(tx, placeIn(column, one), one.sealed)
  })
}

/** What an experiment before this one destroyed stays so. */
async function unlessDestroyed(read: Promise<unknown>): Promise<void> {
  await read.catch((fault) => {
    if (refusalOfSeal(fault)?.code !== 'sealed-destroyed') throw fault
  })
}

/** Those values that do not open, in words. */
export async function everythingOpens(world: SealedWorld): Promise<string[]> {
  const faults: string[] = []
  for (const { what, place, sealed } of await storedValues(world))
    await unlessDestroyed(
      within(world, place.compartment, (tx) => world.house.tools.sealer.unsealBytes(tx, place, sealed)),
    ).catch((fault: Error) => faults.push(`${what} does not open afterwards: ${fault.message}`))
  return faults
}

async function keysInUse(world: SealedWorld): Promise<{ keyIds: Set<string>; masters: Set<string> }> {
  const { rows } = await world.admin.query(
    'select key_id, wrapped from platform.data_key where retired_at is null and wrapped is not null',
  )
  return {
    keyIds: new Set(rows.map((row) => row.key_id)),
    masters: new Set(rows.map((row) => masterOf(row.wrapped))),
  }
}

async function isRenewed(
  world: SealedWorld,
  before: { keyIds: Set<string>; masters: Set<string> },
  what: 'data' | 'master',
): Promise<string[]> {
  const now = await keysInUse(world)
  if (what === 'master') {
    const old = [...now.masters].filter((id) => before.masters.has(id))
    return old.length > 0 ? [`data keys are still wrapped by the old master key`] : []
  }
  const values = await storedValues(world)
  const old = values.filter(({ sealed }) => before.keyIds.has(keyIdOf(sealed)))
  return old.length > 0 ? [`${old.length} values are still sealed under an old data key`] : []
}

export const keyIdOf = (sealed: Buffer): string =>
  sealed.toString('hex', 1, 17).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** The same fault many times is one line. */
function counted(faults: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const one of faults) times.set(one, (times.get(one) ?? 0) + 1)
  return [...times].map(([fault, n]) => (n > 1 ? `${fault} (${n} times)` : fault))
}
