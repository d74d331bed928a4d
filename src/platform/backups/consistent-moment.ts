import pg from 'pg'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'
import { whileWritesAreHeld } from '#platform/database/write-gate.ts'
import type { Moment } from './manifest.ts'
import { tableDigests } from './table-digests.ts'

/** An attachment's content that the database names at the moment. */
export interface NamedContent {
  sha256: string
  /** False while it only waits for an act: then it may be swept at any time. */
  attached: boolean
}

export interface MomentFound {
  moment: Moment
  content: NamedContent[]
  /** The number of the last signed checkpoint of the audit. */
  lastCheckpoint: number
}

/**
 * Names a point in the log, and says what the database holds exactly there: writes are held for the milliseconds in which
 * the point is set and a snapshot is taken, and everything else is read from that snapshot while they go on.
 */
export async function findMoment(
  address: DatabaseAddress,
  o: { at: string; startLsn: string; progress: (line: string) => void },
): Promise<MomentFound> {
  const gate = new pg.Client(clientConfig(address))
  const reader = new pg.Client(clientConfig(address))
  await Promise.all([gate.connect(), reader.connect()])
  try {
    const restorePoint = `contingent ${o.at}`
    const endLsn = await whileWritesAreHeld(gate, async () => {
      await reader.query('begin isolation level repeatable read')
      const { rows } = await reader.query<{ lsn: string }>('select pg_create_restore_point($1)::text as lsn', [
        restorePoint,
      ])
      return rows[0]!.lsn
    })
    o.progress('Computing what each table holds')
    const tables = await tableDigests(reader)
    const chains = await reader.query<Moment['chains'][number]>(
      `select shard, length::integer as length, encode(head, 'hex') as head from audit.chain order by shard`,
    )
    const migrations = await reader.query<Moment['migrations'][number]>(
      'select module, name, checksum from platform.migration order by module, name',
    )
    const content = await reader.query<NamedContent>(
      'select sha256, bool_or(attached_at is not null) as attached from files.attachment group by 1 order by 1',
    )
    const last = await reader.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from audit.checkpoint',
    )
    await reader.query('rollback')
    return {
      moment: {
        at: o.at,
        restorePoint,
        startLsn: o.startLsn,
        endLsn,
        tables,
        chains: chains.rows,
        migrations: migrations.rows,
      },
      content: content.rows,
      lastCheckpoint: last.rows[0]!.number,
    }
  } finally {
    await Promise.all([gate.end(), reader.end()])
  }
}
