import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Duty } from '#kernel/duties.ts'
import { type Board, ROWS_A_PAGE } from '#modules/planning/views/board-data.ts'
import { countQueries } from '#platform/database/connection.ts'
import { buildServer } from '#platform/web/server.tsx'
import { smallSize } from '../../src/practice/world.ts'
import { accessibilityFaults, launchBrowser } from '../support/browser.ts'
import { TODAY } from '../support/house.ts'
import { manyMissions } from '../support/many-missions.ts'
import { packed, Scales } from '../support/page-weight.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { type Populated, populated } from '../support/populated.ts'
import { type Ask, askHouse, signInBy, textOf } from '../support/visitor.ts'

let few: Populated
let many: Populated
let ask: Ask
beforeAll(async () => {
  const little = { ...smallSize, officers: 110, scale: 0.07 }
  few = await populated(little)
  many = await populated(little)
  const client = await many.database.admin.connect()
  await manyMissions(client, { missions: 40, years: 10, deployments: 6_000, today: TODAY })
  client.release()
  ask = askHouse(many.house)
}, 120_000)
afterAll(() => Promise.all([few.database.drop(), many.database.drop()]))

const cookies = new Map<Duty, string>()
async function page(path: string, duty: Duty = 'rcmp-planner', headers = {}) {
  if (!cookies.has(duty)) cookies.set(duty, await signInBy(ask, many.holder(duty)))
  const answer = await ask({ path, cookie: cookies.get(duty)!, headers })
  expect(answer.status, path).toBe(200)
  return answer
}
async function data(query: string, duty: Duty = 'rcmp-planner'): Promise<Board> {
  const answer = await ask({
    path: `/api/v1/planning/board${query}`,
    headers: { authorization: `Bearer ${many.holder(duty).token}` },
  })
  expect(answer.status, query).toBe(200)
  return (JSON.parse(textOf(answer)) as { data: Board }).data
}

const board = '/en/missions/board'
const addresses = [
  '',
  '?zoom=quarter',
  '?zoom=three-years',
  '?zoom=ten-years',
  '?zoom=ten-years&by=service',
  '?zoom=ten-years&by=group',
  '?language=fr&women=yes',
  '?zoom=ten-years&known-at=2025-06-30',
]

