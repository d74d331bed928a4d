import { AsyncLocalStorage } from 'node:async_hooks'
import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, type TransactionSettings } from 'kysely'
import type pg from 'pg'
import type { Db } from './connection.ts'
import { assertPrefix } from './roles.ts'

const settings = [
  'role',
  ...['account', 'person', 'duty', 'reach', 'services', 'missions', 'cases', 'today'].map((name) => `app.${name}`),
]

interface Level {
  savepoint: string
  readOnly: boolean
  before: string[]
}

type PinnedClient = pg.Client | pg.PoolClient

/**
 * Makes each "transaction" a savepoint of the transaction that the client is in, and puts role and claims back after it. To begin and
 * to end is one round trip each: several statements in one text.
 */
class SavepointDriver extends PostgresDriver {
  readonly #client: PinnedClient
  readonly #levels: Level[] = []
  #count = 0

  constructor(client: PinnedClient, pool: pg.Pool) {
    super({ pool })
    this.#client = client
  }

  override async beginTransaction(_connection: DatabaseConnection, o: TransactionSettings): Promise<void> {
    this.#count += 1
    const savepoint = `pinned_${this.#count}`
    const readOnly = o.accessMode === 'read only'
    const now = `select ${settings.map((name, i) => `coalesce(current_setting('${name}', true), '') as s${i}`).join(', ')}`
    const begin = `${now}; savepoint ${savepoint}${readOnly ? '; set local transaction_read_only = on' : ''}`
    const [before] = (await this.#client.query(begin)) as unknown as pg.QueryResult<Record<string, string>>[]
    this.#levels.push({ savepoint, readOnly, before: Object.values(before?.rows[0] ?? {}) })
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const level = this.#levels.at(-1)!
    if (level.readOnly) return this.rollbackTransaction(connection)
    const back = settings.map(
      (name, i) => `set_config('${name}', ${this.#client.escapeLiteral(level.before[i] ?? '')}, true)`,
    )
    await this.#client.query(
      [
        // What a commit would check is checked now, without changing when constraints are checked later.
        'savepoint pinned_check; set constraints all immediate; rollback to savepoint pinned_check; release savepoint pinned_check',
        `release savepoint ${level.savepoint}`,
        `select ${back.join(', ')}`,
      ].join('; '),
    )
    this.#levels.pop()
  }

  override async rollbackTransaction(_connection: DatabaseConnection): Promise<void> {
    const level = this.#levels.pop()!
    await this.#client.query(`rollback to savepoint ${level.savepoint}; release savepoint ${level.savepoint}`)
  }
}

class SavepointDialect extends PostgresDialect {
  readonly #client: PinnedClient
  readonly #pool: pg.Pool
  constructor(client: PinnedClient, pool: pg.Pool) {
    super({ pool })
    this.#client = client
    this.#pool = pool
  }
  override createDriver(): PostgresDriver {
    return new SavepointDriver(this.#client, this.#pool)
  }
}

/** A database on one client that is already inside a transaction: for tests that are rolled back as a whole. */
export function pinnedDatabase(client: PinnedClient, prefix: string): Db {
  assertPrefix(prefix)
  const pool = poolOfOne(client)
  const kysely = new Kysely<unknown>({ dialect: new SavepointDialect(client, pool) })
  return { kysely, pool, prefix, close: async () => {}, takeTurn: turns() }
}

function poolOfOne(client: PinnedClient): pg.Pool {
  const borrowed = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => borrowed, query: client.query.bind(client), end: async () => {}, on: () => pool }
  return pool as unknown as pg.Pool
}

/** One at a time among siblings; a transaction inside a transaction goes ahead, as it would on a second connection. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<{ last: Promise<unknown> }>()
  const outermost = { last: Promise.resolve() as Promise<unknown> }
  return (work) => {
    const level = inside.getStore() ?? outermost
    const turn = level.last.then(() => inside.run({ last: Promise.resolve() }, work))
    level.last = turn.catch(() => {})
    return turn
  }
}
