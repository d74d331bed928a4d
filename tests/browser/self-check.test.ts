import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftPosting } from '#modules/postings/actions/draft-posting.ts'
import { publishPosting } from '#modules/postings/actions/publish-posting.ts'
import { sampleDraft, sampleMission } from '#modules/postings/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { accessibilityFaults, launchBrowser } from '#tests/support/browser.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { actorOf, done, houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let app: FastifyInstance
let browser: Browser
let base: string

beforeAll(async () => {
  copy = await throwAwayDatabase()
  const house = houseOn(copy.db, { now: '2026-03-16' })
  const irss = actorOf('irss-officer')
  const mission = await sampleMission({ pool: copy.admin } as never)
  const id = await done(house, irss, draftPosting, sampleDraft(mission.positionIds[0]!))
  await done(house, irss, publishPosting, { postingId: id })
  app = await buildServer(house)
  await app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await copy?.drop()
})

async function fine(page: Page): Promise<void> {
  // Axe is a script of the test's, on a page of its own where scripts run.
  const looked = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await looked.setContent(await page.content(), { waitUntil: 'domcontentloaded' })
  expect(await accessibilityFaults(looked)).toEqual([])
  await looked.close()
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390)
}

it('S0.26 on a phone, in French, without scripts: the list, a bulletin, the self-check, and the day from which one qualifies', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'fr-CA',
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(`${base}/fr/possibilites`)
  await fine(page)
  await page.getByRole('link', { name: 'Conseillers de police' }).click()
  expect(await page.locator('h1').textContent()).toContain('Conseillers de police')
  await fine(page)
  await page.getByRole('link', { name: 'Vérifiez vous-même' }).click()
  await page.getByLabel('Votre date de naissance').fill('1990-05-05')
  await page.getByLabel('Le jour où vous êtes entré dans la police').fill('2021-04-16')
  await page.getByLabel('Votre niveau de français').selectOption('C')
  await page.getByRole('button', { name: 'Vérifier' }).click()
  expect(await page.getByRole('status').textContent()).toContain('Vous seriez admissible à partir du 16 avril 2026.')
  expect(new URL(page.url()).search).toBe('')
  await fine(page)
  // What was typed is still there, also in the other language.
  expect(await page.getByLabel('Votre date de naissance').inputValue()).toBe('1990-05-05')
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByRole('status').textContent()).toContain('You would qualify from April 16, 2026.')
  expect(await page.getByLabel('Your date of birth').inputValue()).toBe('1990-05-05')
  // An answer that cannot be is said at the top, leads to its field, and stays as it was typed.
  await page.getByLabel('Your date of birth').fill('2031-01-01')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('link', { name: /is still to come/ }).click()
  expect(await page.getByLabel('Your date of birth').inputValue()).toBe('2031-01-01')
  await fine(page)
  expect(await context.cookies()).toEqual([])
  await context.close()
}, 120_000)
