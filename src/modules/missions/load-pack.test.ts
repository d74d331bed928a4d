import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'

/** The template of the tests has the pack as an empty installation gets it. */
const withPack = <T>(work: (tx: Tx, db: Db) => Promise<T>): Promise<T> =>
  withRollback((db) => work(db.kysely as unknown as Tx, db))

describe('The pack in the tables', () => {
  test('S2.08 on 30 June 2016 the published numbers are 3, 90, 20 shared, 2, 1, 1 and 2: 119 authorized', () =>
    withPack(async (tx) => {
      const rows = await sql<{ code: string; number: number }>`select code, number from published.strength
        where valid @> '2016-06-30'::date order by code`.execute(tx)
      expect(Object.fromEntries(rows.rows.map((row) => [row.code, row.number]))).toMatchObject({
        ECCC: 3,
        MINUSTAH: 90,
        UKRAINE: 20,
        'EUPOL-COPPS': 2,
        'US-NY': 2,
      })
      expect(rows.rows.reduce((sum, row) => sum + row.number, 0)).toBe(119)
    }))

  test('S2.01 nine operations stand in the list of June 2016, in eight blocks, each with its facts', () =>
    withPack(async (tx) => {
      const rows = await sql<{
        code: string
        facts: { listings: { list: string; block: number }[]; values: Record<string, unknown> }
      }>`
        select code, facts from published.operation where valid @> '2016-06-30'::date
          and facts -> 'listings' @> '[{"list": "current-operations-2016"}]'`.execute(tx)
      expect(rows.rows).toHaveLength(9)
      const blocks = rows.rows.map(
        (row) => row.facts.listings.find((one) => one.list === 'current-operations-2016')?.block,
      )
      expect(new Set(blocks).size).toBe(8)
      for (const row of rows.rows)
        expect(Object.keys(row.facts.values)).toEqual(expect.arrayContaining(['name', 'language', 'armed']))
    }))

  test('S2.05 participation keeps the precision of its source', () =>
    withPack(async (tx) => {
      const rows = await sql<{ code: string; facts: { since: { date: string }[] } }>`
        select code, facts from published.operation where valid @> '2016-06-30'::date`.execute(tx)
      const since = Object.fromEntries(rows.rows.map((row) => [row.code, row.facts.since.map((one) => one.date)]))
      expect(since.MINUSTAH).toEqual(['2004'])
      expect(since.ECCC).toEqual(['2015-01'])
      expect(since['UKR-PATROL']).toEqual(['2015-07', '2016-06'])
    }))

  test('S4.06 the places of today are published, Ukraine from Poland among them, and London only in the text alternative', () =>
    withPack(async (tx) => {
      const rows = await sql<{
        name: { en: string }
        named_in: string
      }>`select distinct name, named_in from published.place
        where kind <> 'past' and valid @> '2026-03-16'::date`.execute(tx)
      expect(rows.rows.map((row) => row.name.en)).toContain('Ukraine (from Poland)')
      expect(rows.rows.find((row) => row.name.en === 'London')?.named_in).toBe('image-description')
    }))

  test('the public reads nothing of persons: the role of the public page sees the schema published only', () =>
    withPack(async (_tx, db) => {
      const nobody = {
        role: 'app_public',
        claims: claimsOf({ ...systemActor('x'), kind: 'person' }, '2026-03-16'),
      } as const
      const ask = (query: string) => inTransaction(db, nobody, (tx) => sql.raw(query).execute(tx), { tries: 1 })
      expect((await ask('select * from published.operation')).rows.length).toBeGreaterThan(9)
      for (const table of ['people.person', 'missions.occupancy', 'requests.decision'])
        await expect(ask(`select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' })
    }))
})
