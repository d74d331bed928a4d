import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { tokenActor } from '#platform/access/tokens.ts'
import type { Tools } from '#platform/circumstances.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { Sealer } from '#platform/files/sealing.ts'
import type { PracticeAccount } from '#platform/web/practice-door.ts'
import { withRollback } from '#tests/support/database.ts'
import { practiceDoor } from './accounts/practice-door.ts'
import { assertInvariants } from './assert-invariants.ts'
import { makePractice } from './make-practice.ts'
import { practiceTables } from './rows.ts'
import { smallSize } from './world.ts'

// A small copy takes two seconds; on a machine that does much besides, ten times that.
vi.setConfig({ testTimeout: 90_000 })

const anchor = '2026-03-16'
const now = `${anchor}T16:00:00.000Z`
let dir: string
let sealer: Sealer
let tools: Tools

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'contingent-practice-'))
  sealer = Sealer.open(join(dir, 'keys'), { make: true })
  tools = { sealer, attachments: new Attachments(join(dir, 'files'), sealer) }
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const make = (db: Db, seed = 'test') =>
  makePractice(db, { seed, anchor, now, dataDir: dir, tools, size: smallSize, progress: () => {} })

/** Everything that was made, by table; what is secret (sealed texts, keys, passwords, tokens) differs each time. */
async function fingerprints(db: Db): Promise<Record<string, string>> {
  const secret = ['platform.data_key', 'health.note', 'health.psychological_note']
  const tables = [...practiceTables.map(([table]) => table), 'access.account', 'access.assignment']
  const found: Record<string, string> = {}
  for (const table of tables.filter((one) => !secret.includes(one))) {
    const { rows } = await sql<{ print: string; rows: number }>`
      select md5(coalesce(string_agg(t, '|' order by t), '')) as print, count(*)::int as rows
      from (select (to_jsonb(x) - 'sealed')::text as t from ${sql.table(table)} x) y`.execute(db.kysely)
    found[table] = `${rows[0]?.rows} ${rows[0]?.print}`
  }
  return found
}

describe('a practice copy', () => {
  test('is the same from the same seed and anchor day, row by row, and another from another seed', async () => {
    const made = (seed: string) =>
      withRollback(async (db) => {
        await make(db, seed)
        return fingerprints(db)
      })
    const first = await made('test')
    const again = await made('test')
    const other = await made('another')
    expect(again).toEqual(first)
    expect(other['people.person']).not.toBe(first['people.person'])
    for (const table of [
      'people.person',
      'candidacies.candidacy',
      'deployments.deployment',
      'training.attempt',
    ] as const)
      expect(Number.parseInt(first[table] ?? '', 10), table).toBeGreaterThan(10)
  }, 180_000)

  test('holds every invariant, and the check finds what is broken afterwards', async () => {
    await withRollback(async (db) => {
      const began = Date.now()
      const made = await make(db)
      console.log(`small practice copy: ${made.rows} rows in ${Date.now() - began} ms`)
      const check = () =>
        inTransaction(db, { role: 'app', claims: claimsOf(systemActor('test'), anchor) }, (tx) =>
          assertInvariants(tx, db, { anchor, sealer }),
        )
      await expect(check()).resolves.toBeUndefined()
      await sql`savepoint whole`.execute(db.kysely)
      for (const [breaks, message] of [
        [
          sql`update missions.authorized_strength set number = 0 where superseded_at is null`,
          /no day over the strength/,
        ],
        [sql`update readiness.instruction_item set title = jsonb_set(title, '{fr}', '""')`, /both languages/],
        [sql`update health.note set version = 2`, /a sealed text opens: health.note/],
        [sql`update people.person set practice = false`, /marked as invented/],
        [sql`update training.pdt_seat set state = 'incomplete'`, /fit, clear and trained/],
        [
          sql`update candidacies.candidacy set screened_on = '2026-03-17' where state = 'deployed'`,
          /nothing has happened after/,
        ],
      ] as const) {
        await breaks.execute(db.kysely)
        await expect(check()).rejects.toThrow(message)
        await sql`rollback to savepoint whole`.execute(db.kysely)
      }
    })
  })

  test('has an account for each duty, whose token and password let it in, in a file that only its owner reads', async () => {
    await withRollback(async (db) => {
      await make(db)
      const accounts = JSON.parse(await readFile(join(dir, 'practice-accounts.json'), 'utf8')) as PracticeAccount[]
      expect((await stat(join(dir, 'practice-accounts.json'))).mode & 0o777).toBe(0o600)
      expect(new Set(accounts.map(({ duty }) => duty))).toEqual(new Set(duties))
      expect(accounts.length).toBe(new Set(accounts.map(({ email }) => email)).size)
      for (const account of accounts) {
        expect(account.password.length).toBeGreaterThanOrEqual(15)
        const actor = await tokenActor(db, account.token, now)
        expect(actor, account.email).toMatchObject({ duty: account.duty, name: account.name })
      }
      const coordinators = accounts.filter(({ duty }) => duty === 'service-coordinator')
      expect(coordinators.map(({ place }) => place?.en)).toEqual(['SPVM', 'OPP'])
      expect(await practiceDoor(dir).accounts()).toEqual(accounts)
    })
  })

  test('is not made twice, and never of a production installation', async () => {
    await withRollback(async (db) => {
      await make(db)
      await expect(make(db)).rejects.toThrow('has people already')
    })
    await withRollback(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db.kysely)
      await sql`update platform.installation set kind = 'production'`.execute(db.kysely)
      await sql`set local session_replication_role = origin`.execute(db.kysely)
      await expect(make(db)).rejects.toThrow('A production installation is not made a practice copy')
    })
  })

  test('nobody is offered accounts where there is no practice copy', async () => {
    expect(await practiceDoor(join(dir, 'nowhere')).accounts()).toEqual([])
  })
})
