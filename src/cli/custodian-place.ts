import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** What the custodian's process keeps: the vault, what it refuses, and events that no audit has yet. */
export const custodyDirOf = (settings: Pick<Settings, 'keysDir'>): string => join(settings.keysDir, 'custodian')

/** A socket's path may have 107 bytes, on macOS 103. */
const longestSocket = 103

/** Where the custodian's process answers. */
export function custodianSocketOf(settings: Pick<Settings, 'keysDir' | 'custodian'>): string {
  if (settings.custodian) return settings.custodian
  const path = join(custodyDirOf(settings), 'socket')
  if (Buffer.byteLength(path) <= longestSocket) return path
  const short = createHash('sha256').update(settings.keysDir).digest('hex').slice(0, 12)
  return join('/tmp', `contingent-custodian-${short}`, 'socket')
}
