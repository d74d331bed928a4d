import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
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

/** Makes each "transaction" a savepoint of the transaction that the client is in, and puts role and claims back after it. */
class SavepointDriver extends PostgresDriver {
  readonly #levels: Level[] = []
  #count = 0

  override async beginTransaction(connection: DatabaseConnection, o: TransactionSettings): Promise<void> {
    const before = await connection.executeQuery<Record<string, string>>(
      CompiledQuery.raw(
        `select ${settings.map((name, i) => `coalesce(current_setting('${name}', true), '') as s${i}`).join(', ')}`,
      ),
    )
    this.#count += 1
    const level = {
      savepoint: `pinned_${this.#count}`,
      readOnly: o.accessMode === 'read only',
      before: Object.values(before.rows[0] ?? {}),
    }
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${level.savepoint}`))
    if (level.readOnly) await connection.executeQuery(CompiledQuery.raw('set local transaction_read_only = on'))
    this.#levels.push(level)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const level = this.#levels.at(-1)!
    if (level.readOnly) return this.rollbackTransaction(connection)
    // What a commit would check is checked now, without changing when constraints are checked later.
    await connection.executeQuery(
      CompiledQuery.raw(
        'savepoint pinned_check; set constraints all immediate; rollback to savepoint pinned_check; release savepoint pinned_check',
      ),
    )
    await connection.executeQuery(CompiledQuery.raw(`release savepoint ${level.savepoint}`))
    const back = settings.map((name, i) => `set_config('${name}', $${i + 1}, true)`).join(', ')
    await connection.executeQuery(CompiledQuery.raw(`select ${back}`, level.before))
    this.#levels.pop()
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const level = this.#levels.pop()!
    await connection.executeQuery(
      CompiledQuery.raw(`rollback to savepoint ${level.savepoint}; release savepoint ${level.savepoint}`),
    )
  }
}

class SavepointDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }
  override createDriver(): PostgresDriver {
    return new SavepointDriver({ pool: this.#pool })
  }
}

/** A database on one client that is already inside a transaction: for tests that are rolled back as a whole. */
export function pinnedDatabase(client: pg.Client | pg.PoolClient, prefix: string): Db {
  assertPrefix(prefix)
  const pool = poolOfOne(client)
  const kysely = new Kysely<unknown>({ dialect: new SavepointDialect(pool) })
  return { kysely, pool, prefix, close: async () => {}, takeTurn: turns() }
}

function poolOfOne(client: pg.Client | pg.PoolClient): pg.Pool {
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
