import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Language } from '#kernel/language.ts'
import { assignDuty, createAccount, setPassword } from '#platform/access/accounts.ts'
import type { Actor, Duty } from '#platform/access/actor.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { drain } from '#platform/jobs/index.ts'
import { fieldId } from '#platform/web/components/index.ts'
import { platformHref } from '#platform/web/paths.ts'
import { accessibilityFaults, structureOf } from '#tests/support/browser.ts'

const PASSWORD = 'a long sentence nobody else thinks of 1'

type Fill = Record<string, string | true>

/** People at their browsers: each duty has an account, signs in by the form, starts at home, and does by clicking what is offered. */
export class ClickThrough {
  readonly #browser: Browser
  readonly #house: House
  readonly #base: string
  readonly #lang: Language
  readonly #pages = new Map<string, Page>()
  readonly #contexts: BrowserContext[] = []
  /** Pages already looked at by axe, by their kind. */
  readonly #looked = new Set<string>()
  readonly faults: string[] = []
  /** How far it was: pages that were shown, clicks, and boxes that somebody filled in. */
  readonly walked = { pages: 0, clicks: 0, filled: 0 }
  /** Structures in which axe found nothing, in either language: a page that is built alike needs no second look. */
  static readonly #clean = new Set<string>()

  constructor(o: { browser: Browser; house: House; base: string; lang: Language }) {
    this.#browser = o.browser
    this.#house = o.house
    this.#base = o.base
    this.#lang = o.lang
  }

