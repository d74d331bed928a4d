import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countQueries } from '#platform/database/connection.ts'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import { TODAY } from '#tests/support/house.ts'
import { packed, Scales } from '#tests/support/page-weight.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { type Populated, populated } from '#tests/support/populated.ts'
import { Stage } from '#tests/support/stage.ts'
import { visibleText } from '#tests/support/visible-text.ts'
import { type Ask, askHouse, textOf } from '#tests/support/visitor.ts'
import { importUnContributions } from '../../src/modules/reporting/index.ts'
import { startServer } from '../../src/web.ts'

let there: Populated
let ask: Ask
beforeAll(async () => {
  there = await populated()
  ask = askHouse(there.house)
}, 180_000)
afterAll(() => there?.database.drop())

const open = async (path: string): Promise<string> => {
  const answer = await ask({ path })
  expect(answer.status, path).toBe(200)
  return textOf(answer)
}
const said = (html: string): string =>
  visibleText(html)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
const section = (html: string, id: string): string =>
  said(
    html.match(new RegExp(`<section[^>]* id="${id}">[\\s\\S]*?</section>(?=<section|<details|</main|<p)`))?.[0] ?? '',
  )

const pages = {
  en: [
    '/en/statistics',
    '/en/statistics/un-police',
    '/en/statistics/programme',
    '/en/open-data',
    '/en/open-data/un-police-months',
    '/en/open-data/programme-statistics',
  ],
  fr: [
    '/fr/statistiques',
    '/fr/statistiques/police-onu',
    '/fr/statistiques/programme',
    '/fr/donnees-ouvertes',
    '/fr/donnees-ouvertes/un-police-months',
    '/fr/donnees-ouvertes/programme-statistics',
  ],
}

describe('A journalist', () => {
  test('S3.01 finds one number for one question, with its definition, date and source', async () => {
    const html = await open('/en/statistics')
    const officers = section(html, 'officers')
    expect(officers).toContain('more than 4,300')
    expect(officers).toContain('February 2025')
    expect(officers).toContain('this number is recorded, not computed')
    expect(section(html, 'un')).toContain('February 2018')
    expect(section(html, 'un')).toContain('Not the program’s total')
    expect(section(html, 'officers-since')).toMatch(/at least \d+/)
    expect(section(html, 'officers-since')).toContain('Not to be added to it.')
  })

  test('S3.01 S4.04 asks as at another day, and gets what was said by then', async () => {
    const html = await open('/fr/statistiques?as-at=2019-12-31')
    expect(section(html, 'officers')).toContain('plus de 4 000')
    expect(section(html, 'missions')).toContain('plus de 66')
    expect(section(html, 'missions')).toMatch(/De celles-ci, \d+ opérations figurent au registre publié/)
    expect(section(html, 'un')).toContain('février 2018')
    const before = await open('/en/statistics?as-at=1980-01-01')
    expect(said(before)).toContain('Not published yet')
  })

  test('S4.12 counts the services of a day by type, from dated participation', async () => {
    const stage = new Stage(there.database.db, TODAY)
    const services = section(await open('/en/statistics'), 'services')
    const kinds = await stage.rows(sql<{ kind: string; n: number }>`select kind, count(distinct code)::int as n
      from published.participation where valid @> ${TODAY}::date group by kind`)
    const all = kinds.reduce((sum, { n }) => sum + n, 0)
    expect(all).toBeGreaterThan(3)
    expect(services).toContain(`participating police services ${all} `)
    expect(services).toMatch(/indigenous \d/)
    for (const { kind, n } of kinds) expect(services).toContain(`${kind} ${n}`)
  })
})

