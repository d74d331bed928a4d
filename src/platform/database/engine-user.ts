import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: as root the first of these that exists runs it. */
const candidates = ['contingent', 'postgres', 'nobody']

/** The user under whom the server is to run; null when that is whoever we are. */
export async function serverUser(wanted?: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null
  for (const name of wanted ? [wanted] : candidates) {
    const user = await systemUser(name)
    if (user) return user
  }
  throw new Error(
    `PostgreSQL does not run as root, and there is no user ${wanted ?? candidates.join(' or ')}: make one.`,
  )
}

/** A user of the operating system other than root, by name; null where there is none. */
export async function systemUser(name: string): Promise<SystemUser | null> {
  const uid = await idOf(name, '-u')
  const gid = await idOf(name, '-g')
  return uid && gid ? { name, uid, gid } : null
}

async function idOf(name: string, which: '-u' | '-g'): Promise<number | null> {
  const { stdout } = await promisify(execFile)('id', [which, name]).catch(() => ({ stdout: '' }))
  const id = Number(stdout.trim())
  return stdout && Number.isInteger(id) && id > 0 ? id : null
}

/** Whether this user can get into a folder, whatever stands in the way. */
export function canEnter(dir: string, user: SystemUser): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$1" 2>/dev/null', 'sh', dir], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
  })
  return status === 0
}
