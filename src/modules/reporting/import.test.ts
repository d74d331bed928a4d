import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { importUnContributions } from './import/import-un-contributions.ts'
import { UnreadableUnFile } from './import/read-un-file.ts'

const header = 'period_end,contributor_as_printed,contributor_iso3,mission,personnel_type,male,female,total,source\n'
const take = (db: Db, text: string, fileName = 'file.csv') =>
  importUnContributions(db, Readable.from([Buffer.from(text)]), {
    ...{ fileName, today: '2026-03-16', now: '2026-03-16T16:00:00.000Z', fresh: randomUUID },
  })

async function rows<T>(db: Db, statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return inTransaction(
    db,
    { role: 'app', claims: claimsOf(systemActor('test'), '2026-03-16') },
    async (tx) => (await statement.execute(tx)).rows,
  )
}
interface Month {
  month: string
  kind: string
  total: number | null
  female: number | null
  missions: Record<string, number> | null
}
const publishedMonths = (db: Db, from: string, to: string) =>
  rows(
    db,
    sql<Month>`select to_char(m.month, 'YYYY-MM') as month, m.kind, m.total, m.female,
      (select jsonb_object_agg(f.mission, f.total) from published.un_mission f where f.month_id = m.id) as missions
    from published.un_month m where m.to_version is null and m.month between ${`${from}-01`}::date and ${`${to}-01`}::date order by 1`,
  )

/** Many countries in one month, so that a missing country means none. */
const codes =
  'ARG AUS AUT BGD BEN BRA BFA BDI CMR TCD CHL CHN COL CIV EGY FJI FRA DEU GHA GIN IND IDN ITA JOR KEN LKA MDG MLI NPL NGA NOR PAK'.split(
    ' ',
  )
const whole = (day: string, own: string) =>
  header + codes.map((code) => `${day},,${code},UNMIL,IPO,2,1,3,UN-PDF\n`).join('') + own