  async account(duty: Duty, actor: Actor, today: string): Promise<void> {
    const now = this.#house.clock()
    await inTransaction(this.#house.db, { role: 'app', claims: claimsOf(systemActor('test'), today) }, async (tx) => {
      const id = await createAccount(tx, {
        email: this.#email(duty),
        name: actor.name,
        language: this.#lang,
        personId: actor.personId,
        now,
      })
      if (typeof id !== 'string') throw new Error(JSON.stringify(id))
      const services = actor.services.length > 0 ? actor.services : [null]
      const assigned = await assignDuty(tx, {
        accountId: id,
        duty,
        serviceId: services[0] ?? null,
        missionId: actor.missions[0] ?? null,
        from: '2020-01-01',
        now,
      })
      if (typeof assigned !== 'string') throw new Error(JSON.stringify(assigned))
      const refused = await setPassword(tx, { accountId: id, password: PASSWORD, now })
      if (refused) throw new Error(JSON.stringify(refused))
    })
  }

  #email = (duty: Duty) => `${duty}@journey.example`

  /** The page of a duty, signed in; sessions end overnight. */
  async at(duty: Duty): Promise<Page> {
    const key = `${duty} ${this.#house.clock().slice(0, 10)}`
    const known = this.#pages.get(key)
    if (known) return known
    const context = await this.#browser.newContext({
      locale: `${this.#lang}-CA`,
      viewport: { width: 1280, height: 900 },
    })
    this.#contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${this.#base}${platformHref('signIn', this.#lang)}`)
    await this.#look(page, 'sign-in')
    await page.fill(`#${fieldId('email')}`, this.#email(duty))
    await page.fill(`#${fieldId('password')}`, PASSWORD)
    await page.click('form .form-buttons button[type=submit]')
    await page.waitForURL(`${this.#base}/${this.#lang}`)
    this.#pages.set(key, page)
    return page
  }

  async home(duty: Duty): Promise<Page> {
    const page = await this.at(duty)
    const here = `/${this.#lang}`
    if (new URL(page.url()).pathname !== here) await this.#click(page, page.locator(`header a.brand`).first())
    await this.#look(page, `home ${duty}`)
    return page
  }

  /** From home, opens the first thing that waits whose title contains a text. */
  async opens(duty: Duty, title: string): Promise<Page> {
    const page = await this.home(duty)
    await this.#click(page, page.locator('.task-title a', { hasText: title }).first())
    await this.#look(page, `${duty} ${this.#kind(page)}`)
    return page
  }

  /** Follows a link of the page that somebody is on, by its words; in the language that the page then has. */
  async follows(page: Page, text: string | RegExp, o: { within?: string; lang?: Language } = {}): Promise<void> {
    const link = page
      .locator(o.within ?? 'body')
      .getByRole('link', { name: text })
      .first()
    if ((await link.count()) === 0) throw new Error(`${page.url()} has no link “${text}”: ${await this.#offered(page)}`)
    await this.#click(page, link)
    await this.#look(page, `${this.#kind(page)}`, o.lang)
  }

  /** Chooses from the main menu, opening the part that it stands in. */
  async chooses(page: Page, text: string): Promise<void> {
    const link = page.locator('.site-nav a', { hasText: text }).first()
    if (!(await link.isVisible())) {
      this.walked.clicks += 1
      await page
        .locator('.site-nav details', { has: page.locator('a', { hasText: text }) })
        .first()
        .locator('summary')
        .click()
    }
    await this.#click(page, link)
    await this.#look(page, this.#kind(page))
  }

  async #click(page: Page, on: Locator): Promise<void> {
    this.walked.clicks += 1
    await Promise.all([page.waitForLoadState('load'), on.click()])
    await page.waitForLoadState()
  }

  async goes(duty: Duty, path: string): Promise<Page> {
    const page = await this.at(duty)
    const answer = await page.goto(`${this.#base}${path}`)
    if (!answer?.ok()) throw new Error(`${duty} at ${path}: ${answer?.status()}`)
    await this.#look(page, `${duty} ${this.#kind(page)}`)
    return page
  }

  /** On the page before them, somebody presses what an action is called, fills in its form and sends it. */
  async does(page: Page, action: string, fill: Fill = {}, o: { nth?: number } = {}): Promise<void> {
    const declared = this.#house.registry.actions.get(action)
    if (!declared) throw new Error(`There is no action ${action}`)
    const label = declared.words.title[this.#lang]
    const trigger = page
      .locator('main')
      .locator('a.button, button')
      .filter({ hasText: new RegExp(`^\\s*${escaped(label)}\\s*$`) })
      .nth(o.nth ?? 0)
    if ((await trigger.count()) === 0)
      throw new Error(`${page.url()} does not offer “${label}”: ${await this.#offered(page)}`)
    await this.#click(page, trigger)
    if (new RegExp(`/(do|faire)/${escaped(action)}`).test(page.url())) await this.#send(page, action, fill)
    await this.#isDone(page, action)
  }

  /** On the form of an action, reached by a link: fills in what it does not know yet and sends it. */
  async sends(page: Page, action: string, fill: Fill = {}): Promise<void> {
    await this.#send(page, action, fill)
    await this.#isDone(page, action)
  }

  async #isDone(page: Page, action: string): Promise<void> {
    const declared = this.#house.registry.actions.get(action)!
    const fault = page.locator('#error-summary, .callout-problem')
    if ((await fault.count()) > 0) throw new Error(`${action}: ${(await fault.allInnerTexts()).join(' ')}`)
    const done = declared.words.done[this.#lang]
    if ((await page.locator('main').getByText(done).count()) === 0)
      throw new Error(`${action} at ${page.url()} does not say “${done}”`)
    await drain(this.#house, { ticks: false })
  }

  async #send(page: Page, action: string, fill: Fill): Promise<void> {
    await this.#look(page, `form ${action}`)
    for (const [name, value] of Object.entries(fill)) {
      const field = page.locator(`[name="${name}"]`)
      const [tag, type] = [await field.first().evaluate((one) => one.tagName), await field.first().getAttribute('type')]
      if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check()
      else if (type === 'checkbox')
        await (value === true ? field : page.locator(`[name="${name}"][value="${value}"]`)).check()
      else if (tag === 'SELECT') await this.#choose(page, name, String(value))
      else await field.fill(String(value))
    }
    this.walked.filled += Object.keys(fill).length
    await this.#click(page, page.locator('main form .form-buttons button[type=submit]').first())
  }

  /** A choice by its value, or by a part of its label. */
  async #choose(page: Page, name: string, value: string): Promise<void> {
    const options = page.locator(`select[name="${name}"] option`)
    const all = await options.evaluateAll((list) =>
      list.map((one) => ({ value: (one as unknown as { value: string }).value, text: one.textContent ?? '' })),
    )
    const found =
      all.find((one) => one.value === value) ?? all.find((one) => one.value !== '' && one.text.includes(value))
    if (!found) throw new Error(`${name} offers ${all.map((one) => one.text).join(' | ')}, not ${value}`)
    await page.selectOption(`select[name="${name}"]`, found.value)
  }

  async #offered(page: Page): Promise<string> {
    return (await page.locator('main .action-bar').allInnerTexts()).join(' | ')
  }

  /** The kind of page: its address without ids and query. */
  #kind = (page: Page) => new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

  async #look(page: Page, kind: string, expected: Language = this.#lang): Promise<void> {
    this.walked.pages += 1
    if (this.#looked.has(kind)) return
    this.#looked.add(kind)
    const lang = await page.locator('html').getAttribute('lang')
    if (lang !== `${expected}-CA`) this.faults.push(`${kind}: lang is ${lang}`)
    const structure = await structureOf(page)
    if (ClickThrough.#clean.has(structure)) return
    const found = await accessibilityFaults(page)
    if (found.length === 0) ClickThrough.#clean.add(structure)
    this.faults.push(...found.map((fault) => `${kind}: ${fault}`))
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close()
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
