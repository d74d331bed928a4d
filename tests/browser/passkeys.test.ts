import type { AddressInfo } from 'node:net'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { modules } from '#modules/index.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { accessRefusals } from '#platform/access/words.ts'
import { factorPageWords as words } from '#platform/web/factor-page-words.ts'
import { platformHref } from '#platform/web/paths.ts'
import { word } from '#platform/web/words.ts'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { productionDatabase, productionServer } from '#tests/support/production.ts'

// A browser on a machine that may do much besides.
vi.setConfig({ testTimeout: 120_000 })

let copy: ThrowAway
let server: Awaited<ReturnType<typeof productionServer>>
let browser: Browser
let base: string

beforeAll(async () => {
  copy = await productionDatabase()
  server = await productionServer(copy, { modules, server: { tls: false, publicUrl: undefined } })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  base = `http://localhost:${(server.app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.app.close()
  await copy?.drop()
})

interface Device {
  cdp: CDPSession
  authenticatorId: string
}

/** A device that keeps passkeys and knows its owner, as Chromium plays one. */
async function deviceOf(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

async function sound(page: Page, faults: string[]): Promise<void> {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${page.url()} is wider than the phone`).toBeLessThanOrEqual(0)
  expect(faults, page.url()).toEqual([])
}

test.each(['en', 'fr'] as const)(
  'a passkey is added, shown after the password, used alone, and confirms, on a phone (%s)',
  async (lang) => {
    const email = `noemie-${lang}@example.ca`
    await sampleAccount(copy.db, { email, duties: [{ duty: 'administrator' }] })
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: `${lang}-CA` })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(String(error)))
    const { cdp, authenticatorId } = await deviceOf(page)
    const press = async (label: string) => {
      await page.getByRole('button', { name: label, exact: true }).first().click()
      await page.waitForLoadState('load')
    }
    const signIn = async () => {
      await page.goto(`${base}${platformHref('signIn', lang)}`)
      await page.fill('input[name=email]', email)
      await page.fill('input[name=password]', samplePassword)
      await press(word(lang, 'signIn'))
    }
    const signOut = async () => {
      await page.evaluate(() =>
        (document.querySelector('form[action$="out"], form[action$="fermer-session"]') as HTMLFormElement).submit(),
      )
      await page.waitForURL((url) => url.pathname === platformHref('signIn', lang))
    }

    await page.goto(`${base}${platformHref('signIn', lang)}`)
    await sound(page, faults)
    await signIn()
    await page.waitForURL((url) => url.pathname === platformHref('enrol', lang))
    await sound(page, faults)
    await page.fill('input[name=name]', lang === 'en' ? 'Telephone' : 'Téléphone')
    await press(words.make[lang])
    await page.waitForSelector('#revealed')
    await sound(page, faults)
    expect((await page.inputValue('#revealed')).trim().split('\n')).toHaveLength(10)
    await page.click('a.button')
    await page.waitForURL((url) => url.pathname === `/${lang}`)
    await page.goto(`${base}${platformHref('myAccount', lang)}`)
    await sound(page, faults)
    expect(await page.textContent('#second-factor')).toContain(lang === 'en' ? 'Telephone' : 'Téléphone')

    await signOut()
    await signIn()
    await page.waitForURL((url) => url.pathname === platformHref('secondStep', lang))
    await sound(page, faults)
    // A device that does not know its owner shows nothing; the page says so and the form is still there.
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: words.showPasskey[lang] }).click()
    await page.waitForSelector('[data-passkey-failed]:not([hidden])', { timeout: 60_000 })
    expect(await page.textContent('[data-passkey-failed]')).toBe(word(lang, 'passkeyFailed'))
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await press(words.showPasskey[lang])
    await page.waitForURL((url) => url.pathname === `/${lang}`)

    await signOut()
    await press(words.withPasskey[lang])
    await page.waitForURL((url) => url.pathname === `/${lang}`)

    // Twenty minutes later a duty is given: the proof comes first, and leads back.
    server.later(14 * 60)
    await page.goto(`${base}${platformHref('myAccount', lang)}`)
    server.later(6 * 60)
    await page.goto(`${base}${platformHref('addPasskey', lang)}`)
    await page.waitForURL((url) => url.pathname === platformHref('confirm', lang))
    await sound(page, faults)
    expect(await page.textContent('main')).toContain(words.confirmIntro[lang])
    await press(words.showPasskey[lang])
    await page.waitForURL((url) => url.pathname === platformHref('addPasskey', lang))
    await sound(page, faults)

    // A passkey that was removed on the server opens nothing.
    await copy.admin.query(`update access.credential set retired_at = now() where kind = 'passkey'`)
    await signOut()
    await press(words.withPasskey[lang])
    await page.waitForSelector('#error-summary')
    expect(await page.textContent('#error-summary')).toContain(accessRefusals['passkey-not-taken'][lang])
    await context.close()
  },
)
