import type { Browser, Page } from 'playwright-core'

/** What somebody does in a browser until it is done: the page stands, or the new record is kept. */
export type Visit = (page: Page, n: number) => Promise<void>

export interface VisitCost {
  /** Of everything that travelled: page, scripts, styles, fonts, pictures, questions by script. */
  bytes: number
  requests: number
  /** Milliseconds of CPU of the server's process, and of PostgreSQL's. */
  cpuMs: number
  databaseMs: number
}

export interface Visited {
  /** With an empty cache, and once more with what the browser kept. */
  cold: VisitCost
  warm: VisitCost
}

/** Milliseconds after which a page does not come any more. */
const longest = 90_000

/** One visit by somebody signed in, with a browser that has kept nothing; then the same again. */
export async function visited(
  browser: Browser,
  o: {
    base: string
    cookie: string
    visit: Visit
    n: number
    cpu: () => Promise<number>
    database: () => Promise<{ since(): Promise<number> }>
  },
): Promise<Visited> {
  const context = await browser.newContext({ baseURL: o.base, viewport: { width: 1280, height: 900 } })
  try {
    const at = o.cookie.indexOf('=')
    await context.addCookies([{ name: o.cookie.slice(0, at), value: o.cookie.slice(at + 1), url: o.base }])
    return { cold: await once(await context.newPage(), 0), warm: await once(await context.newPage(), 1) }
  } finally {
    await context.close()
  }

  async function once(page: Page, turn: number): Promise<VisitCost> {
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    page.setDefaultTimeout(longest)
    let bytes = 0
    let requests = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      if (encodedDataLength > 0) requests += 1
    })
    const [before, database] = [await o.cpu(), await o.database()]
    await o.visit(page, o.n * 2 + turn)
    await page.waitForLoadState('networkidle')
    const cpuMs = ((await o.cpu()) - before) / 1000
    const databaseMs = await database.since()
    await page.close()
    return { bytes, requests, cpuMs, databaseMs }
  }
}
