import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './prepared.ts'
import { assertPrefix, roleName } from './roles.ts'
import { valuesAsText } from './values-as-text.ts'

export { pinnedDatabase } from './pinned.ts'
export { countQueries } from './query-count.ts'
export { atOnce, inSavepoint, inTransaction } from './transaction.ts'

/** A transaction; ask it with kysely's tag: sql<Row>`select …`.execute(tx). */
export type Tx = Transaction<unknown>

export type DatabaseRole =
  | 'app'
  | 'app_health'
  | 'app_psych'
  | 'app_conduct'
  | 'app_public'
  | 'app_visitor'
  | 'app_audit'
  | 'owner'

/** How far the person behind a transaction may look, before services, missions and cases are counted. */
export type Reach = 'programme' | 'service' | 'mission' | 'self' | 'none'

/** What row-level security believes about the person behind a transaction. `today` is a day, `YYYY-MM-DD`. */
export interface Claims {
  accountId: string | null
  personId: string | null
  duty: string
  reach: Reach
  services: readonly string[]
  missions: readonly string[]
  cases: readonly string[]
  today: string
}

export interface Db {
  kysely: Kysely<unknown>
  pool: pg.Pool
  prefix: string
  close(): Promise<void>
  /** Only on a pinned database: lets one transaction at a time use its single connection. */
  takeTurn?: <T>(work: () => Promise<T>) => Promise<T>
}

export interface DatabaseAddress {
  connectionString?: string
  socketDir?: string
  port?: number
  database: string
  user?: string
  password?: string
}

/** What `pg` needs to reach a database, by URL or by Unix socket. */
export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  const where = address.connectionString
    ? byUrl(address.connectionString, address)
    : {
        host: address.socketDir,
        port: address.port ?? 5432,
        database: address.database,
        user: address.user,
        password: address.password,
      }
  return {
    ...where,
    types: valuesAsText,
    options: '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601',
    application_name: 'contingent',
    keepAlive: true,
  }
}

/** The URL with another database, user or password: as parameters, which count before what stands in front of the `@`. */
function byUrl(connectionString: string, address: DatabaseAddress): pg.ClientConfig {
  const url = new URL(connectionString)
  if (address.database) url.pathname = `/${encodeURIComponent(address.database)}`
  if (address.user) url.searchParams.set('user', address.user)
  if (address.password !== undefined) url.searchParams.set('password', address.password)
  return { connectionString: url.toString() }
}

/** How long a server in a network may say nothing to a question before its connection is given up: a cut cable says nothing either. */
const longestSilence = 120_000

/** Opens a pool, by default as `<prefix>_login`, which can do nothing before `inTransaction` has taken a role. */
export function openDatabase(o: DatabaseAddress & { prefix: string; max?: number; silence?: number }): Db {
  const prefix = assertPrefix(o.prefix)
  const pool = new pg.Pool({
    ...clientConfig({ ...o, user: o.user ?? roleName(prefix, 'login') }),
    Client: PreparingClient as unknown as new () => pg.ClientBase,
    max: o.max ?? 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 15_000,
  })
  // A server that goes away must not end the process: the next query reports it.
  pool.on('error', () => {})
  // Nor must it where a connection is in use and waits for its next query.
  pool.on('connect', (client) => client.on('error', () => {}))
  const silence = o.silence ?? (o.connectionString ? longestSilence : 0)
  if (silence > 0) pool.on('connect', (client) => giveUpAfter(client, silence))
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, prefix, close: () => kysely.destroy() }
}

/** Every question that waits on the connection fails when nothing comes any more, and the pool opens another one. */
function giveUpAfter(client: pg.PoolClient, silence: number): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.setTimeout(silence, () => stream.destroy(new Error('The database server said nothing any more')))
}