describe('S3.01 figures of the United Nations', () => {
  test('are here for Canada from the beginning, as the pack recomputed them, with the earthquake in them', () =>
    withRollback(async (db) => {
      expect(await publishedMonths(db, '2009-12', '2010-01')).toEqual(
        [
          {
            month: '2009-12',
            kind: 'by-mission',
            total: 114,
            female: 11,
            missions: { MINUSTAH: 90, UNAMA: 1, UNMIS: 17, UNMIT: 3, UNOCI: 4 },
          },
          {
            month: '2010-01',
            kind: 'by-mission',
            total: 86,
            female: 8,
            missions: { MINUSTAH: 61, UNAMA: 1, UNMIS: 17, UNMIT: 3, UNOCI: 4 },
          },
        ].map((one) => ({ ...one, total: Object.values(one.missions).reduce((all, n) => all + n, 0) })),
      )
      expect(await publishedMonths(db, '1990-11', '1990-11')).toEqual([
        { month: '1990-11', kind: 'total', total: null, female: null, missions: null },
      ])
      // Months that no report was found for are not there at all: gaps, not zero.
      const missing = ['2014-09', '2014-10', '2014-11', '2014-12', '2015-03', '2016-03', '2017-03']
      const there = (await publishedMonths(db, '2014-08', '2017-12')).map(({ month }) => month)
      expect(there.filter((month) => missing.includes(month))).toEqual([])
      expect(there).toHaveLength(41 - missing.length)
    }))

  test('are taken once: the same file again changes nothing, a corrected month supersedes and both stay', () =>
    withRollback(async (db) => {
      const file = whole('2019-10-31', '2019-10-31,Canada,CAN,MINUSMA,IPO,10,4,14,UN-PDF\n')
      const first = await take(db, file)
      expect(first).toMatchObject({
        unchanged: false,
        published: 2,
        refused: [],
        report: { monthsNew: 1, rowsTaken: 33, layout: 'by-mission' },
      })
      expect(await publishedMonths(db, '2019-10', '2019-10')).toEqual([
        { month: '2019-10', kind: 'by-mission', total: 14, female: 4, missions: { MINUSMA: 14 } },
      ])
      const again = await take(db, file)
      expect(again).toMatchObject({
        unchanged: true,
        published: null,
        report: { id: first.report.id, monthsSame: 1, monthsNew: 0 },
      })
      const corrected = await take(db, file.replace('10,4,14', '11,4,15'))
      expect(corrected).toMatchObject({ unchanged: false, published: 3, report: { monthsCorrected: 1 } })
      const kept = await rows(
        db,
        sql<{
          n: number
          standing: number
        }>`select count(*)::int as n, count(*) filter (where superseded_at is null)::int as standing
        from reporting.un_month where month = '2019-10-01'`,
      )
      expect(kept).toEqual([{ n: 2, standing: 1 }])
      const versions = await rows(
        db,
        sql<{ from_version: number; to_version: number | null; total: number }>`select from_version, to_version, total
        from published.un_month where month = '2019-10-01' order by 1`,
      )
      expect(versions).toEqual([
        { from_version: 2, to_version: 3, total: 14 },
        { from_version: 3, to_version: null, total: 15 },
      ])
    }))

  test('of other countries that were corrected make no new version of what the public reads of Canada, only of all', () =>
    withRollback(async (db) => {
      const file = whole('2019-10-31', '2019-10-31,Canada,CAN,MINUSMA,IPO,10,4,14,UN-PDF\n')
      await take(db, file)
      const other = await take(
        db,
        file
          .replace('FRA,UNMIL,IPO,2,1,3', 'FRA,UNMIL,FPU,2,1,3')
          .replace('DEU,UNMIL,IPO,2,1,3', 'DEU,UNMIL,IPO,4,2,6'),
      )
      expect(other).toMatchObject({ published: null, report: { monthsCorrected: 1 } })
    }))

  test('without missions say just that, and a country that a whole file does not name has nobody there', () =>
    withRollback(async (db) => {
      const without = (month: string) =>
        whole(month, `${month},Canada,CAN,,IPO,20,7,27,UN-PDF\n`).replaceAll(',UNMIL,', ',,')
      await take(db, without('2018-03-31'))
      await take(db, without('2019-08-31'))
      await take(db, whole('2019-09-30', ''))
      expect(await publishedMonths(db, '2018-03', '2019-09')).toEqual([
        { month: '2018-03', kind: 'no-mission', total: 27, female: 7, missions: null },
        { month: '2019-08', kind: 'no-mission', total: 27, female: 7, missions: null },
        { month: '2019-09', kind: 'by-mission', total: 0, female: 0, missions: null },
      ])
    }))

  test('that are wrong are refused row by row, kept with the reason, and what is right is taken', () =>
    withRollback(async (db) => {
      const bad = [
        '2019-11-30,Ruritania,RUR,UNMISS,IPO,1,1,2,x',
        '2019-11-30,Canada,CAN,UNMISS,IPO,1,1,3,x',
        "2019-11-30,Canada',CAN,UNMISS,IPO,1,1',2,x",
        '2019-11-30,Canada,CAN,UNMISS,IPO,1,1,2,x',
        '2019-11-30,Anatolia,TUR,UNMISS,IPO,NA,NA,2,x',
        '2019-11-30,Canada,CAN,UNMISS,IPO,1',
        '2019-11-30,Canada,CAN,UNMISS,SO,1,0,1,x',
      ]
      const { report, refused } = await take(db, `${header}${bad.join('\n')}\n`)
      expect(refused.map(({ line, code }) => [line, code])).toEqual([
        [2, 'unknown-contributor'],
        [3, 'does-not-add-up'],
        [5, 'row-twice'],
        [7, 'wrong-number-of-cells'],
      ])
      expect(report).toMatchObject({
        rowsRead: 7,
        rowsTaken: 2,
        rowsAside: 1,
        rowsRefused: 4,
        notices: [{ code: 'new-name' }],
      })
      const kept = await rows(
        db,
        sql<{
          line: number
          code: string
          printed: string
        }>`select line, code, printed from reporting.un_refused where import_id = ${report.id} order by line`,
      )
      expect(kept).toHaveLength(4)
      expect(kept[0]).toEqual({ line: 2, code: 'unknown-contributor', printed: bad[0] })
    }))

  test('of a part of a month replace nothing', () =>
    withRollback(async (db) => {
      await take(db, whole('2019-10-31', '2019-10-31,Canada,CAN,MINUSMA,IPO,10,4,14,UN-PDF\n'))
      const part = await take(db, `${header}2019-10-31,Canada,CAN,MINUSMA,IPO,1,0,1,x\n`)
      expect(part.refused).toMatchObject([{ line: 0, code: 'month-thinner', params: { rows: 1, standing: 33 } }])
      expect((await publishedMonths(db, '2019-10', '2019-10'))[0]?.total).toBe(14)
    }))

  test('whose missions do not add up to the total of the other series are noticed', () =>
    withRollback(async (db) => {
      const { report } = await take(db, 'contributor,date,troops,police,experts\nCanada,2010-01-31,NA,99,NA\n')
      expect(report.notices).toEqual([{ code: 'series-differ', params: { month: '2010-01', missions: 86, total: 99 } }])
      const [kept] = await rows(
        db,
        sql<{ notices: unknown[] }>`select notices from reporting.un_import where id = ${report.id}`,
      )
      expect(kept!.notices).toEqual(report.notices)
    }))

  test.each([
    ['Country,Mission,M,F,T\nCanada,UNMISS,1,1,2\n', 'layout'],
    ['', 'empty'],
    ['a "b\n"c,\n', 'not-csv'],
  ])('of another layout, or none, are refused as a file: %j', (text, why) =>
    withRollback(async (db) => {
      const fault = await take(db, text).catch((error) => error)
      expect(fault).toBeInstanceOf(UnreadableUnFile)
      expect(fault.why).toBe(why)
      if (why === 'layout') expect(fault.found.missing['by-mission']).toContain('contributor_iso3')
    }),
  )

  test('in another encoding are refused as a file', () =>
    withRollback(async (db) => {
      const latin = Buffer.from(`${header}2010-01-31,C\u00f4te d'Ivoire,CIV,UNMIS,IPO,1,1,2,x\n`, 'latin1')
      const o = { fileName: 'x', today: '2026-03-16', now: '2026-03-16T16:00:00.000Z', fresh: randomUUID }
      await expect(importUnContributions(db, Readable.from([latin]), o)).rejects.toMatchObject({ why: 'not-utf8' })
    }))
})

describe('S3.01 an import', () => {
  test('that is cut off leaves nothing behind, and two at once take each month once', async () => {
    const copy = await throwAwayDatabase()
    try {
      const file = whole('2019-10-31', '2019-10-31,Canada,CAN,MINUSMA,IPO,10,4,14,UN-PDF\n')
      async function* cut() {
        yield Buffer.from(file.slice(0, 900))
        throw new Error('the line went dead')
      }
      const o = { fileName: 'x', today: '2026-03-16', now: '2026-03-16T16:00:00.000Z', fresh: randomUUID }
      await expect(importUnContributions(copy.db, Readable.from(cut()), o)).rejects.toThrow('the line went dead')
      expect(await publishedMonths(copy.db, '2019-10', '2019-10')).toEqual([])
      const both = await Promise.all([take(copy.db, file), take(copy.db, file)])
      expect(both.map(({ report }) => report.monthsNew).sort()).toEqual([0, 1])
      const { rows: standing } = await copy.admin.query(
        `select count(*)::int as n from reporting.un_month where month = '2019-10-01'`,
      )
      expect(standing).toEqual([{ n: 1 }])
    } finally {
      await copy.drop()
    }
  }, 120_000)
})
