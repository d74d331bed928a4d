import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'

export interface MasterKey {
  id: string
  key: Buffer
}

export const freshMasterKey = (): MasterKey => ({ id: randomUUID(), key: randomBytes(32) })

/** The id of the master key that wrapped a data key. */
export const masterOf = (wrapped: Uint8Array): string => Buffer.from(wrapped).toString('latin1', 0, 36)

/** Wraps with the first key. Wrapped: 36 bytes of master key id, 12 of nonce, 16 of tag, then the encrypted key. */
export function wrapUnder(keys: readonly MasterKey[], dataKey: Buffer, boundTo: string): Buffer {
  const current = keys[0]!
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(`${current.id}|${boundTo}`))
  const encrypted = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return Buffer.concat([Buffer.from(current.id), nonce, cipher.getAuthTag(), encrypted])
}

/** Unwraps with whichever key wrapped it. Throws `UnknownMaster` when that one is not here. */
export function unwrapUnder(keys: readonly MasterKey[], wrapped: Buffer, boundTo: string): Buffer {
  const id = masterOf(wrapped)
  const master = keys.find((each) => each.id === id)
  if (!master) throw new UnknownMaster(id)
  const decipher = createDecipheriv('aes-256-gcm', master.key, wrapped.subarray(36, 48), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(`${id}|${boundTo}`)).setAuthTag(wrapped.subarray(48, 64))
  return Buffer.concat([decipher.update(wrapped.subarray(64)), decipher.final()])
}

export function rewrapUnder(keys: readonly MasterKey[], wrapped: Buffer, boundTo: string): Buffer {
  const dataKey = unwrapUnder(keys, wrapped, boundTo)
  try {
    return wrapUnder(keys, dataKey, boundTo)
  } finally {
    dataKey.fill(0)
  }
}

/** A data key was wrapped by a master key that is not held here (any more). */
export class UnknownMaster extends Error {
  constructor(id: string, where = 'those held here') {
    super(`The master key ${id} is not in ${where}.`)
    this.name = 'UnknownMaster'
  }
}
