import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { drain } from '#platform/jobs/drain.ts'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { startServer } from '../../src/web.ts'

let browser: Browser
let copy: ThrowAway
beforeAll(async () => {
  copy = await throwAwayDatabase()
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await copy?.drop()
})

it('S0.10 S2.03 S0.65 a visitor asks for the guide in French, on a phone without scripts and without a cookie; a communications officer sends it', {
  timeout: 240_000,
}, async () => {
  const house = houseOn(copy.db, { now: new Date().toISOString() })
  const server = await startServer(house, { host: '127.0.0.1', port: 0 })
  const phone = { viewport: { width: 390, height: 844 } }
  const bare = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const looking = await (await browser.newContext(phone)).newPage()
  const looked = async (page: Page) => {
    await looking.goto(page.url())
    expect(await accessibilityFaults(looking), page.url()).toEqual([])
    expect(
      await looking.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      page.url(),
    ).toBeLessThanOrEqual(0)
  }
  try {
    const visitor = await bare.newPage()
    for (const path of [
      '/fr/soutien-au-deploiement',
      '/fr/contact',
      '/fr/contact?who=partner-officer',
      '/fr/contact?who=health',
      '/en/contact?who=media',
    ]) {
      await visitor.goto(`${server.address}${path}`)
      await looked(visitor)
    }
    await visitor.goto(`${server.address}/fr/guides`)
    await looked(visitor)
    await bare.clearCookies()
    await visitor.getByRole('link', { name: /^Demander un exemplaire, Avant la mission/ }).click()
    await looked(visitor)
    // By post without an address: said what is missing, and what was entered is still there.
    await visitor.getByLabel('Par la poste').check()
    await visitor.getByLabel('Partenaire d’un policier ou d’une policière').check()
    await visitor.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect.poll(() => visitor.getByRole('alert').textContent()).toContain('adresse postale')
    expect(await bare.cookies()).toEqual([])
    expect(await visitor.getByLabel('Partenaire d’un policier ou d’une policière').isChecked()).toBe(true)
    await visitor.getByLabel('Par courriel').check()
    await visitor.getByLabel('Adresse de courriel').fill('partenaire@visite.example')
    await visitor.getByRole('button', { name: 'Envoyer la demande' }).click()
    expect(visitor.url()).toMatch(/\/fr\/guides\/demandes\/GDE-/)
    const code = visitor.url().split('/').at(-1)!
    expect(await visitor.locator('main').textContent()).toContain(code)
    await looked(visitor)
    await drain(house)

    await sampleAccount(copy.db, { email: 'comms@example.ca', duties: [{ duty: 'communications-officer' }] })
    const officer = await (await browser.newContext()).newPage()
    await officer.goto(`${server.address}/en/sign-in`)
    await officer.locator('[name=email]').fill('comms@example.ca')
    await officer.locator('[type=password]').fill(samplePassword)
    await officer.locator('main button[type=submit]').first().click()
    await officer.goto(`${server.address}/en/guide-requests`)
    expect(await accessibilityFaults(officer)).toEqual([])
    await officer.getByRole('link', { name: code }).click()
    expect(await accessibilityFaults(officer)).toEqual([])
    await officer.getByRole('link', { name: 'Send the guide by e-mail' }).click()
    expect(await officer.getByLabel('Link to the guide').inputValue()).toBe('/fr/avant-la-mission')
    await officer.getByRole('button', { name: 'Send the e-mail' }).click()
    expect(await officer.locator('main').textContent()).toContain('Sent')
    await officer.goto(`${server.address}/en/interest-figures`)
    expect(await accessibilityFaults(officer)).toEqual([])
    await drain(house)
    const { rows } = await copy.admin.query(
      `select body, language from letters.email where to_address = 'partenaire@visite.example' order by created_at`,
    )
    expect(rows).toHaveLength(2)
    expect(rows.at(-1)).toMatchObject({ language: 'fr' })
    expect(rows.at(-1).body).toContain('/fr/avant-la-mission')
  } finally {
    await server.close()
  }
})
