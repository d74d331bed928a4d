import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { inject } from 'vitest'
import {
  clientConfig,
  type DatabaseAddress,
  type Db,
  openDatabase,
  pinnedDatabase,
} from '#platform/database/connection.ts'
import { createDatabase, dropDatabase } from '#platform/database/create-database.ts'
import { PreparingClient } from '#platform/database/prepared.ts'
import type { TestServer } from './test-server.ts'

let asked: Promise<TestServer> | undefined
let own: Promise<pg.Pool> | undefined

/** The server of this run; the first test that asks starts it. */
export function testServer(): Promise<TestServer> {
  asked ??= text(connect(inject('testServerDesk'))).then((answer) => {
    const server = JSON.parse(answer) as TestServer & { error?: string }
    if (server.error) throw new Error(`The database server of the tests does not start: ${server.error}`)
    return server
  })
  return asked
}

/**
 * Runs `work` on a pinned database in a transaction that is rolled back, after every deferred constraint was checked.
 * Outside `inTransaction`, `db.kysely` and `db.pool` act as the server's superuser: for looking at what was written.
 */
export async function withRollback<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const server = await testServer()
  own ??= openOwnCopy(server)
  const client = await (await own).connect()
  try {
    await client.query('begin')
    const result = await work(pinnedDatabase(client, server.prefix))
    await client.query('set constraints all immediate')
    return result
  } finally {
    await client.query('rollback')
    client.release()
  }
}

export interface ThrowAway {
  /** A real pool of twenty, as the application's login. */
  db: Db
  /** A pool as the server's superuser, whom row-level security does not bind. */
  admin: pg.Pool
  address: DatabaseAddress
  drop(): Promise<void>
}

/**
 * A fresh copy of the template, for tests that need several connections or that commit: the pack is installed as a
 * practice copy without people has it. `bare`: migrations have run and nothing is installed.
 */
export async function throwAwayDatabase(o: { bare?: boolean } = {}): Promise<ThrowAway> {
  const server = await testServer()
  const address = addressOf(server, `throwaway_${randomBytes(6).toString('hex')}`)
  await createDatabase(address, { template: o.bare ? server.bareTemplate : server.template })
  const db = openDatabase({ ...address, user: undefined, prefix: server.prefix, max: 20 })
  const admin = new pg.Pool({ ...clientConfig(address), max: 5, allowExitOnIdle: true })
  // A connection that is still going when its database is dropped says so after the test.
  admin.on('error', () => {})
  return {
    db,
    admin,
    address,
    async drop() {
      await Promise.all([db.close(), admin.end()])
      await dropDatabase(address)
    },
  }
}

/** The copy of this worker: made once a run, used by one test file after the other. */
async function openOwnCopy(server: TestServer): Promise<pg.Pool> {
  const address = addressOf(server, `worker_${process.env.VITEST_POOL_ID ?? '0'}`)
  await createDatabase(address, { template: server.template })
  // Counted, so that tests can tell how many round trips a view makes.
  const Client = PreparingClient as unknown as new () => pg.ClientBase
  return new pg.Pool({ ...clientConfig(address), Client, max: 5, allowExitOnIdle: true })
}

function addressOf(server: TestServer, database: string): DatabaseAddress {
  return { socketDir: server.socketDir, port: server.port, user: server.user, database }
}
