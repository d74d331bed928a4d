import { setTimeout as pause } from 'node:timers/promises'
import { type IsolationLevel, type QueryResult, type RawBuilder, sql } from 'kysely'
import { spanned } from '#platform/watch/traces.ts'
import { takeRole } from './claims.ts'
import type { Claims, DatabaseRole, Db, Tx } from './connection.ts'
import { isStalePlan } from './prepared.ts'

export interface TransactionOptions {
  readOnly?: boolean
  isolation?: Extract<IsolationLevel, 'read committed' | 'repeatable read' | 'serializable'>
  /** How often it runs, the first time included: by default once and, after a serialisation failure or a deadlock, three times again. */
  tries?: number
}

const serialisationFailure = '40001'
const deadlock = '40P01'

/** Runs `work` in one transaction under a role and its claims; it may run again, so it keeps nothing outside. */
export async function inTransaction<T>(
  db: Db,
  as: { role: DatabaseRole; claims: Claims },
  work: (tx: Tx) => Promise<T>,
  o: TransactionOptions = {},
): Promise<T> {
  const tries = o.tries ?? 4
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (db.takeTurn ? db.takeTurn(() => once(db, as, work, o)) : once(db, as, work, o))
    } catch (error) {
      if (attempt >= tries || !worthTryingAgain(error)) throw error
      await pause(Math.random() * 10 * 2 ** attempt)
    }
  }
}

function once<T>(
  db: Db,
  as: { role: DatabaseRole; claims: Claims },
  work: (tx: Tx) => Promise<T>,
  o: TransactionOptions,
): Promise<T> {
  let transaction = db.kysely.transaction()
  if (o.isolation) transaction = transaction.setIsolationLevel(o.isolation)
  if (o.readOnly) transaction = transaction.setAccessMode('read only')
  return spanned('database transaction', { 'db.system.name': 'postgresql', 'db.role': as.role }, () =>
    transaction.execute(async (tx) => {
      await takeRole(tx, db.prefix, as, o)
      return await work(tx)
    }),
  )
}

function worthTryingAgain(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === serialisationFailure || code === deadlock || isStalePlan(error)
}

/**
 * One statement of the login itself, outside any transaction and without a role: it reaches the few functions that are granted
 * to the login, and no row.
 */
export const atOnce = <R>(db: Db, statement: RawBuilder<R>): Promise<QueryResult<R>> =>
  db.takeTurn ? db.takeTurn(() => statement.execute(db.kysely)) : statement.execute(db.kysely)

/** Runs `work` so that its failure undoes only itself; the transaction goes on and the error is thrown to the caller. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const result = await work()
    await sql`release savepoint attempt`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint attempt; release savepoint attempt`.execute(tx)
    throw error
  }
}
