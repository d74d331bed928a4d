import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { ClosedCompartment } from '#kernel/compartments.ts'
import { bindingText, type SealedBinding } from '#kernel/sealed.ts'
import type { Tx } from '#platform/database/connection.ts'
import {
  type DataKeyRow,
  findDataKey,
  findDataKeyById,
  holdKeysForSealing,
  type KeptDataKey,
  keepDataKey,
  keyBinding,
} from './data-key-store.ts'
import { openKeyFile, secretsFileName } from './key-file.ts'
import type { KeyHolder } from './key-holder.ts'
import { UnknownMaster } from './master-keys.ts'
import { fromBytes, toBytes } from './sealed-bytes.ts'
import { SealedShut } from './sealed-shut.ts'

/** Seals values of closed compartments: AES-256-GCM under a key per person and compartment, bound to their one place. */
export class Sealer {
  /** Who wraps and unwraps the data keys: for rotation, destruction and custody; modules only seal and unseal. */
  readonly holder: KeyHolder

  readonly #secretsDir: string | undefined

  /** `secretsDir`: where the key lies that seals the installation's own secrets; left out, the master keys do. */
  constructor(holder: KeyHolder, o: { secretsDir?: string } = {}) {
    this.holder = holder
    this.#secretsDir = o.secretsDir
  }

  /** Opens the master keys of a directory outside the data directory; `make: false` refuses to make the first one. */
  static open(keysDir: string, o: { make?: boolean } = {}): Sealer {
    return new Sealer(openKeyFile(keysDir, o))
  }

  /** The sealed value, for a `bytea` column. The transaction has taken the role of the compartment. */
  async seal(tx: Tx, binding: SealedBinding, value: string | Uint8Array): Promise<Buffer> {
    return this.sealUnder(await this.#keyFor(tx, binding), binding, value)
  }

  /**
   * The text that was sealed. Throws `DoesNotOpen` when it was changed or moved, and `SealedShut` when it cannot be had:
   * its keys are locked, or were destroyed.
   */
  async unseal(tx: Tx, binding: SealedBinding, sealed: Uint8Array): Promise<string> {
    return (await this.unsealBytes(tx, binding, sealed)).toString('utf8')
  }

  async unsealBytes(tx: Tx, binding: SealedBinding, sealed: Uint8Array): Promise<Buffer> {
    const value = fromBytes(sealed)
    const key = value && (await findDataKeyById(tx, value.keyId))
    if (!key || key.person_id !== binding.personId || key.compartment !== binding.compartment)
      throw new DoesNotOpen(binding)
    const dataKey = await this.#unwrapped(tx, key)
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

  /**
   * Seals a small secret of the installation itself, such as the seed of a code app. Its key is not in custody: people sign
   * in while health is locked.
   */
  async sealSecret(boundTo: string, value: string): Promise<string> {
    return (await this.#secrets(true).wrap(Buffer.from(value, 'utf8'), boundTo)).toString('base64')
  }

  async unsealSecret(boundTo: string, sealed: string): Promise<string> {
    return (await this.#secrets(false).unwrap(Buffer.from(sealed, 'base64'), boundTo)).toString('utf8')
  }

  /** A new data key, not yet kept anywhere: for loads that copy many rows, data keys among them, at once. */
  async freshDataKey(personId: string, compartment: ClosedCompartment): Promise<DataKeyRow> {
    const key = { key_id: randomUUID(), person_id: personId, compartment }
    const dataKey = randomBytes(32)
    const wrapped = await this.holder.wrap(dataKey, keyBinding(key))
    dataKey.fill(0)
    return { ...key, wrapped }
  }

  /** Seals under a data key that the caller holds. Throws when it belongs to another person or compartment. */
  async sealUnder(key: DataKeyRow, binding: SealedBinding, value: string | Uint8Array): Promise<Buffer> {
    if (key.person_id !== binding.personId || key.compartment !== binding.compartment)
      throw new Error(`The data key ${key.key_id} is not for this place.`)
    const dataKey = await this.holder.unwrap(key.wrapped, keyBinding(key))
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

  #secrets(make: boolean): KeyHolder {
    return this.#secretsDir ? openKeyFile(this.#secretsDir, { name: secretsFileName, make }) : this.holder
  }

  async #unwrapped(tx: Tx, key: KeptDataKey): Promise<Buffer> {
    if (!key.wrapped) throw SealedShut.destroyed()
    try {
      return await this.holder.unwrap(key.wrapped, keyBinding(key))
    } catch (fault) {
      if (!(fault instanceof UnknownMaster)) throw fault
      // Master keys were rotated, and the old one forgotten, since the row was read: it is wrapped anew.
      const now = await findDataKeyById(tx, key.key_id)
      if (!now?.wrapped || now.wrapped.equals(key.wrapped)) throw fault
      return this.holder.unwrap(now.wrapped, keyBinding(now))
    }
  }

  async #keyFor(tx: Tx, { personId, compartment }: SealedBinding): Promise<DataKeyRow> {
    await holdKeysForSealing(tx, { person_id: personId, compartment })
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
