/** The worker of the decision guide: with a network everything comes from it, without one from what the page kept (ADR 0025). It never writes. */

interface FetchEvent extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(
    kind: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
}
const worker = self as unknown as Worker

/** A network that has not answered by then counts as none, where the page is kept; milliseconds. */
const PATIENCE = 5_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request, pathname))
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)))
})

/** What was kept of an address, without its query: it says nothing that the guide reads. */
async function kept(pathname: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith('decision-guide-'))
  for (const name of names.reverse()) {
    const found = await (await caches.open(name)).match(pathname)
    if (found) return found
  }
  return undefined
}

async function page(request: Request, pathname: string): Promise<Response> {
  const found = await kept(pathname)
  if (!found) return fetch(request)
  const late = new Promise<Response>((answer) => setTimeout(() => answer(found), PATIENCE))
  const asked = fetch(request)
    .then((answer) => (answer.status < 500 ? answer : found))
    .catch(() => found)
  return Promise.race([asked, late])
}

export {}
