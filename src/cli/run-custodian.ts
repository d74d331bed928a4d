import { createHash } from 'node:crypto'
import { chownSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Custodian } from '#platform/custody/custodian.ts'
import { listenOn } from '#platform/custody/custodian-socket.ts'
import { systemUser } from '#platform/database/engine-user.ts'
import { custodianSocketOf, custodyDirOf } from './custodian-place.ts'
import { Explained, exit } from './explained.ts'
import type { Settings } from './settings.ts'

type Ids = { uid: number; gid: number }

/**
 * Runs the custodian's process until it is told to stop. Started as root it becomes a user of its own before it answers;
 * then only that user, and root, can look into its folder or its memory.
 */
export async function runCustodian(
  settings: Settings,
  o: { withParent: boolean; progress: (line: string) => void },
): Promise<void> {
  const dir = custodyDirOf(settings)
  const socket = custodianSocketOf(settings)
  mkdirSync(settings.keysDir, { recursive: true, mode: 0o700 })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (!settings.custodian) mkdirSync(dirname(socket), { recursive: true, mode: 0o700 })
  const own = await ownUser(dir)
  for (const folder of new Set([dir, ...(settings.custodian ? [] : [dirname(socket)])])) closedFor(folder, own)
  // From inside its folder it needs no way through those of others.
  process.chdir(dir)
  process.umask(0o077)
  const custodian = new Custodian('.')
  const server = await listenOn(socket, custodian, { shared: settings.custodian !== undefined })
  if (own) become(own, socket, o.progress)
  const end = () => {
    custodian.lock()
    server.close()
    process.exit(exit.done)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (o.withParent) process.stdin.once('end', end).once('close', end).resume()
}

/** Belongs to the custodian alone. */
function closedFor(folder: string, own: Ids | null): void {
  if (own) {
    chownSync(folder, own.uid, own.gid)
    for (const name of readdirSync(folder)) chownSync(join(folder, name), own.uid, own.gid)
  }
  const { uid, mode } = statSync(folder)
  if (uid !== (own?.uid ?? process.getuid?.() ?? uid) || (mode & 0o077) !== 0)
    throw new Explained(
      `${folder} belongs to somebody else or is open to others: the custodian does not work there.`,
      exit.somebodyMustActFirst,
    )
}

/** Only root can choose: whom the folder belongs to already, the user `contingent-custodian`, or a number nobody has. */
async function ownUser(dir: string): Promise<Ids | null> {
  if (process.getuid?.() !== 0) return null
  const { uid, gid } = statSync(dir)
  if (uid !== 0) return { uid, gid }
  const named = await systemUser('contingent-custodian')
  if (named) return named
  // systemd's range of users that exist for one service only.
  const number = 61_184 + (createHash('sha256').update(dir).digest().readUInt16BE(0) % 4_000)
  return { uid: number, gid: number }
}

function become({ uid, gid }: Ids, socket: string, progress: (line: string) => void): void {
  try {
    chownSync(socket, uid, gid)
    process.setgroups?.([gid])
    process.setgid?.(gid)
    process.setuid?.(uid)
  } catch (error) {
    progress(`The custodian could not become a user of its own (${(error as Error).message}) and runs as root.`)
  }
}
