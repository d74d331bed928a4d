import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { lifeSeconds } from '#platform/jobs/sign-of-life.ts'

/** `bad` takes the server out of the row of those that get requests; `warn` is for whoever looks after it. */
export type Standing = 'ok' | 'warn' | 'bad'

export interface Readiness {
  ready: boolean
  checks: { stopping: Standing; database: Standing; migrations: Standing; worker: Standing; disk: Standing }
}

export interface WatchedParts {
  stopping(): boolean
  /** The migrations of this version that have not run. */
  pendingMigrations(): Promise<readonly string[]>
  /** The folder whose disk must have room. */
  dataDir: string
}

/** Below this the disk is a warning: the reserve in which the product goes read-only lies far lower. */
const littleRoom = 0.05
const patienceMs = 3_000

/** However often it is asked, the database is asked once a second. */
const freshMs = 1_000

/**
 * Tells whether this server should get requests now. A worker that is not seen, or a disk that fills, is said and does not
 * take the server out: every other server would say the same, and pages that can be read would be gone too.
 */
export function readinessOf(house: House, parts: WatchedParts): () => Promise<Readiness> {
  let upToDate = false
  let last: { at: number; found: Promise<Omit<Readiness['checks'], 'stopping'>> } | null = null

  async function look() {
    const [database, pending, disk] = await Promise.all([
      within(workerSeen(house)),
      upToDate ? [] : within(parts.pendingMigrations()),
      within(roomOn(parts.dataDir)),
    ])
    // A migration that ran stays: from now on there is nothing to ask.
    upToDate ||= pending?.length === 0
    return {
      database: database === null ? 'bad' : 'ok',
      migrations: upToDate ? 'ok' : 'bad',
      worker: database?.seen ? 'ok' : 'warn',
      disk: disk !== null && disk > littleRoom ? 'ok' : 'warn',
    } as const
  }

  return async () => {
    const now = performance.now()
    if (last === null || now - last.at > freshMs) last = { at: now, found: look() }
    const checks = { stopping: parts.stopping() ? ('bad' as const) : ('ok' as const), ...(await last.found) }
    return { ready: !Object.values(checks).includes('bad'), checks }
  }
}

async function workerSeen(house: House): Promise<{ seen: boolean }> {
  return asWorker(house, async (tx) => {
    const { rows } = await sql<{ seen: boolean }>`select exists (select from jobs.worker
      where seen_at > clock_timestamp() - make_interval(secs => ${lifeSeconds})) as seen`.execute(tx)
    return { seen: rows[0]?.seen === true }
  })
}

async function roomOn(dir: string): Promise<number> {
  const { bavail, blocks } = await statfs(dir)
  return blocks === 0 ? 1 : bavail / blocks
}

/** The answer, or null when there is none in time or it fails. */
async function within<T>(asked: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs)
  })
  try {
    return await Promise.race([asked.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}
