import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'
import { type BenchHouse, benchHouse } from './access/bench-house.ts'
import { asForm, inputOn } from './access/inputs.ts'
import { verdict } from './access/oracle.ts'
import { readPolicy } from './access/policy.ts'
import { Crawler, formToken } from './crawl/crawler.ts'
import { digest } from './crawl/digest.ts'

let bench: BenchHouse
let crawler: Crawler

beforeAll(async () => {
  bench = await benchHouse()
  crawler = new Crawler(bench)
}, 120_000)
afterAll(async () => {
  await crawler?.close()
  await bench?.database.drop()
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

it('V3.5.1 every unsafe route refuses a post without a token, with another reader’s, with a stale one, or from another origin', async () => {
  const before = await digest(bench.database)
  const policy = readPolicy()
  const { registry } = bench.house
  const other = bench.askers.find((one) => one.name === 'auditor')!
  const stale = formToken(bench.askers.find((one) => one.name === 'revoked token')!)
  const asked = new Set(askedPaths(registry.pages))
  const posts = (await crawler.routes()).filter(
    ({ path, methods }) =>
      methods.includes('POST') && !path.startsWith('/api/') && !path.includes(':action') && !asked.has(path),
  )
  const irss = bench.askers.find((one) => one.name === 'irss-officer')!
  const targets = [
    ...posts.map(({ path }) => ({
      url: path.replace(':link', 'x'.repeat(43)),
      as: irss,
      fields: [] as [string, string][],
    })),
    // Each act as somebody who may do it, on a record that they may act on: only the token is wrong.
    ...[...registry.actions.values()].flatMap((action, i) => {
      const line = policy.acts.get(action.name)!
      const things = bench.things.get(line.about) ?? [undefined]
      const asked = bench.askers.flatMap((as) =>
        things.slice(0, 400).flatMap((thing) => (verdict(line, as, thing) === 'allowed' ? [{ as, thing }] : [])),
      )
      const one = asked[i % Math.max(asked.length, 1)]
      if (!one) return []
      const id = one.thing?.id ?? ''
      return [
        {
          url: actHref(action.name, action.subject ? id : null, i % 2 ? 'en' : 'fr'),
          as: one.as,
          fields: asForm(action, inputOn(action, { id, given: {} })),
        },
      ]
    }),
  ]
  expect(targets.length).toBeGreaterThan(100)
  for (const { url, as, fields } of targets) {
    const tries: [string, Record<string, string>][] = [
      ['', {}],
      [formToken(other), {}],
      [stale, {}],
      [formToken(as).slice(0, -1), {}],
      [formToken(as), { origin: 'https://elsewhere.example' }],
      [formToken(as), { origin: 'null' }],
    ]
    for (const [token, headers] of tries) {
      const payload = new URLSearchParams([...(token ? [['_csrf', token]] : []), ...fields] as [
        string,
        string,
      ][]).toString()
      const answer = await crawler.ask({ method: 'POST', url, as, headers: { ...form, ...headers }, payload })
      expect(answer.statusCode, `${url} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  expect(await digest(bench.database)).toEqual(before)
  // Their own token from their own place is taken: the refusals above are not refusals of everything.
  const taken = await crawler.ask({
    method: 'POST',
    url: '/session/extend',
    as: irss,
    headers: { ...form, origin: 'http://contingent.example' },
    payload: `_csrf=${formToken(irss)}`,
  })
  expect(taken.statusCode).toBe(200)
}, 240_000)

it('V3.5.1 an act of visitors, who have no token, is taken only where the browser says that a page of ours sent it, with the key of its form', async () => {
  const visits = [...bench.house.registry.actions.values()].filter((action) => action.doneBy === 'anyone')
  expect(visits.length).toBeGreaterThan(0)
  const irss = bench.askers.find((one) => one.name === 'irss-officer')!
  const own = 'http://contingent.example'
  for (const action of visits)
    for (const as of [null, irss]) {
      const url = actHref(action.name, null, 'en')
      const post = (headers: Record<string, string>, key: string | null) =>
        crawler.ask({
          method: 'POST',
          url,
          as,
          headers: { ...form, host: 'contingent.example', ...headers },
          payload: new URLSearchParams([
            ...(key === null ? [] : [['_key', key]]),
            ...(as ? [['_csrf', formToken(as)]] : []),
            ...asForm(action, inputOn(action, { id: '', given: {} })),
          ] as [string, string][]).toString(),
        })
      const before = await digest(bench.database)
      const tries: [Record<string, string>, string | null][] = [
        [{}, randomUUID()],
        [{ 'sec-fetch-site': 'cross-site' }, randomUUID()],
        [{ 'sec-fetch-site': 'same-site' }, randomUUID()],
        [{ 'sec-fetch-site': 'none' }, randomUUID()],
        [{ 'sec-fetch-site': 'cross-site', origin: own }, randomUUID()],
        [{ 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }, randomUUID()],
        [{ origin: 'https://elsewhere.example' }, randomUUID()],
        [{ origin: 'http://contingent.example.evil.example' }, randomUUID()],
        [{ origin: 'null' }, randomUUID()],
        [{ 'sec-fetch-site': 'same-origin' }, null],
        [{ 'sec-fetch-site': 'same-origin' }, 'short'],
        [{ origin: own }, null],
      ]
      for (const [headers, key] of tries) {
        const answer = await post(headers, key)
        expect(answer.statusCode, `${url} ${JSON.stringify(headers)} ${key}`).toBe(403)
        expect(answer.headers['set-cookie'], url).toBeUndefined()
      }
      expect(await digest(bench.database)).toEqual(before)
      for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: own }] as Record<string, string>[]) {
        const answer = await post(headers, randomUUID())
        expect([303, 409, 422], `${url} ${JSON.stringify(headers)}`).toContain(answer.statusCode)
        expect(answer.headers['set-cookie'], url).toBeUndefined()
      }
      // At the API the same: what a foreign page can send without asking is not taken.
      const payload = JSON.stringify(inputOn(action, { id: '', given: {} }))
      const byApi = (headers: Record<string, string>) =>
        crawler.ask({ method: 'POST', url: `/api/v1/${action.name.replace('.', '/')}`, headers, payload })
      const json = { host: 'contingent.example', 'content-type': 'application/json' }
      expect((await byApi({ ...json, origin: 'https://elsewhere.example' })).statusCode).toBe(400)
      expect((await byApi({ ...json, 'content-type': 'text/plain' })).statusCode).toBe(400)
    }
}, 120_000)

it('V3.5.1 V14.2.1 a page that is asked by POST writes nothing, sets no cookie, is kept nowhere, and takes no answer from its address', async () => {
  const pages = bench.house.registry.pages
  const paths = askedPaths(pages)
  expect(paths.length).toBeGreaterThan(3)
  const { rows } = await bench.database.admin.query<{ bulletin: string; course: string }>(
    `select (select min(lower(code)) from published.bulletin) as bulletin, (select min(lower(code)) from published.course where criteria <> '[]') as course`,
  )
  const codes = rows[0]!
  const before = await digest(bench.database)
  const entries = async () =>
    (await bench.database.admin.query<{ n: string }>('select count(*)::text as n from audit.entry')).rows[0]!.n
  const audited = await entries()
  const secret = '1987-06-05'
  const from: Record<string, string>[] = [{}, { origin: 'https://elsewhere.example' }, { origin: 'null' }]
  let shown = 0
  for (const path of paths)
    for (const code of [/courses|cours/.test(path) ? codes.course : codes.bulletin, 'nothing-of-this-name'])
      for (const headers of from) {
        const url = path.replace(':code', code)
        const payload = `answers.born=${secret}&answers.joined=2010-01-01&answers.missions=yes&answers.language-fr=B`
        const answer = await crawler.ask({ method: 'POST', url, headers: { ...form, ...headers }, payload })
        expect([200, 404], url).toContain(answer.statusCode)
        expect(answer.headers['set-cookie'], url).toBeUndefined()
        expect(answer.headers['cache-control'], url).toBe('no-store')
        if (answer.statusCode === 200) shown += 1
        const linked = await crawler.ask({ url: `${url}?answers.born=${secret}` })
        expect(linked.body, url).not.toContain(secret)
      }
  // They were asked, and answered.
  expect(shown).toBeGreaterThan(paths.length)
  expect(await digest(bench.database)).toEqual(before)
  expect(await entries()).toBe(audited)
}, 120_000)

/** Both addresses of every page that says of itself that it is asked by POST. */
function askedPaths(pages: readonly PageBinding[]): string[] {
  return pages.filter(({ asks }) => asks).flatMap(({ path }) => [`/en${path.en}`, `/fr${path.fr}`])
}

it('V3.5.2 the API takes no cookie: a session without a bearer token does nothing', async () => {
  const irss = bench.askers.find((one) => one.name === 'irss-officer')!
  const cookie = `contingent=${irss.session}`
  for (const [name, { doneBy }] of bench.house.registry.actions) {
    if (doneBy === 'anyone') continue
    const answer = await crawler.ask({
      method: 'POST',
      url: `/api/v1/${name.replace('.', '/')}`,
      headers: { cookie, 'content-type': 'application/json', 'x-contingent-form': formToken(irss) },
      payload: '{}',
    })
    expect(answer.statusCode, name).toBe(401)
  }
})

it('V4.1.4 V13.4.4 a method that a route does not declare is answered with 405 and those that it has', async () => {
  for (const route of await crawler.routes()) {
    const url = route.path
      .replace(':action', 'requests.register-request')
      .replace(/:[a-z]+/gi, '00000000-0000-4000-8000-000000000000')
    for (const method of [...unsafe, 'OPTIONS', 'HEAD', 'GET'] as const) {
      if (route.methods.includes(method)) continue
      const answer = await crawler.ask({ method, url })
      expect(answer.statusCode, `${method} ${route.path}`).toBe(405)
      expect(String(answer.headers.allow).split(', '), route.path).toEqual(expect.arrayContaining(route.methods))
    }
  }
  expect((await crawler.ask({ method: 'TRACE' as never, url: '/en/sign-in' })).statusCode).toBe(405)
  for (const method of [...unsafe, 'GET'] as const)
    expect((await crawler.ask({ method, url: '/en/nowhere' })).statusCode).toBe(404)
}, 120_000)

it('V13.4.1 V13.4.3 V13.4.7 nothing of source control, settings, keys, sources or folders is served', async () => {
  const irss = bench.askers.find((one) => one.name === 'irss-officer')!
  const paths = [
    ...[
      '/.git/config',
      '/.git/HEAD',
      '/.svn/entries',
      '/.env',
      '/.env.local',
      '/.ssh/id_rsa',
      '/.npmrc',
      '/.ci/run',
      '/.DS_Store',
    ],
    ...[
      '/package.json',
      '/package-lock.json',
      '/tsconfig.json',
      '/src/web.ts',
      '/src/platform/web/server.tsx',
      '/node_modules/fastify/package.json',
    ],
    ...[
      '/data/practice-accounts.json',
      '/data-keys/master.key',
      '/backup.sql',
      '/dump.tar.gz',
      '/server.log',
      '/web.config',
      '/.htaccess',
    ],
    ...[
      '/assets',
      '/assets/',
      '/assets/css/main.css',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/files/',
      '/files/..%2fpackage.json',
    ],
    ...['/admin', '/debug', '/metrics', '/actuator', '/graphql', '/phpinfo.php', '/swagger', '/en/../package.json'],
  ]
  for (const url of paths)
    for (const as of [null, irss]) {
      const answer = await crawler.ask({ url, as })
      expect([400, 404], `${url} as ${as?.name}`).toContain(answer.statusCode)
    }
})