describe('Canada’s police in missions of the United Nations', () => {
  test('C8 are a line with gaps and a table that says the same: a month without a report is no zero', async () => {
    const html = await open('/en/statistics/un-police?year=2014')
    const months = section(html, 'months')
    expect(months).toContain('September 2014 – – – – – No report')
    expect(months).toMatch(/August 2014 \d+ \d+ /)
    const gaps = section(html, 'gaps')
    expect(gaps).toContain('September 2014 December 2014 4 No report')
    expect(gaps).toContain('November 1990 July 1992 21 The source gives no figure')
    for (const month of ['March 2015', 'March 2016', 'March 2017'])
      expect(gaps).toContain(`${month} ${month} 1 No report`)
    expect(said(html)).toContain('This is not the program’s total')
    const paths = [...html.matchAll(/<path d="(M[^"]+)" fill="none" stroke="currentColor" stroke-width="2.2"/g)].map(
      (one) => one[1]!,
    )
    // The line is lifted at each stretch without a figure: before its first one, and four times after.
    expect(paths[0]!.match(/M/g)).toHaveLength(5)
    expect(html).toContain('role="img" aria-label="Canadian police in UN missions, by month.')
  })

  test('C8 show the share of women against the targets that have a source, and no other', async () => {
    const targets = section(await open('/fr/statistiques/police-onu'), 'targets')
    expect(targets).toContain('2028 30 %')
    expect(targets).toContain('2019 21 %')
    expect(targets).toContain('aucun chiffre selon le sexe')
  })

  test('in a period in which the source gives no mission say just that; a corrected file is a version, and the old one stays', async () => {
    const codes =
      'ARG AUS AUT BGD BEN BRA BFA BDI CMR TCD CHL CHN COL CIV EGY FJI FRA DEU GHA GIN IND IDN ITA JOR KEN LKA MDG MLI NPL NGA NOR'.split(
        ' ',
      )
    const file = (women: number) =>
      ['period_end,contributor_as_printed,contributor_iso3,mission,personnel_type,male,female,total']
        .concat(
          ['2018-03-31', '2018-04-30'].flatMap((day) => [
            ...codes.map((code) => `${day},,${code},,IPO,3,1,4`),
            `${day},Canada,CAN,,IPO,15,${women},${15 + women}`,
          ]),
        )
        .join('\n')
    const c = { fileName: 'later.csv', today: TODAY, now: `${TODAY}T16:00:00.000Z`, fresh: randomUUID }
    await importUnContributions(there.database.db, Readable.from([Buffer.from(file(4))]), c)
    await importUnContributions(there.database.db, Readable.from([Buffer.from(file(5))]), c)
    const html = await open('/en/statistics/un-police')
    expect(section(html, 'months')).toContain('March 2018 20 5 25% 25% – Total only: the source gives no mission')
    expect(section(html, 'gaps')).toContain('March 2018 April 2018 2 Total only: the source gives no mission')
    expect(section(await open('/en/statistics/un-police?version=2'), 'months')).toContain('March 2018 19 4')
    expect(section(await open('/en/statistics/un-police?version=1'), 'months')).not.toContain('March 2018')
    expect((await ask({ path: '/en/statistics/un-police?version=9' })).status).toBe(404)
    expect((await ask({ path: '/en/statistics/un-police?year=2090' })).status).toBe(404)
  })
})

