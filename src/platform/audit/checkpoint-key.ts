import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeSynced } from '#platform/files/synced-write.ts'

const privateName = 'audit-checkpoint.key.pem'
const publicName = 'audit-checkpoint.public.pem'

/** The Ed25519 key that signs checkpoints, made on first use. Keep the folder away from the database's administrators. */
export async function checkpointKey(keysDir: string): Promise<KeyObject> {
  const path = join(keysDir, privateName)
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there !== null) return createPrivateKey(there)
  await mkdir(keysDir, { recursive: true, mode: 0o700 })
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const draft = `${path}.${randomUUID()}`
  writeSynced(draft, Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o400)
  try {
    // Whole or not there, also after a power cut.
    await link(draft, path)
    await writeFile(join(keysDir, publicName), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 })
    syncFolder(keysDir)
    return privateKey
  } catch (error) {
    // Another process made it in the same moment: its key counts.
    if ((error as { code?: string }).code === 'EEXIST') return createPrivateKey(await readFile(path, 'utf8'))
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** The public key that `verifyAudit` checks with, or null when no checkpoint was ever signed here. */
export async function checkpointPublicKey(keysDir: string): Promise<KeyObject | null> {
  const text = await readFile(join(keysDir, publicName), 'utf8').catch(() => '')
  if (text.includes('END PUBLIC KEY')) return createPublicKey(text)
  // The public half follows from the private one, where a power cut took it.
  const own = await readFile(join(keysDir, privateName), 'utf8').catch(() => null)
  return own === null ? null : createPublicKey(own)
}

/** A short name of a key: the first 16 hex digits of the SHA-256 of its public half. */
export function keyIdOf(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}
