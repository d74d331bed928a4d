import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { EnginePlace } from './engine-place.ts'
import { enginePort, engineUser } from './engine-settings.ts'

/** Held by the process that supervises a server for as long as it lives; PostgreSQL lets go of it when the process dies. */
export interface EngineLock {
  release(): Promise<void>
}

const supervisorLock = '7165064744911303540'
const patience = 1_200
const startingUp = '57P03'

/** Becomes the supervisor of the server on this cluster, or throws `EngineBusy` within two seconds. */
export async function takeEngineLock(place: EnginePlace): Promise<EngineLock> {
  const client = await connectWhenReady(place)
  const until = Date.now() + patience
  do {
    const { rows } = await client.query<{ mine: boolean; dir: string }>(
      `select pg_try_advisory_lock($1) as mine, current_setting('data_directory') as dir`,
      [supervisorLock],
    )
    if (rows[0]?.mine) {
      return { release: () => client.end() }
    }
    await pause(100)
  } while (Date.now() < until)
  await client.end()
  throw new EngineBusy(place.clusterDir)
}

async function connectWhenReady(place: EnginePlace): Promise<pg.Client> {
  const until = Date.now() + 60_000
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
      const code = (error as { code?: string }).code
      if (Date.now() > until || !(code === startingUp || code === 'ECONNREFUSED' || code === 'ENOENT')) throw error
      await pause(20)
    }
  }
}

/** Another process of this installation is running on the same data directory. */
export class EngineBusy extends Error {
  constructor(clusterDir: string) {
    super(
      `Contingent is already running on this data directory (${clusterDir}). ` +
        'Stop that one first, or set CONTINGENT_DATA to another directory.',
    )
    this.name = 'EngineBusy'
  }
}
