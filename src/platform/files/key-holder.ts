import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeSynced } from './synced-write.ts'

/**
 * Whoever holds the master keys wraps and unwraps data keys, and hands no master key out. A custodian process that
 * starts locked can stand here later (decisions/0004).
 */
export interface KeyHolder {
  wrap(dataKey: Buffer, boundTo: string): Promise<Buffer>
  unwrap(wrapped: Buffer, boundTo: string): Promise<Buffer>
}

interface MasterKey {
  id: string
  key: Buffer
}

const fileName = 'master.key'
const heading = 'contingent master keys: without this file nothing sealed can be read; the first line is in use'

/** Where master keys lie unless told otherwise: beside the data directory, never in it (nor in its backups). */
export const keysDirFor = (dataDir: string): string => `${dataDir.replace(/[/\\]+$/, '')}-keys`

/** Opens the keys of a directory; makes the first one where there is none, unless `make` is false. */
export function openKeyFile(keysDir: string, o: { make?: boolean } = {}): KeyHolder {
  const path = join(keysDir, fileName)
  if (!existsSync(path)) {
    if (o.make === false) throw new Error(`The master key is missing: ${path}. Put it back from its own backup.`)
    makeKeyFile(keysDir, path)
  }
  if (statSync(path).mode & 0o077) throw new Error(`${path} can be read by others. Run: chmod 400 ${path}`)
  return holderOf(readKeys(path), path)
}

function makeKeyFile(keysDir: string, path: string): void {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  writeSynced(draft, Buffer.from(`# ${heading}\n${randomUUID()} ${randomBytes(32).toString('base64')}\n`), 0o400)
  chmodSync(draft, 0o400)
  try {
    linkSync(draft, path)
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(keysDir)
}

function readKeys(path: string): MasterKey[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const keys = lines.map((line) => {
    const [id = '', key = ''] = line.split(' ')
    return { id, key: Buffer.from(key, 'base64') }
  })
  if (keys.length === 0 || keys.some(({ id, key }) => id.length !== 36 || key.length !== 32))
    throw new Error(`${path} does not hold master keys.`)
  return keys
}

/** Wrapped: 36 bytes of master key id, 12 of nonce, 16 of tag, then the encrypted key. */
function holderOf(keys: MasterKey[], path: string): KeyHolder {
  const current = keys[0]!
  return {
    async wrap(dataKey, boundTo) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(`${current.id}|${boundTo}`))
      const encrypted = Buffer.concat([cipher.update(dataKey), cipher.final()])
      return Buffer.concat([Buffer.from(current.id), nonce, cipher.getAuthTag(), encrypted])
    },
    async unwrap(wrapped, boundTo) {
      const id = wrapped.toString('latin1', 0, 36)
      const master = keys.find((each) => each.id === id)
      if (!master) throw new Error(`The master key ${id} is not in ${path}.`)
      const decipher = createDecipheriv('aes-256-gcm', master.key, wrapped.subarray(36, 48), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(`${id}|${boundTo}`)).setAuthTag(wrapped.subarray(48, 64))
      return Buffer.concat([decipher.update(wrapped.subarray(64)), decipher.final()])
    },
  }
}
