import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { migrationLock, writeGate } from './advisory-locks.ts'

/** Stands in the statement by which a writing transaction begins: costs no round trip, and waits while writes are held. */
export const throughWriteGate = sql`, pg_advisory_xact_lock_shared(${writeGate}::bigint)`

/** So long do new writers wait at most for one that is at work, before they are let through and it is tried again. */
const patience = '500ms'
const tries = 120

/**
 * Runs `work` at a moment in which no transaction of Contingent and no migration is writing. Whoever comes meanwhile waits
 * before taking any lock, so nobody waits in a circle. The client is a superuser's or the owner's, outside a transaction.
 */
export async function whileWritesAreHeld<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    await client.query(`begin; set local lock_timeout = '${patience}'`)
    try {
      await client.query('select pg_advisory_xact_lock($1::bigint), pg_advisory_xact_lock($2::bigint)', [
        migrationLock,
        writeGate,
      ])
      return await work()
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error
      if (attempt === tries) throw new Error('Somebody has been writing for a minute and more: try again later.')
    } finally {
      await client.query('rollback')
    }
    await pause(250 + Math.random() * 250)
  }
}

const lockNotAvailable = '55P03'
