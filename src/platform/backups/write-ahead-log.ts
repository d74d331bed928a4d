import pg from 'pg'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'

export interface LogSegment {
  name: string
  bytes: number
  content: AsyncIterable<Buffer>
}

/** The segments of the server's log from one place to another, whole: the last one is closed first. */
export async function* logSegments(
  address: DatabaseAddress,
  o: { startLsn: string; endLsn: string },
): AsyncGenerator<LogSegment> {
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  try {
    await client.query('select pg_switch_wal()')
    const { rows } = await client.query<{ name: string | null; wanted: string; size: string }>(
      `with log as (select pg_walfile_name($1::pg_lsn) as first, pg_walfile_name($2::pg_lsn) as last,
          (select setting::numeric from pg_settings where name = 'wal_segment_size') as size)
       select w.name, log.size::text,
         (div($2::pg_lsn - 1 - '0/0'::pg_lsn, log.size) - div($1::pg_lsn - '0/0'::pg_lsn, log.size) + 1)::text as wanted
       from log left join pg_ls_waldir() w on w.name ~ '^[0-9A-F]{24}$' and w.name between first and last order by 1`,
      [o.startLsn, o.endLsn],
    )
    const { wanted, size } = rows[0]!
    if (rows.length !== Number(wanted))
      throw new Error('The server has removed a part of its log that the backup needs.')
    for (const { name } of rows)
      if (name) yield { name, bytes: Number(size), content: contentOf(client, name, Number(size)) }
  } finally {
    await client.end()
  }
}

const piece = 1 << 20

async function* contentOf(client: pg.Client, name: string, bytes: number): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < bytes; offset += piece) {
    const { rows } = await client.query<{ bytes: Buffer }>('select pg_read_binary_file($1, $2, $3) as bytes', [
      `pg_wal/${name}`,
      offset,
      piece,
    ])
    yield rows[0]!.bytes
  }
}
