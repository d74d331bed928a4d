import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildServer } from '#platform/web/server.tsx'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { conversation, harmless, inGroup, left, listen, paths, secret, words } from '#tests/support/guide-evening.ts'
import { houseOn } from '#tests/support/house.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let copy: ThrowAway
let app: FastifyInstance
let browser: Browser
let base: string
beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db))
  await app.listen({ host: '127.0.0.1', port: 0 })
  base = `http://localhost:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await copy?.drop()
})

async function begin(lang: 'en' | 'fr', o: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(o)
  const heard = listen(context, base)
  const page = await context.newPage()
  await page.goto(base + paths[lang])
  return { context, heard, page }
}

test('S0.48 two people go through the guide: each alone, then both see where they agree, differ and what to talk about', async () => {
  const { context, heard, page } = await begin('fr', { viewport: { width: 360, height: 740 } })
  expect(await accessibilityFaults(page)).toEqual([])
  await conversation(page)
  expect(await inGroup(page, 'agree')).toEqual(['family-support', 'absence', 'process', 'living-conditions'])
  expect(await inGroup(page, 'differ')).toEqual(['risk', 'voluntary'])
  expect(await inGroup(page, 'talk')).toHaveLength(7)
  const risk = page.locator('#topic-risk')
  expect(await words(risk.locator('.g-answer').first())).toMatch(/Zygmunta\s+Non/)
  expect(await words(risk.locator('.g-outcome').first())).toBe('Vous différez')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(heard.telling()).toEqual([])
  expect(await left(page)).toMatchObject({ stored: 0, address: '', state: null })
  await context.close()
})

test('invariant 16: with the network off after the first visit, two people go through it in both languages, and nothing remains', async () => {
  const { context, heard, page } = await begin('fr')
  await page.locator('.g-offline:not([hidden])').waitFor()
  await conversation(page)
  await context.setOffline(true)
  const before = heard.asked.length
  await page.reload()
  const empty = await left(page)
  expect(empty).toMatchObject({ stored: 0, address: '', state: null, ticked: 0, written: 0 })
  expect(await page.content()).not.toContain(secret.a)
  for (const lang of ['fr', 'en'] as const) {
    await page.goto(base + paths[lang])
    expect(await page.getAttribute('html', 'lang')).toBe(`${lang}-CA`)
    await conversation(page)
    await page.fill('#amount-months', '12')
    await page.fill('#amount-allowances', '1000')
    expect(await words(page.locator('[data-line=left] [data-sum]'))).toMatch(/12.?000/)
    expect(await inGroup(page, 'differ')).toEqual(['risk', 'voluntary'])
  }
  // The style sheet and the font came along: a page without them would be plain.
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.g-choice')!).borderRadius)).toBe('24px')
  await page.reload()
  await page.goBack()
  expect(await left(page)).toMatchObject({ stored: 0, ticked: 0, written: 0 })
  expect(heard.telling()).toEqual([])
  expect(heard.asked.length).toBeGreaterThan(before)
  const { kept } = await left(page)
  expect(kept.filter((url) => !harmless(url))).toEqual([])
  expect(kept).toEqual(expect.arrayContaining(Object.values(paths)))
  expect(new Set(kept).size).toBe(kept.length)
  await context.close()
})

test('invariant 16: what was kept is the page of everybody, and says nothing of answers', async () => {
  const { context, page } = await begin('en')
  await page.locator('.g-offline:not([hidden])').waitFor()
  await page.fill('#name-a', secret.a)
  const copies = await page.evaluate(async () => {
    const name = (await caches.keys())[0]!
    const cache = await caches.open(name)
    return Promise.all(
      ['/en/decision-guide', '/fr/guide-de-decision'].map(async (path) => await (await cache.match(path))!.text()),
    )
  })
  for (const text of copies) {
    expect(text).toContain('id="guide"')
    expect(text).not.toContain(secret.a)
  }
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope.slice(location.origin.length)),
  )
  expect(scopes.sort()).toEqual(Object.values(paths))
  // Elsewhere on the site no worker stands between the reader and the server.
  await page.goto(`${base}/en/operations`)
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await context.close()
})

test('an older copy goes when a newer one is complete', async () => {
  const { context, page } = await begin('en')
  await page.evaluate(() => caches.open('decision-guide-000000000000'))
  await page.reload()
  await page.locator('.g-offline:not([hidden])').waitFor()
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  await context.close()
})

test('S0.48 answers are emptied on starting over, after a while without a touch, and not without asking first', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(base + paths.en)
  await page.click('.g-start [data-go=first]')
  await page.locator('.g-answer:visible').first().locator('[value=no]').check()
  await page.clock.runFor(13 * 60_000)
  expect(await page.locator('#guide-idle').isVisible()).toBe(true)
  await page.click('[data-stay]')
  expect((await left(page)).ticked).toBe(1)
  await page.clock.runFor(15 * 60_000)
  expect((await left(page)).ticked).toBe(0)
  expect(await page.getAttribute('#guide', 'data-turn')).toBe('start')
  await page.click('.g-start [data-go=first]')
  await page.locator('.g-answer:visible').first().locator('[value=no]').check()
  await page.click('.g-walk [data-go=start]')
  expect(await left(page)).toMatchObject({ ticked: 0, written: 0 })
  await context.close()
})

test('S0.48 by keyboard alone: to the first answer, on to the next topic, and Enter sends nothing anywhere', async () => {
  const { context, heard, page } = await begin('en')
  await page.locator('.g-start [data-go=first]').focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-topic]')?.getAttribute('data-topic'))).toBe(
    'family-support',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('.g-a input:checked').getAttribute('value')).toBe('mostly')
  const before = page.url()
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(before)
  await page.locator('[data-walk=next]').focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-topic]')?.getAttribute('data-topic'))).toBe(
    'absence',
  )
  expect(heard.telling()).toEqual([])
  await context.close()
})

test('S0.48 without scripts the same conversation goes by hand, answers are covered, and a reload empties it', async () => {
  const { context, heard, page } = await begin('fr', { javaScriptEnabled: false })
  const said = (code: string, who: 'a' | 'b', value: string) =>
    page.locator(`[name=${who}-${code}][value=${value}]`).check()
  const seen = (selector: string) => page.locator(`${selector}:visible`).count()
  expect(await seen('.g-answer')).toBe(0)
  expect(await seen('.g-more')).toBe(13)
  await page.locator('#turn-first').check()
  expect([await seen('.g-a'), await seen('.g-b')]).toEqual([26, 0])
  await said('accept-risk', 'a', 'yes')
  await said('worst-case', 'a', 'yes')
  await page.locator('#turn-hand').check()
  expect(await seen('.g-answer')).toBe(0)
  await page.locator('.g-hand label').first().click()
  expect([await seen('.g-a'), await seen('.g-b')]).toEqual([0, 26])
  await said('accept-risk', 'b', 'no')
  await said('worst-case', 'b', 'mostly')
  await page.locator('#turn-both').check()
  const risk = page.locator('#topic-risk')
  expect(await risk.locator('.g-out:visible').allInnerTexts()).toEqual(['Vous différez', 'Vous êtes d’accord'])
  expect(await page.locator('#topic-money .g-out:visible').allInnerTexts()).toEqual(
    Array(2).fill('Quelque chose à vous dire'),
  )
  await page.reload()
  expect(await page.locator('#guide input:checked:not([name=turn])').count()).toBe(0)
  expect(heard.telling()).toEqual([])
  await context.close()
})

test('S0.64 the printed sheet is blank until both look together, and with their answers then', async () => {
  const { context, page } = await begin('en')
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await conversation(page)
  await page.emulateMedia({ media: 'print' })
  const shown = () =>
    page
      .locator('.g-choice')
      .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length)
  expect(await shown()).toBe(52)
  expect(await page.locator('#topic-risk .g-outcome:visible').count()).toBe(2)
  await page
    .locator('[data-print=blank]')
    .first()
    .evaluate((button) => (button as HTMLElement).click())
  expect(await shown()).toBe(260)
  const look = (value: string) =>
    page.locator(`[name=a-own-wish][value=${value}]`).evaluate((box) => getComputedStyle(box).appearance)
  // A tick is not drawn on the blank sheet, whatever was answered.
  expect([await look('yes'), await look('no')]).toEqual(['none', 'none'])
  expect(await page.locator('.g-outcome:visible').count()).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await shown()).toBe(52)
  await context.close()
})

test('S0.62 the estimator shows the arithmetic of every line, with and without leave at home, and says what it cannot read', async () => {
  const { context, heard, page } = await begin('fr')
  const put = (name: string, value: string) => page.fill(`#amount-${name}`, value)
  await put('months', '12')
  await put('allowances', '1 250,50')
  await put('household', '200')
  await put('trips', '2')
  await put('trip-cost', '1 500')
  const row = (name: string) => words(page.locator(`[data-line=${name}]`))
  expect(await row('allowances')).toContain('12 × 1 250,50 $ 15 006,00 $')
  expect(await row('left')).toContain('15 006,00 $ − 2 400,00 $ · 1 050,50 $ par mois 12 606,00 $')
  expect(await row('leftWithLeave')).toContain('12 606,00 $ − 3 000,00 $ · 800,50 $ par mois 9 606,00 $')
  await put('household', 'environ 200')
  expect(await page.locator('#amount-household-error').isVisible()).toBe(true)
  expect(await page.inputValue('#amount-household')).toBe('environ 200')
  expect(await row('left')).toContain('15 006,00 $')
  expect(heard.telling()).toEqual([])
  await context.close()
})
