import pg from 'pg'
import { clientConfig } from '#platform/database/connection.ts'
import { findEngine } from '#platform/database/engine.ts'

// A process of its own that changes one row of an installation whose database runs: B6 waits for it in the middle of a restore.
const engine = await findEngine(process.argv[2]!)
if (!engine) throw new Error('The database does not run.')
const client = new pg.Client(clientConfig({ ...engine, database: 'contingent' }))
await client.connect()
const { rowCount } = await client.query(
  `update access.account set language = case language when 'en' then 'fr' else 'en' end
   where id = (select id from access.account order by id limit 1)`,
)
await client.end()
if (rowCount !== 1) throw new Error(`${rowCount} rows were changed.`)
