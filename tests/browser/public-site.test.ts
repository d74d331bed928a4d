import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { startServer, type WebServer } from '../../src/web.ts'

let browser: Browser
let copy: ThrowAway
let server: WebServer
let base: string

beforeAll(async () => {
  browser = await launchBrowser()
  copy = await throwAwayDatabase()
  await sampleAccount(copy.db, { email: 'auditor@example.ca', duties: [{ duty: 'auditor' }] })
  server = await startServer(houseOn(copy.db), { host: '127.0.0.1', port: 0 })
  base = server.address
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await copy?.drop()
})

const phone = { viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' } as const
const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const

async function inContext<T>(o: object, work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(o)
  try {
    return await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

const places = {
  en: ['/en', '/en/find?q=police', '/en/find?q=zzz', '/en/find'],
  fr: ['/fr', '/fr/trouver?q=police', '/fr/trouver?q=🙂', '/fr/trouver'],
}

describe.each(['en', 'fr'] as const)('the front page and the search, in %s', (lang) => {
  it.each([
    ['wide', wide],
    ['on a phone', phone],
  ])('are accessible and fit, %s', { timeout: 60_000 }, async (_what, size) => {
    await inContext(size, async (page, context) => {
      for (const path of places[lang]) {
        await page.goto(`${base}${path}`)
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await scrollsSideways(page), path).toBe(false)
      }
      expect(await context.cookies()).toEqual([])
    })
  })

  it('S2.01 work on a phone without scripts: menu, area, page, search', { timeout: 60_000 }, async () => {
    await inContext({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/${lang}`)
      const area = page.locator('.site-nav summary').first()
      expect(await area.isVisible()).toBe(false)
      await page.locator('.menu-button').click()
      await area.click()
      const link = page.locator('.site-nav details[open] a').first()
      await link.click()
      expect(new URL(page.url()).pathname).toBe(`/${lang}/operations`)
      await page.locator('.breadcrumbs a').first().click()
      expect(new URL(page.url()).pathname).toBe(`/${lang}`)
      await page.locator('.menu-button').click()
      await page.locator('#site-search').fill('ukraine')
      await page.locator('.site-search button').click()
      expect(await page.locator('.found mark').count()).toBeGreaterThan(0)
      // The other language keeps the question.
      await page.locator('.lang-toggle a').click()
      expect(new URL(page.url()).searchParams.get('q')).toBe('ukraine')
    })
  })

  it('are used by keyboard alone', { timeout: 60_000 }, async () => {
    await inContext(wide, async (page) => {
      await page.goto(`${base}/${lang}`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
      const focused = () => page.evaluate(() => document.activeElement?.tagName)
      for (let n = 0; n < 12 && (await focused()) !== 'SUMMARY'; n += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.site-nav details[open]') !== null)).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname !== `/${lang}`)
      await page.goto(`${base}/${lang}`)
      await page.locator('#site-search').focus()
      await page.keyboard.type('police')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.searchParams.get('q') === 'police')
      expect(await page.locator('.found li').count()).toBeGreaterThan(0)
    })
  })

  it('S1.09 print without menus, with the text of everything that is folded away', { timeout: 60_000 }, async () => {
    await inContext(wide, async (page) => {
      await page.goto(`${base}/${lang}/operations`)
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['.site-header', '.site-footer nav', '.breadcrumbs', '.as-at form'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(await page.locator('main article').first().isVisible()).toBe(true)
      await page.evaluate(() => {
        document
          .querySelector('main')!
          .insertAdjacentHTML('beforeend', '<details><summary>a</summary><p id="folded">b</p></details>')
      })
      // Playwright takes what is folded away for hidden, whatever the style sheet says.
      expect(await page.evaluate(() => document.querySelector('#folded')!.checkVisibility())).toBe(true)
    })
  })
})

it('whoever signs in within the half minute finds their own home, not the front page that the browser kept', {
  timeout: 60_000,
}, async () => {
  await inContext(wide, async (page) => {
    await page.goto(`${base}/en`)
    expect(await page.locator('h1').textContent()).toBe('Canadian police in peace operations')
    await page.locator('.account a').click()
    await page.fill('[name=email]', 'auditor@example.ca')
    await page.fill('[name=password]', samplePassword)
    await page.click('main button[type=submit]')
    await page.waitForURL((url) => url.pathname === '/en')
    expect(await page.locator('h1').textContent()).not.toBe('Canadian police in peace operations')
    await page.locator('.site-footer a', { hasText: 'Public site' }).click()
    expect(await page.locator('h1').textContent()).toBe('Canadian police in peace operations')
    await page.locator('.site-nav a', { hasText: 'Back to my work' }).click()
    await page.locator('.account button').click()
    await page.goto(`${base}/en`)
    expect(await page.locator('h1').textContent()).toBe('Canadian police in peace operations')
  })
})