describe('Open data', () => {
  test('S3.01 are CSV and JSON with the same rows, a dictionary for every column, at addresses that stay', async () => {
    for (const dataset of [
      'operations',
      'strengths',
      'participating-services',
      'un-police',
      'un-police-months',
      'programme-statistics',
      'programme-statements',
    ]) {
      const csv = await ask({ path: `/en/open-data/${dataset}/csv` })
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
      const [head, ...rows] = parseCsv(textOf(csv)).filter((row) => row.length > 1)
      const json = JSON.parse(await open(`/fr/donnees-ouvertes/${dataset}/json`))
      expect(
        json.columns.map(({ name }: { name: string }) => name),
        dataset,
      ).toEqual(head!.slice(1))
      expect(json.rows.length, dataset).toBe(rows.length)
      expect(rows.length, dataset).toBeGreaterThan(3)
      for (const { meaning } of json.columns)
        expect(meaning.fr && meaning.en && meaning.fr !== meaning.en, dataset).toBe(true)
      const dictionary = section(await open(`/en/open-data/${dataset}`), 'dictionary')
      for (const name of head!.slice(1)) expect(dictionary).toContain(name)
    }
    expect((await ask({ path: '/en/open-data/nothing' })).status).toBe(404)
    expect((await ask({ path: `/en/open-data/${'x'.repeat(300)}` })).status).toBe(422)
    expect((await ask({ path: '/en/open-data/un-police/csv?version=99' })).status).toBe(404)
  })

  test('C8 of Canada’s police hold the earthquake, and gaps are states and not rows with zero', async () => {
    const { rows } = JSON.parse(await open('/en/open-data/un-police/json'))
    expect(rows).toContainEqual({
      month: '2010-01',
      mission: 'MINUSTAH',
      men: 54,
      women: 7,
      total: 61,
      source: 'UN-REPORTS',
    })
    const months = JSON.parse(await open('/en/open-data/un-police-months/json')).rows
    expect(months.find(({ month }: { month: string }) => month === '2016-03')).toMatchObject({
      state: 'gap',
      total: null,
      women: null,
    })
    expect(months.filter(({ total }: { total: number | null }) => total === 0)).toEqual([])
  })

  test('C11 hold no number from 1 to 4 of the programme’s own records, and tell which are kept back', async () => {
    const { rows } = JSON.parse(await open('/en/open-data/programme-statistics/json'))
    const own = rows.filter(({ value }: { value: string }) => value !== 'missions' && value !== 'countries')
    expect(own.filter(({ number }: { number: number | null }) => number !== null && number > 0 && number < 5)).toEqual(
      [],
    )
    expect(own.some(({ state }: { state: string }) => state === 'kept-back')).toBe(true)
    expect(
      own.every(
        ({ number, state }: { number: number | null; state: string }) => (number === null) === (state === 'kept-back'),
      ),
    ).toBe(true)
  })

  test('leave no trace of who reads them', async () => {
    const stage = new Stage(there.database.db, TODAY)
    const entries = async () =>
      (await stage.one(sql<{ n: number }>`select count(*)::int as n from audit.entry`, 'app_audit')).n
    const before = await entries()
    const answer = await ask({ path: '/en/open-data/operations/csv' })
    expect(answer.status).toBe(200)
    expect(await entries()).toBe(before)
  })
})

describe('A protected mission', () => {
  test('is in no series, table or file while it is protected, and neither are totals that would tell of it', async () => {
    const stage = new Stage(there.database.db, TODAY)
    const mission = await stage.missionId('MINUSTAH')
    const planner = stage.as('rcmp-planner')
    const before = JSON.parse(await open('/en/open-data/un-police-months/json')).rows.find(
      ({ month }: { month: string }) => month === '2010-01',
    )
    await stage.does(planner, 'missions.protect', { missionId: mission, reason: 'For this test.' })
    try {
      const rows = JSON.parse(await open('/en/open-data/un-police/json')).rows
      expect(rows.filter((one: { mission: string }) => one.mission === 'MINUSTAH')).toEqual([])
      const month = JSON.parse(await open('/en/open-data/un-police-months/json')).rows.find(
        (one: { month: string }) => one.month === '2010-01',
      )
      expect(month).toMatchObject({ total: before.total - 61, partly: true })
      const programme = JSON.parse(await open('/en/open-data/programme-statistics/json')).rows
      expect(programme.filter((one: { value: string }) => one.value === 'MINUSTAH')).toEqual([])
      for (const path of [...pages.en, '/en/statistics/un-police?year=2010'])
        expect(await open(path)).not.toContain('MINUSTAH')
    } finally {
      await stage.does(planner, 'missions.unprotect', { missionId: mission, reason: 'The test is over.' })
    }
    expect(await open('/en/statistics/un-police?year=2010')).toContain('MINUSTAH')
  })
})

describe.each(['en', 'fr'] as const)('In %s every page of statistics', (lang) => {
  test('weighs less than 60 KB on a cold cache and asks the database a few times only', async () => {
    const scales = new Scales(ask)
    for (const path of pages[lang]) {
      const { result, queries } = await countQueries(() => ask({ path, headers: packed }))
      const { cold } = await scales.weigh(result)
      expect(cold, path).toBeLessThan(60_000)
      expect(queries, path).toBeLessThan(24)
    }
  })
})

test('Every page of statistics passes axe in both languages, wide and on a phone, and nothing scrolls sideways', {
  timeout: 120_000,
}, async () => {
  const browser = await launchBrowser()
  const server = await startServer(there.house, { host: '127.0.0.1', port: 0 })
  try {
    const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 390, height: 800 } })
    for (const path of [...pages.en, ...pages.fr]) {
      await page.goto(`${server.address}${path}`)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${server.address}/fr/statistiques/police-onu`)
    expect(await accessibilityFaults(page)).toEqual([])
  } finally {
    await server.close()
    await browser.close()
  }
})
