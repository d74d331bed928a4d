import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { normalPassword } from '#platform/access/password-rule.ts'
import type { MasterKey } from '#platform/files/master-keys.ts'
import { syncFolder, writeSynced } from '#platform/files/synced-write.ts'

/** Memory in KiB: a guess costs 64 MiB and a good part of a second, once for each custodian. */
const usualCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
export type Cost = typeof usualCost
// `Algorithm` is a const enum, which type stripping cannot inline: 2 is Argon2id.
const argon2id = 2 as Algorithm.Argon2id

const base64 = z.base64()
const vaultFile = z.strictObject({
  format: z.literal(1),
  /** Each custodian's passphrase opens the same vault key. */
  custodians: z
    .array(
      z.strictObject({
        name: z.string(),
        salt: base64,
        memoryCost: z.number(),
        timeCost: z.number(),
        parallelism: z.number(),
        vaultKey: base64,
      }),
    )
    .min(1),
  /** The master keys, the one in use first, encrypted with the vault key. */
  keys: base64,
})

/** Master keys as they lie on the disk: of no use without one of the custodians' passphrases. */
export type Vault = z.infer<typeof vaultFile>

export interface OpenVault {
  vaultKey: Buffer
  keys: MasterKey[]
}

export const newVaultKey = (): Buffer => randomBytes(32)

/** A vault of these keys that one custodian can open. */
export async function makeVault(o: {
  vaultKey: Buffer
  keys: readonly MasterKey[]
  name: string
  passphrase: string
  cost?: Cost | undefined
}): Promise<Vault> {
  const custodian = await custodianOf(o.vaultKey, o)
  return { format: 1, custodians: [custodian], keys: lockKeys(o.vaultKey, o.keys) }
}

/** Opens it with the passphrase of whichever custodian it belongs to; null when it belongs to none. */
export async function openVault(vault: Vault, passphrase: string): Promise<(OpenVault & { name: string }) | null> {
  for (const one of vault.custodians) {
    const opener = await openerFor(passphrase, Buffer.from(one.salt, 'base64'), one)
    const vaultKey = decrypted(opener, Buffer.from(one.vaultKey, 'base64'), `vault key|${one.name}`)
    opener.fill(0)
    if (vaultKey) return { name: one.name, vaultKey, keys: readKeys(vault, vaultKey) }
  }
  return null
}

export const withKeys = (vault: Vault, vaultKey: Buffer, keys: readonly MasterKey[]): Vault => ({
  ...vault,
  keys: lockKeys(vaultKey, keys),
})

/** The vault with this custodian, under this passphrase; one of the same name is replaced. */
export async function withCustodian(
  vault: Vault,
  vaultKey: Buffer,
  o: { name: string; passphrase: string; cost?: Cost | undefined },
): Promise<Vault> {
  const { name } = o
  const fresh = await custodianOf(vaultKey, o)
  const isThere = vault.custodians.some((one) => one.name === name)
  const custodians = isThere
    ? vault.custodians.map((one) => (one.name === name ? fresh : one))
    : [...vault.custodians, fresh]
  return { ...vault, custodians }
}

export const withoutCustodian = (vault: Vault, name: string): Vault => ({
  ...vault,
  custodians: vault.custodians.filter((one) => one.name !== name),
})

/** The vault of a file, or null where there is none. Throws when the file holds something else. */
export function readVault(path: string): Vault | null {
  if (!existsSync(path)) return null
  const read = vaultFile.safeParse(parsed(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path} does not hold master keys in custody: put it back from its backup.`)
  return read.data
}

/** Whole or not at all: a power cut leaves the one or the other. */
export function writeVault(path: string, vault: Vault): void {
  const draft = `${path}.${randomUUID()}`
  writeSynced(draft, Buffer.from(`${JSON.stringify(vault, null, 2)}\n`), 0o600)
  renameSync(draft, path)
  syncFolder(dirname(path))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function custodianOf(
  vaultKey: Buffer,
  { name, passphrase, cost = usualCost }: { name: string; passphrase: string; cost?: Cost | undefined },
): Promise<Vault['custodians'][number]> {
  const salt = randomBytes(16)
  const opener = await openerFor(passphrase, salt, cost)
  const sealed = encrypted(opener, vaultKey, `vault key|${name}`)
  opener.fill(0)
  return { name, salt: salt.toString('base64'), ...cost, vaultKey: sealed.toString('base64') }
}

const openerFor = (passphrase: string, salt: Buffer, { memoryCost, timeCost, parallelism }: Cost): Promise<Buffer> =>
  hashRaw(normalPassword(passphrase), {
    ...{ memoryCost, timeCost, parallelism, salt },
    algorithm: argon2id,
    outputLen: 32,
  })

const lockKeys = (vaultKey: Buffer, keys: readonly MasterKey[]): string =>
  encrypted(
    vaultKey,
    Buffer.from(JSON.stringify(keys.map(({ id, key }) => ({ id, key: key.toString('base64') })))),
    'master keys',
  ).toString('base64')

function readKeys(vault: Vault, vaultKey: Buffer): MasterKey[] {
  const text = decrypted(vaultKey, Buffer.from(vault.keys, 'base64'), 'master keys')
  if (!text) throw new Error('The master keys in custody were changed: put their file back from its backup.')
  return (JSON.parse(text.toString('utf8')) as { id: string; key: string }[]).map(({ id, key }) => ({
    id,
    key: Buffer.from(key, 'base64'),
  }))
}

function encrypted(key: Buffer, plain: Buffer, what: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`contingent custody|${what}`))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext])
}

function decrypted(key: Buffer, bytes: Buffer, what: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(`contingent custody|${what}`)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}
