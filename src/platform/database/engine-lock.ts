import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { EnginePlace } from './engine-place.ts'
import { enginePort, engineUser } from './engine-settings.ts'

/** Held by the process that supervises a server for as long as it lives; PostgreSQL lets go of it when the process dies. */
export interface EngineLock {
  release(): Promise<void>
  /** Resolves when the connection that holds it is gone: PostgreSQL drops every connection when one of its processes dies. */
  lost: Promise<void>
}

const supervisorLock = '7165064744911303540'
const patience = 1_200
const longestStart = 60_000

/** What a server answers that is starting, stopping, or not there yet. */
const comesAndGoes = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])

/** Becomes the supervisor of the server on this cluster, or throws `EngineBusy` within two seconds. Gives up when `worthIt` says no. */
export async function takeEngineLock(place: EnginePlace, worthIt: () => boolean = () => true): Promise<EngineLock> {
  const until = Date.now() + patience
  do {
    const client = await connectWhenReady(place, worthIt)
    // A connection that breaks here is that of a server which somebody else is just stopping.
    const mine = await tryUntil(client, until).catch(() => false)
    if (mine && (await staysUp(place))) {
      const lost = new Promise<void>((resolve) => client.once('end', resolve))
      return { release: () => client.end().catch(() => {}), lost }
    }
    await client.end().catch(() => {})
  } while (Date.now() < until && worthIt())
  throw new EngineBusy(place.clusterDir)
}

/**
 * Whether the server is not being stopped. Whoever stops an orphan holds the lock until the server says so here, but its
 * connection may end before ours does: the lock that we then get is that of a server which is going.
 */
async function staysUp({ clusterDir }: EnginePlace): Promise<boolean> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')[7]?.trim() === 'ready'
}

async function tryUntil(client: pg.Client, until: number): Promise<boolean> {
  do {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [supervisorLock])
    if (rows[0]?.mine) return true
    await pause(100)
  } while (Date.now() < until)
  return false
}

async function connectWhenReady(place: EnginePlace, worthIt: () => boolean): Promise<pg.Client> {
  const until = Date.now() + longestStart
  for (;;) {
    const client = new pg.Client({
      host: place.socketDir,
      port: enginePort,
      user: engineUser,
      database: 'postgres',
      application_name: 'contingent supervisor',
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (Date.now() > until || !worthIt() || !comesAndGoes.has((error as { code?: string }).code ?? '')) throw error
      await pause(20)
    }
  }
}

/** Another process of this installation is running on the same data directory. */
export class EngineBusy extends Error {
  constructor(clusterDir: string) {
    super(
      `Contingent is already running on this data directory (${clusterDir}). ` +
        'Stop that one first, or set CONTINGENT_DATA to another directory. ' +
        'Several web servers at once need a PostgreSQL server: DATABASE_URL (docs/deploy.md).',
    )
    this.name = 'EngineBusy'
  }
}