describe('The board of 40 missions, ten years and 6,000 deployments', () => {
  test('S2.08 it asks the database as often as the board of a few, for everybody who sees it', {
    timeout: 120_000,
  }, async () => {
    const count = async (copy: Populated, duty: Duty, path: string) => {
      const asks = askHouse(copy.house)
      const cookie = await signInBy(asks, copy.holder(duty))
      const { result, queries } = await countQueries(() => asks({ path, cookie }))
      expect(result.status, path).toBe(200)
      return queries
    }
    const some = addresses.slice(0, 2)
    for (const [duty, looked] of [
      ['rcmp-planner', addresses],
      ['decision-body', some],
      ['service-coordinator', some],
    ] as const)
      for (const address of looked)
        expect(await count(many, duty, board + address), `${duty} ${address}`).toBe(
          await count(few, duty, board + address),
        )
    const opened = await count(many, 'irss-officer', `${board}?open=BIG-01`)
    expect(await count(many, 'irss-officer', `${board}?open=BIG-01,BIG-02,BIG-03&zoom=ten-years`)).toBe(opened)
  })

  test('S2.08 it weighs less than 100 KB with all that it needs, at every zoom and with three missions opened', {
    timeout: 120_000,
  }, async () => {
    const scales = new Scales(ask)
    const { rows } = await many.database.admin.query<{ id: string }>(
      `select id from missions.mission where code = 'BIG-02'`,
    )
    const own = `/en/missions/${rows[0]!.id}/board?zoom=ten-years`
    for (const path of [
      ...addresses.map((one) => board + one),
      `${board}?zoom=ten-years&open=BIG-01,BIG-02,BIG-03`,
      own,
    ]) {
      const { cold } = await scales.weigh(await page(path, 'irss-officer', packed))
      expect(cold, path).toBeLessThan(100_000)
    }
  })

  test('S2.08 what is drawn is what the table says: the day’s figures of every row', async () => {
    for (const query of ['', '?zoom=ten-years', '?zoom=three-years&language=fr']) {
      const { rows } = await data(query)
      const html = textOf(await page(board + query))
      const drawn = [...html.matchAll(/<svg class="track"[^>]*><title>([^<]*)<\/title>/g)].map(([, text]) => text!)
      expect(drawn).toHaveLength(Math.min(rows.length, ROWS_A_PAGE))
      const table = html.slice(html.indexOf('id="table"'), html.indexOf('id="parts"'))
      const lines = [...table.matchAll(/<tr role="row"[^>]*>(<th role="rowheader".*?)<\/tr>/g)].map(([, line]) =>
        [...line!.matchAll(/<span class="cell">(.*?)<\/span>(?=<\/t[hd]>)/g)].map(([, cell]) =>
          cell!.replace(/<[^>]*>/g, ''),
        ),
      )
      expect(lines).toHaveLength(drawn.length)
      for (const [i, line] of lines.entries()) {
        const { now } = rows[i]!
        if (now.authorized === null) continue
        const figures = [now.authorized, now.filled, now.reserved, now.vacant, now.over].map(String)
        const said = line.slice(1, 6).map((cell) => cell.replace(/^\+/, '').replace(/ .*/, ''))
        expect(said, line[0]).toEqual(figures)
        expect(drawn[i]).toContain(
          `: ${figures[1]} filled of ${now.basis === 'expired' ? '0 (decision expired)' : figures[0]}, ${figures[2]} reserved, ${figures[3]} vacant, ${figures[4]} over.`,
        )
      }
    }
  })

  test('S2.08 what is drawn is what the table says: each period of every row, read back from the path', async () => {
    const { rows, window } = await data('?zoom=ten-years')
    const html = textOf(await page(`${board}?zoom=ten-years`))
    const days = (day: string) => (Date.parse(day) - Date.parse(window.from)) / 86_400_000
    const whole = days(window.to)
    const paths = [...html.matchAll(/<path class="area-filled"(?: d="([^"]*)")?/g)].map(([, d]) => d ?? '')
    expect(paths).toHaveLength(rows.length)
    for (const [i, row] of rows.entries()) {
      const { series, parts } = row
      const scale = Math.max(
        1,
        ...series.at.map((_, k) => Math.max(series.authorized[k] ?? 0, series.filled[k]! + series.reserved[k]!)),
      )
      const at = heights(paths[i]!)
      for (const part of parts) {
        const [from, to] = [(days(part.from) / whole) * 1000, (days(part.to) / whole) * 1000]
        const samples = Array.from({ length: 60 }, (_, k) => at(from + ((k + 0.5) / 60) * (to - from)))
        const mean = ((samples.reduce((sum, one) => sum + one, 0) / 60) * scale) / 100
        expect(Math.abs(mean - part.filled), `${row.code} ${part.from}`).toBeLessThan(0.02 * scale + 0.1)
      }
    }
  })

  test('S2.08 as a file it has every row and period, with the figures of the page', async () => {
    const { rows } = await data('?zoom=ten-years')
    const answer = await page('/fr/missions/tableau/csv?zoom=ten-years')
    expect(String(answer.headers['content-type'])).toContain('text/csv')
    const [head, ...lines] = parseCsv(textOf(answer)).filter((line) => line.length > 1)
    expect(head!.slice(0, 3)).toEqual(['EXERCICE', 'Code', 'Mission ou groupe'])
    expect(lines).toHaveLength(rows.length * 10)
    const part = rows[3]!.parts[4]!
    const line = lines[3 * 10 + 4]!
    expect([line[1], line[3], line[6], line[9]].map(String)).toEqual(
      [rows[3]!.code, part.from, part.filled, part.authorized === null ? '' : part.vacancyDays].map(String),
    )
  })

  test('S2.08 what is added up far away is what its missions have when opened', async () => {
    const far = await data('?zoom=ten-years&open=BIG-01', 'irss-officer')
    const row = far.rows.find((one) => one.code === 'BIG-01')!
    const positions = far.opened[0]!.positions
    expect(positions).toHaveLength(far.opened[0]!.total)
    const day = (one: string) => Date.parse(one) / 86_400_000
    const filledDays = positions
      .flatMap((one) => one.stays)
      .filter((stay) => stay.state === 'filled')
      .reduce(
        (sum, stay) =>
          sum +
          Math.max(0, Math.min(day(stay.to), day(far.window.to)) - Math.max(day(stay.from), day(far.window.from))),
        0,
      )
    expect(row.whole.filled).toBeCloseTo(filledDays / (day(far.window.to) - day(far.window.from)), 1)
    const held = positions.filter((one) =>
      one.stays.some((stay) => stay.state === 'filled' && stay.from <= far.asAt && far.asAt < stay.to),
    )
    expect(row.now.filled).toBe(held.length)
  })
})

/** The height of a stepped area at each of its x, in hundredths of the drawing. */
function heights(d: string): (x: number) => number {
  const steps: { from: number; high: number }[] = []
  let x = 0
  for (const [, letter, first, second] of d.matchAll(/([MHV])(\d+)(?: (\d+))?/g)) {
    if (letter === 'M') {
      x = Number(first)
      steps.push({ from: x, high: 100 - Number(second) })
    } else if (letter === 'H') x = Number(first)
    else steps.push({ from: x, high: 100 - Number(first) })
  }
  return (at) => steps.findLast((one) => one.from <= at)?.high ?? 0
}

describe('The board in Chromium', () => {
  let browser: Browser
  let app: FastifyInstance
  let root = ''
  beforeAll(async () => {
    browser = await launchBrowser()
    app = await buildServer(many.house)
    await app.listen({ host: '127.0.0.1', port: 0 })
    root = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  async function context(o: { width: number; scripts?: boolean }): Promise<BrowserContext> {
    const cookie = await signInBy(ask, many.holder('irss-officer'))
    const [name = '', value = ''] = cookie.split('=')
    const made = await browser.newContext({
      viewport: { width: o.width, height: 900 },
      javaScriptEnabled: o.scripts ?? true,
    })
    await made.addCookies([{ name, value, url: root }])
    return made
  }
  async function open(at: BrowserContext, path: string, faults: string[] = []): Promise<Page> {
    const one = await at.newPage()
    one.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await one.goto(root + path)
    return one
  }

  test.each([
    [1280, '/en/missions/board?open=BIG-01&women=yes'],
    [390, '/fr/missions/tableau?open=BIG-01&zoom=three-years'],
    [390, '/en/missions/board?zoom=ten-years&by=service'],
  ])(
    'at %i pixels %s has no fault that axe knows, no script that the policy stops, and does not scroll sideways',
    { timeout: 60_000 },
    async (width, path) => {
      const at = await context({ width })
      const blocked: string[] = []
      const one = await open(at, path, blocked)
      expect(await accessibilityFaults(one)).toEqual([])
      expect(blocked).toEqual([])
      expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await at.close()
    },
  )

  test('by keyboard it is moved, zoomed, opened and left for its table', { timeout: 60_000 }, async () => {
    const at = await context({ width: 1280 })
    const one = await open(at, '/en/missions/board')
    const span = () => one.locator('#picture-title').textContent()
    const before = await span()
    await one.locator('[data-time="today"]').focus()
    await one.keyboard.press('ArrowRight')
    await expect.poll(span).not.toBe(before)
    await one.keyboard.press('-')
    await expect.poll(() => one.locator('[data-zoom="three-years"]').getAttribute('aria-current')).toBe('true')
    expect(one.url()).toContain('zoom=three-years')
    await one.locator('.board-skip a').focus()
    await one.keyboard.press('Enter')
    expect(one.url()).toContain('#table')
    await one.locator('#row-BIG-01 .board-open').focus()
    await one.keyboard.press('Enter')
    await one.waitForURL(/open=BIG-01/)
    const gap = one.locator('#row-BIG-01 .bars a').first()
    await gap.focus()
    const target = await gap.getAttribute('href')
    await one.keyboard.press('Enter')
    await expect.poll(() => one.url()).toContain(encodeURI(target!))
    await one.locator(`[id="${target!.slice(1)}"]`).waitFor()
    await at.close()
  })

  test('without scripts the same links do the same', { timeout: 60_000 }, async () => {
    const at = await context({ width: 1280, scripts: false })
    const one = await open(at, '/en/missions/board')
    await one.locator('[data-zoom="ten-years"]').click()
    expect(one.url()).toContain('zoom=ten-years')
    await one.locator('[data-time="earlier"]').click()
    expect(one.url()).toContain('from=')
    expect(await one.locator('.board-item').count()).toBeGreaterThan(40)
    await at.close()
  })
})
