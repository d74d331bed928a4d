import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLanguage } from '#kernel/language.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { renderPage } from '#platform/web/components/index.ts'
import { gallery } from './gallery.tsx'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The sample pages over HTTP, under the policy of the product. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const file = loadAssets().files.find((asset) => asset.path === request.url)
    if (file) return response.writeHead(200, { 'content-type': file.type }).end(file.body)
    const [, lang, name = ''] = (request.url ?? '').split('/')
    const page = gallery[name]
    if (!page || !isLanguage(lang)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    return response.end(renderPage(page(lang)))
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

describe.skipIf(!existsSync(executablePath))('sample pages in Chromium', () => {
  let server: Server
  let browser: Browser
  let root = ''

  beforeAll(async () => {
    server = await serve()
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath, args: flags })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function open(path: string, width: number, blocked: string[]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 844 } })
    page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()))
    await page.goto(root + path)
    return page
  }

  const pages = ['en', 'fr'].flatMap((lang) => Object.keys(gallery).map((name) => [lang, name] as const))

  test.each(pages)('%s/%s: the policy blocks nothing, and nothing is wider than any screen', async (lang, name) => {
    const blocked: string[] = []
    const page = await open(`/${lang}/${name}`, 1280, blocked)
    for (const width of [1280, 1000, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      const wider = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth
        const tooWide = document.documentElement.scrollWidth > limit
        const all = tooWide ? [...document.body.querySelectorAll('*')] : []
        return all.filter((e) => e.getBoundingClientRect().right > limit + 1).map((e) => e.outerHTML.slice(0, 120))
      })
      expect(wider, `at ${width}`).toEqual([])
    }
    expect(blocked).toEqual([])
    await page.close()
  })

  test.each(pages)('%s/%s: axe finds nothing', async (lang, name) => {
    const page = await open(`/${lang}/${name}`, lang === 'en' ? 1280 : 390, [])
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await axe.run(document, { runOnly: tags })
      return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    })
    expect(found).toEqual([])
    await page.close()
  })

  test('on a phone the menu opens without a script and holds search, links and signing out', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${root}/fr/home`)
    expect(await page.getByRole('link', { name: 'Avis de poste', exact: true }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await page.getByRole('link', { name: 'Avis de poste', exact: true }).isVisible()).toBe(true)
    expect(await page.getByRole('searchbox').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Fermer la session' }).isVisible()).toBe(true)
    await context.close()
  })

  test('after a refusal the error summary has the focus, and its link leads into the field', async () => {
    const page = await open('/en/form', 1280, [])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary')
    await page.getByRole('link', { name: 'Write the French title' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-title-fr')
    await page.close()
  })

  test('a second click does not send a form twice', async () => {
    const page = await open('/en/record', 1280, [])
    let posts = 0
    await page.route('**/send', async (route) => {
      posts += 1
      await new Promise((done) => setTimeout(done, 400))
      await route.fulfill({ status: 204 })
    })
    const button = page.getByRole('button', { name: 'Send Joining Instructions' })
    await button.click({ noWaitAfter: true })
    await button.click({ noWaitAfter: true, force: true })
    await page.waitForTimeout(700)
    expect(posts).toBe(1)
    await page.close()
  })

  test('before the session closes it asks, and one click keeps it open', async () => {
    const page = await browser.newPage()
    await page.clock.install()
    let kept = 0
    await page.route('**/session', (route) => {
      kept += 1
      return route.fulfill({ status: 204 })
    })
    await page.goto(`${root}/en/home`)
    const dialog = page.getByRole('dialog', { name: 'Are you still there?' })
    await page.clock.runFor(740_000)
    expect(await dialog.isVisible()).toBe(false)
    await page.clock.runFor(15_000)
    expect(await dialog.isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(kept).toBe(1)
    await page.clock.runFor(905_000)
    expect(await dialog.getByRole('link', { name: 'Sign in' }).isVisible()).toBe(true)
    await page.close()
  })

  test('work in one tab keeps the other from asking', async () => {
    const context = await browser.newContext()
    const idle = await context.newPage()
    await idle.clock.install()
    await idle.goto(`${root}/en/home`)
    await idle.clock.runFor(600_000)
    const used = await context.newPage()
    await used.goto(`${root}/en/list`)
    await idle.waitForTimeout(200)
    await idle.clock.runFor(200_000)
    expect(await idle.getByRole('dialog').isVisible()).toBe(false)
    await idle.clock.runFor(560_000)
    expect(await idle.getByRole('dialog').isVisible()).toBe(true)
    await context.close()
  })

  test('the names of a table keep their roles as cards on a phone', async () => {
    const page = await open('/en/list', 390, [])
    const row = page.getByRole('row', { name: /Gagné/ })
    expect(await row.getByRole('cell').count()).toBe(7)
    expect(
      await page
        .getByRole('columnheader', { name: /Officer/ })
        .first()
        .isVisible(),
    ).toBe(true)
    await page.close()
  })
})
