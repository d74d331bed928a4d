import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#kernel/language.ts'
import { modules } from '#modules/index.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { buildRegistry } from '#platform/module.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn, TODAY } from '#tests/support/house.ts'
import { type Route, routesOf } from '#tests/support/routes.ts'

let copy: ThrowAway
let app: FastifyInstance
let routes: Route[]

beforeAll(async () => {
  copy = await throwAwayDatabase()
  // The crawl asks more in a minute than a person may; what is refused counts too.
  app = await buildServer(houseOn(copy.db), { limits: { web: 100_000, api: 100_000 } })
  await app.ready()
  routes = routesOf(app)
  for (const duty of ['auditor', 'administrator'] as const)
    for (const email of [`${duty}@example.ca`, `${duty}-en@example.ca`, `${duty}-fr@example.ca`])
      await sampleAccount(copy.db, { email, duties: [{ duty }] })
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

/** An address of the route: its places filled with an id that nothing has. */
const addressOf = (route: Route): string =>
  route.path.replace(/:([a-z]+)/gi, (_, name: string) =>
    name === 'action' ? 'access.make-link' : name === 'link' ? 'x'.repeat(43) : randomUUID(),
  )

const page = /default-src 'none'.*script-src 'nonce-[\w+/=]{24}'.*frame-ancestors 'none'/
const required: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /no-store|immutable/,
}

/** Pages of the public site, which anybody may keep for half a minute. */
const publicPaths = new Set(
  buildRegistry(modules)
    .pages.filter(({ view }) => view.seenBy === 'anyone')
    .flatMap(({ path, publicRole }) =>
      languages.flatMap((lang) => [`/${lang}${path[lang]}`, ...(publicRole === 'front' ? [`/${lang}`] : [])]),
    ),
)

/** Pages that are asked by POST change nothing, so they take whatever comes (decisions/0023). */
const askedPaths = new Set(
  buildRegistry(modules).pages.flatMap(({ asks, path }) => (asks ? [`/en${path.en}`, `/fr${path.fr}`] : [])),
)

/** Acts of visitors need no token of the API; a body that is none is refused. */
const visitorsActs = new Set(
  [...buildRegistry(modules).actions.values()]
    .filter(({ doneBy }) => doneBy === 'anyone')
    .map(({ name }) => `/api/v1/${name.replace('.', '/')}`),
)

function expectHeaders(what: string, headers: Record<string, unknown>, keepable = false): void {
  // A file to take away runs nothing at all.
  const policy = 'content-disposition' in headers ? /^sandbox; default-src 'none'.*frame-ancestors 'none'$/ : page
  const wanted: Record<string, RegExp> = { ...required, 'content-security-policy': policy }
  if (keepable) wanted['cache-control'] = /^(public, (max-age=30|no-cache)|no-store)$/
  // The worker that keeps the guide offline has one address for ever, so it is asked for each time.
  if (/^GET .*-offline\.js/.test(what)) wanted['cache-control'] = /^no-cache$/
  for (const [name, pattern] of Object.entries(wanted))
    expect(String(headers[name]), `${what} ${name}`).toMatch(pattern)
  expect(headers, what).not.toHaveProperty('server')
  expect(headers, what).not.toHaveProperty('x-powered-by')
}

const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
let visitors = 0
const stranger = () => `198.51.100.${(visitors++ % 250) + 1}`
const countAudit = async () =>
  (await copy.admin.query<{ n: string }>(`select count(*) as n from audit.entry where outcome = 'done'`)).rows[0]?.n

describe('every route of the server', () => {
  it('is known from the registry, the platform or the files of the look', () => {
    expect(routes.length).toBeGreaterThan(60)
    const paths = routes.map((route) => route.path)
    for (const path of ['/', '/healthz', '/en/sign-in', '/fr/faire/:action', '/api/v1/openapi.json', '/fr/journal'])
      expect(paths).toContain(path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('answers a stranger with the security headers, and shows nothing but what is public', async () => {
    for (const route of routes.filter((one) => one.methods.includes('GET'))) {
      const answer = await app.inject({ method: 'GET', url: addressOf(route), remoteAddress: stranger() })
      const kept = publicPaths.has(route.path) || route.path === '/sitemap.xml'
      expectHeaders(`GET ${route.path}`, answer.headers, kept && answer.statusCode === 200)
      expect([200, 302, 303, 401, 404, 409, 422], route.path).toContain(answer.statusCode)
      const isOpen =
        /^\/(assets\/|healthz|robots\.txt|sitemap\.xml|api\/v1\/(openapi\.json|public-site\/)|(en|fr)\/(sign-in|ouvrir-session))/
      if (answer.statusCode === 200 && !publicPaths.has(route.path)) expect(route.path).toMatch(isOpen)
    }
  })

  it('answers those who are signed in with the security headers too, and never with a fault', async () => {
    const pages = routes.filter((one) => one.methods.includes('GET') && !/^\/(api|assets)\//.test(one.path))
    // An account for each language, so that the crawl stays below the limit of requests.
    for (const [duty, lang] of ['auditor', 'administrator'].flatMap((one) => [
      [one, 'en'] as const,
      [one, 'fr'] as const,
    ])) {
      const visitor = new Visitor(app)
      await visitor.signIn(`${duty}-${lang}@example.ca`, samplePassword)
      for (const route of pages.filter(({ path }) => path.startsWith(`/${lang}`))) {
        const answer = await visitor.get(addressOf(route))
        if (answer.statusCode === 429) throw new Error('The crawl ran into the limit of requests.')
        expectHeaders(`GET ${route.path} as ${duty}`, answer.headers)
        expect(answer.statusCode, route.path).toBeLessThan(500)
      }
    }
  })

  it('refuses every unsafe method without a token, with a foreign one, and from another origin', async () => {
    const before = await countAudit()
    const other = new Visitor(app, stranger())
    await other.get('/en/sign-in')
    const foreign = other.hidden()._csrf!
    for (const route of routes) {
      for (const method of unsafe) {
        const what = `${method} ${route.path}`
        const signedOut = {
          method,
          url: addressOf(route),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }
        for (const payload of ['', `_csrf=${foreign}`, '_csrf=']) {
          const answer = await app.inject({ ...signedOut, payload, remoteAddress: stranger() })
          expectHeaders(what, answer.headers)
          const refused = visitorsActs.has(route.path)
            ? [400]
            : route.path.startsWith('/api/')
              ? [401]
              : askedPaths.has(route.path)
                ? [200, 404, 422]
                : [403]
          const wanted = route.methods.includes(method) ? refused : [405]
          expect(wanted, `${what} ${payload}`).toContain(answer.statusCode)
        }
      }
    }
    expect(await countAudit()).toBe(before)
  })

  it('refuses a signed-in reader’s post that carries no token, another session’s token, or comes from elsewhere', async () => {
    const [first, second] = [new Visitor(app, stranger()), new Visitor(app, stranger())]
    await first.signIn('administrator@example.ca', samplePassword)
    await second.signIn('administrator@example.ca', samplePassword)
    await second.get('/en/my-account')
    const foreign = second.hidden()._csrf!
    await first.get('/en/my-account')
    const own = first.hidden()._csrf!
    expect(foreign).not.toBe(own)
    const posts = routes.filter(
      (one) => one.methods.includes('POST') && !one.path.startsWith('/api/') && !askedPaths.has(one.path),
    )
    expect(posts.length).toBeGreaterThan(8)
    for (const route of posts) {
      const url = addressOf(route)
      expect((await first.post(url, { _csrf: null })).statusCode, url).toBe(403)
      expect((await first.post(url, { _csrf: foreign })).statusCode, url).toBe(403)
      expect((await first.post(url, { _csrf: own }, { origin: 'https://elsewhere.example' })).statusCode, url).toBe(403)
      expect((await first.post(url, { _csrf: own }, { origin: 'null' })).statusCode, url).toBe(403)
      const multipart = await first.send(url, { _csrf: foreign })
      expect([403, 406, 415], url).toContain(multipart.statusCode)
    }
    // Its own token from its own place is taken: the refusals above are not refusals of everything.
    const taken = await first.post('/session/extend', { _csrf: own }, { origin: 'http://contingent.example' })
    expect(taken.statusCode).toBe(200)
  })
})

it('over TLS cookies are Secure and bound to the host, and HSTS is sent', async () => {
  const secure = await buildServer(houseOn(copy.db, { now: TODAY }), { tls: true })
  try {
    const visitor = new Visitor(secure, stranger())
    const first = await visitor.get('/en/sign-in')
    expect(first.headers['strict-transport-security']).toMatch(/max-age=31536000/)
    await visitor.post('/en/sign-in', { email: 'auditor@example.ca', password: samplePassword })
    expect([...visitor.cookies.keys()]).toContain('__Host-contingent')
    const answer = await secure.inject({ method: 'GET', url: '/en/sign-in' })
    for (const cookie of answer.cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' })
  } finally {
    await secure.close()
  }
})
