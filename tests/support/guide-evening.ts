import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'

export const paths = { en: '/en/decision-guide', fr: '/fr/guide-de-decision' } as const
export const secret = { a: 'Zygmunta', b: 'Quirinus' }

/** What everybody may know: the addresses of the page and its files, and nothing behind them. */
export const harmless = (url: string) => /^(\/en\/decision-guide|\/fr\/guide-de-decision|\/assets\/[\w.-]+)$/.test(url)

/** Every request that leaves the page or its worker. */
export function listen(context: BrowserContext, base: string) {
  const asked: Request[] = []
  context.on('request', (request) => asked.push(request))
  return {
    asked,
    /** Whatever could carry an answer: another method, a body, a query, an address of its own. */
    telling: () =>
      asked
        .filter(
          (request) =>
            request.method() !== 'GET' || request.postData() !== null || !harmless(request.url().slice(base.length)),
        )
        .map((request) => `${request.method()} ${request.url()}`),
  }
}

/** All that the browser keeps of the site, but for the files of the page. */
export const left = (page: Page) =>
  page.evaluate(async () => ({
    stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    cookies: document.cookie,
    address: location.search + location.hash,
    state: history.state,
    ticked: document.querySelectorAll('#guide input:checked:not([name=turn])').length,
    written: [
      ...document.querySelectorAll<HTMLInputElement>('#guide input:not([type=radio]):not([type=checkbox])'),
    ].filter(({ value }) => value !== '').length,
    kept: (
      await Promise.all(
        (
          await caches.keys()
        ).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => url.slice(location.origin.length)),
        ),
      )
    ).flat(),
  }))

/** One person goes through all topics; what is picked says which answer where. */
export async function answer(page: Page, who: 'a' | 'b', pick: (at: number) => string): Promise<void> {
  const topics = await page.locator('.g-topic').count()
  for (let at = 0; at < topics; at += 1) {
    const seen = page.locator('.g-topic.is-current .g-answer:visible')
    expect(await page.locator(`.g-topic.is-current .g-${who === 'a' ? 'b' : 'a'}:visible`).count()).toBe(0)
    const taps = await seen.locator(`[value=${pick(at)}]`).evaluateAll((all) => {
      for (const one of all) (one as HTMLElement).click()
      return all.length
    })
    expect(taps).toBe(2)
    await page.click('[data-walk=next]')
  }
}

/** The whole evening of two: each answers alone, then both look. */
export async function conversation(page: Page): Promise<void> {
  await page.fill('#name-a', secret.a)
  await page.fill('#name-b', secret.b)
  await page.click('.g-start [data-go=first]')
  await answer(page, 'a', (at) => (at < 4 ? 'yes' : at < 8 ? 'no' : 'mostly'))
  expect(await page.locator('.g-topic:visible, .g-answer:visible').count()).toBe(0)
  await page.click('.g-hand [data-go=second]')
  expect(await page.locator('[data-walk=back]:visible').count()).toBe(0)
  await answer(page, 'b', (at) => (at < 6 ? 'mostly' : at < 8 ? 'not-yet' : 'talk'))
  expect(await page.locator('.g-topic:visible').count()).toBe(0)
  await page.click('.g-sit [data-go=both]')
}

/** What is seen of it, on one line. */
export const words = async (place: Locator) =>
  (await place.allInnerTexts()).join(' ').replace(/[\s\u00a0\u202f]+/g, ' ')

export const inGroup = (page: Page, group: string) =>
  page.locator(`[data-group=${group}] .g-topic`).evaluateAll((all) => all.map((one) => one.getAttribute('data-topic')))
