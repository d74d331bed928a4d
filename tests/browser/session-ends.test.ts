import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { launchBrowser } from '#tests/support/browser.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let copy: ThrowAway
let app: FastifyInstance
let browser: Browser
let base: string
beforeAll(async () => {
  copy = await throwAwayDatabase()
  await sampleAccount(copy.db, { email: 'noemie@example.ca', name: 'Noémie Ouellet-Zykov' })
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

const shown = (page: Page) => page.evaluate(() => document.documentElement.textContent ?? '')

async function signedIn(clock = false): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  if (clock) await page.clock.install()
  await page.goto(`${base}/en/sign-in`)
  await page.fill('input[name=email]', 'noemie@example.ca')
  await page.fill('input[name=password]', samplePassword)
  await page.click('main form button[type=submit]')
  await page.goto(`${base}/en/my-account`)
  expect(await shown(page)).toContain('noemie@example.ca')
  return page
}

test('V14.3.1 after signing out nothing is left in the browser: not behind the back button, not in cookies or storage', async () => {
  const page = await signedIn()
  await page.click('form[action$="sign-out"] button')
  await page.waitForURL(/sign-in/)
  await page.goBack({ waitUntil: 'load' })
  expect(await shown(page)).not.toContain('noemie@example.ca')
  const left = await page.evaluate(async () => ({
    stores:
      localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length,
  }))
  expect(left.stores).toBe(0)
  const cookies = await page.context().cookies()
  expect(cookies.filter(({ name }) => /^(__Host-)?contingent$/.test(name))).toEqual([])
  await page.context().close()
})

test('V14.3.1 a session that ran out leaves nothing on the page, though the server is away', async () => {
  const page = await signedIn(true)
  await page.context().setOffline(true)
  await page.clock.fastForward('13:00')
  await page.clock.runFor(2_000)
  expect(await shown(page), 'still there while it lasts').toContain('noemie@example.ca')
  await page.clock.fastForward('02:30')
  await page.clock.runFor(2_000)
  expect(await shown(page)).not.toContain('noemie@example.ca')
  expect(await page.isVisible('#session-warning [data-ended]')).toBe(true)
  await page.context().close()
})
