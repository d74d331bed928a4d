import { createDecipheriv } from 'node:crypto'
import type { SealedBinding } from '#kernel/sealed.ts'
import { bindingText } from '#kernel/sealed.ts'
import type { Tx } from '#platform/database/connection.ts'
import { findDataKeyById, keyBinding } from '#platform/files/data-key-store.ts'
import { fromBytes } from '#platform/files/sealed-bytes.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { keyIdOf } from './rotation.ts'
import { type SealedWorld, within } from './sealed-world.ts'
import { type StoredValue, storedValues } from './stored-values.ts'

/** ASVS V11.3.3: changes each byte of stored values and of wrapped keys; gives how many, and what opened all the same. */
export async function flipEachByte(
  world: SealedWorld,
  sealer: Sealer,
  o: { values: number; bytes?: number },
): Promise<{ flips: number; faults: string[] }> {
  let flips = 0
  const faults: string[] = []
  for (const { what, place, sealed } of await someOfEach(world, o.values)) {
    await within(world, place.compartment, async (tx) => {
      for (let at = 0; at < Math.min(sealed.length, o.bytes ?? sealed.length); at += 1) {
        flips += 1
        if (await opens(sealer, tx, place, flipped(sealed, at)))
          faults.push(`${what}: byte ${at} changed, and it opens`)
      }
    })
  }
  const { rows } = await world.admin.query('select * from platform.data_key where wrapped is not null limit 2')
  for (const key of rows)
    for (let at = 0; at < key.wrapped.length; at += 1) {
      flips += 1
      const opened = await sealer.holder.unwrap(flipped(key.wrapped, at), keyBinding(key)).catch(() => null)
      if (opened) faults.push(`a wrapped data key: byte ${at} changed, and it opens`)
    }
  return { flips, faults: faults.slice(0, 20) }
}

/** The shortest values of each column and of the files: every byte of them is looked at. */
async function someOfEach(world: SealedWorld, count: number): Promise<StoredValue[]> {
  const byPlace = new Map<string, StoredValue[]>()
  for (const one of await storedValues(world)) byPlace.set(one.what, [...(byPlace.get(one.what) ?? []), one])
  return [...byPlace.values()].flatMap((all) => all.sort((a, b) => a.sealed.length - b.sealed.length).slice(0, count))
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1 << (at % 8)
  return changed
}

const opens = (sealer: Sealer, tx: Tx, place: SealedBinding, sealed: Buffer): Promise<boolean> =>
  sealer.unsealBytes(tx, place, sealed).then(
    () => true,
    () => false,
  )

/** Planted: decrypts and does not look at the tag. */
export class CarelessSealer extends Sealer {
  override async unsealBytes(tx: Tx, place: SealedBinding, sealed: Uint8Array): Promise<Buffer> {
    const value = fromBytes(sealed)
    const key = value && (await findDataKeyById(tx, value.keyId))
    if (!value || !key?.wrapped) throw new Error('not a sealed value')
    const dataKey = await this.holder.unwrap(key.wrapped, keyBinding(key))
    const decipher = createDecipheriv('aes-256-gcm', dataKey, Buffer.from(value.nonce, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(bindingText(place)))
    return decipher.update(Buffer.from(value.ciphertext, 'base64'))
  }
}

/** ASVS V11.3.4: two values, or two wrapped keys, that one key encrypted with the same nonce. */
export function nonceReuse(sealed: readonly Buffer[], wrapped: readonly Buffer[]): string[] {
  const seen = new Set<string>()
  const faults: string[] = []
  const look = (what: string, name: string) => {
    if (seen.has(name)) faults.push(`${what}: one key used the same nonce twice`)
    seen.add(name)
  }
  for (const one of sealed) look('sealed values', `${keyIdOf(one)} ${one.toString('hex', 17, 29)}`)
  for (const one of wrapped) look('wrapped keys', `${one.toString('latin1', 0, 36)} ${one.toString('hex', 36, 48)}`)
  return faults
}

/** Everything stored, and `n` values more that one key seals, for a search that means something. */
export async function manySealed(world: SealedWorld, n: number): Promise<{ sealed: Buffer[]; wrapped: Buffer[] }> {
  const { sealer } = world.house.tools
  const { personId } = world.people[0]!
  const key = await sealer.freshDataKey(personId, 'health')
  const place = { compartment: 'health' as const, personId, table: 'x', row: 'x', column: 'x', version: 1 }
  const sealed: Buffer[] = (await storedValues(world)).map((one) => one.sealed)
  const wrapped: Buffer[] = (
    await world.admin.query('select wrapped from platform.data_key where wrapped is not null')
  ).rows.map((row) => row.wrapped)
  for (let i = 0; i < n; i += 1) sealed.push(await sealer.sealUnder(key, place, 'the same text'))
  for (let i = 0; i < n; i += 1) wrapped.push((await sealer.freshDataKey(personId, 'health')).wrapped)
  return { sealed, wrapped }
}
