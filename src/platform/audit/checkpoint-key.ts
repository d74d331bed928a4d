import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const privateName = 'audit-checkpoint.key.pem'
const publicName = 'audit-checkpoint.public.pem'

/** The Ed25519 key that signs checkpoints, made on first use. Keep the folder away from the database's administrators. */
export async function checkpointKey(keysDir: string): Promise<KeyObject> {
  const path = join(keysDir, privateName)
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there !== null) return createPrivateKey(there)
  await mkdir(keysDir, { recursive: true, mode: 0o700 })
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  try {
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o400, flag: 'wx' })
    await writeFile(join(keysDir, publicName), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 })
    return privateKey
  } catch (error) {
    // Another process made it in the same moment: its key counts.
    if ((error as { code?: string }).code === 'EEXIST') return createPrivateKey(await readFile(path, 'utf8'))
    throw error
  }
}

/** The public key that `verifyAudit` checks with, or null when no checkpoint was ever signed here. */
export async function checkpointPublicKey(keysDir: string): Promise<KeyObject | null> {
  const text = await readFile(join(keysDir, publicName), 'utf8').catch(() => null)
  return text === null ? null : createPublicKey(text)
}

/** A short name of a key: the first 16 hex digits of the SHA-256 of its public half. */
export function keyIdOf(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}
