import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { ClosedCompartment } from '#kernel/compartments.ts'
import { bindingText, type SealedBinding } from '#kernel/sealed.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type DataKeyRow, findDataKey, findDataKeyById, keepDataKey } from './data-key-store.ts'
import { type KeyHolder, openKeyFile } from './key-holder.ts'
import { fromBytes, toBytes } from './sealed-bytes.ts'

/** Seals values of closed compartments: AES-256-GCM under a key per person and compartment, bound to their one place. */
export class Sealer {
  readonly #holder: KeyHolder

  constructor(holder: KeyHolder) {
    this.#holder = holder
  }

  /** Opens the master keys of a directory outside the data directory; `make: false` refuses to make the first one. */
  static open(keysDir: string, o: { make?: boolean } = {}): Sealer {
    return new Sealer(openKeyFile(keysDir, o))
  }

  /** The sealed value, for a `bytea` column. The transaction has taken the role of the compartment. */
  async seal(tx: Tx, binding: SealedBinding, value: string | Uint8Array): Promise<Buffer> {
    return this.sealUnder(await this.#keyFor(tx, binding), binding, value)
  }

  /** The text that was sealed. Throws `DoesNotOpen` when it was changed, moved, or its key is gone. */
  async unseal(tx: Tx, binding: SealedBinding, sealed: Uint8Array): Promise<string> {
    return (await this.unsealBytes(tx, binding, sealed)).toString('utf8')
  }

  async unsealBytes(tx: Tx, binding: SealedBinding, sealed: Uint8Array): Promise<Buffer> {
    const value = fromBytes(sealed)
    const key = value && (await findDataKeyById(tx, value.keyId))
    if (!key || key.person_id !== binding.personId || key.compartment !== binding.compartment)
      throw new DoesNotOpen(binding)
    const dataKey = await this.#holder.unwrap(key.wrapped, keyBinding(key))
    try {
      const decipher = createDecipheriv('aes-256-gcm', dataKey, Buffer.from(value.nonce, 'base64'), {
        authTagLength: 16,
      })
      decipher.setAAD(Buffer.from(bindingText(binding))).setAuthTag(Buffer.from(value.tag, 'base64'))
      return Buffer.concat([decipher.update(Buffer.from(value.ciphertext, 'base64')), decipher.final()])
    } catch {
      throw new DoesNotOpen(binding)
    } finally {
      dataKey.fill(0)
    }
  }

  /** Seals a small secret of the installation itself, such as the seed of a code app, under the master key. */
  async sealSecret(boundTo: string, value: string): Promise<string> {
    return (await this.#holder.wrap(Buffer.from(value, 'utf8'), boundTo)).toString('base64')
  }

  async unsealSecret(boundTo: string, sealed: string): Promise<string> {
    return (await this.#holder.unwrap(Buffer.from(sealed, 'base64'), boundTo)).toString('utf8')
  }

  /** A new data key, not yet kept anywhere: for loads that copy many rows, data keys among them, at once. */
  async freshDataKey(personId: string, compartment: ClosedCompartment): Promise<DataKeyRow> {
    const key = { key_id: randomUUID(), person_id: personId, compartment }
    const dataKey = randomBytes(32)
    const wrapped = await this.#holder.wrap(dataKey, keyBinding(key))
    dataKey.fill(0)
    return { ...key, wrapped }
  }

  /** Seals under a data key that the caller holds. Throws when it belongs to another person or compartment. */
  async sealUnder(key: DataKeyRow, binding: SealedBinding, value: string | Uint8Array): Promise<Buffer> {
    if (key.person_id !== binding.personId || key.compartment !== binding.compartment)
      throw new Error(`The data key ${key.key_id} is not for this place.`)
    const dataKey = await this.#holder.unwrap(key.wrapped, keyBinding(key))
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(Buffer.from(bindingText(binding)))
    const plain = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
    dataKey.fill(0)
    return toBytes({
      keyId: key.key_id,
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      ciphertext: ciphertext.toString('base64'),
    })
  }

  async #keyFor(tx: Tx, { personId, compartment }: SealedBinding): Promise<DataKeyRow> {
    const found = await findDataKey(tx, personId, compartment)
    if (found) return found
    await keepDataKey(tx, await this.freshDataKey(personId, compartment))
    const kept = await findDataKey(tx, personId, compartment)
    if (!kept) throw new Error(`No data key could be kept: has the transaction the role of "${compartment}"?`)
    return kept
  }
}

/** A sealed value that was changed, or moved from the place it was bound to, or whose data key is gone. */
export class DoesNotOpen extends Error {
  constructor({ table, row, column }: SealedBinding) {
    super(`The sealed value ${table} ${row} ${column} does not open.`)
    this.name = 'DoesNotOpen'
  }
}

const keyBinding = (key: Omit<DataKeyRow, 'wrapped'>): string => `${key.key_id}|${key.person_id}|${key.compartment}`
