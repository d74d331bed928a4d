import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BenchHouse, benchHouse } from './access/bench-house.ts'
import { Crawler, formToken } from './crawl/crawler.ts'
import { digest } from './crawl/digest.ts'
import { errorsOf, faultOf, type Seen } from './crawl/errors.ts'
import { spoofed } from './crawl/spoofed-headers.ts'

let bench: BenchHouse
/** Every answer of the product once: of every route, to those who may and to strangers, and of every kind of error; over TLS. */
const seen: Seen[] = []
/** What the tables held before and after every route was asked by GET. */
const tables: Record<'before' | 'after', Record<string, string>> = { before: {}, after: {} }

beforeAll(async () => {
  bench = await benchHouse()
  const crawler = new Crawler(bench, { tls: true })
  tables.before = await digest(bench.database)
  for (const place of await crawler.places()) {
    const answer = await crawler.ask({ url: place.url, as: place.as })
    seen.push({
      what: `GET ${place.url}`,
      answer,
      signedIn: Boolean(place.as?.session) && !place.url.startsWith('/api/'),
    })
    if (place.as) seen.push({ what: `GET ${place.url} by a stranger`, answer: await crawler.ask({ url: place.url }) })
  }
  tables.after = await digest(bench.database)
  seen.push(...(await errorsOf(crawler)), ...(await faultOf(bench)))
  await crawler.close()
}, 240_000)
afterAll(() => bench?.database.drop())

const failing = (wrong: (one: Seen) => boolean | undefined) =>
  seen.filter(wrong).map(({ what, answer }) => `${what}: ${answer.statusCode}`)
const header = ({ answer }: Seen, name: string) => String(answer.headers[name] ?? '')
const isAsset = ({ what }: Seen) => /^GET \/assets\//.test(what)
const cookiesOf = (one: Seen) =>
  [one.answer.headers['set-cookie'] ?? []].flat().map((line) => ({ what: one.what, line: String(line) }))

describe('every answer of every route, errors and redirects included', () => {
  it('is there to be looked at: all kinds of answers', () => {
    const statuses = new Set(seen.map(({ answer }) => answer.statusCode))
    for (const status of [200, 302, 303, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500])
      expect([...statuses], String(status)).toContain(status)
    expect(seen.length).toBeGreaterThan(500)
  })

  it('V3.5.3 no look at anything changes anything: the tables are the same before and after a GET of every route', () => {
    expect(Object.keys(tables.before).length).toBeGreaterThan(60)
    expect(tables.after).toEqual(tables.before)
    expect(seen.filter(({ answer }) => answer.statusCode === 200).length).toBeGreaterThan(200)
  })

  it('V3.3.1 V3.3.2 V3.3.4 sets cookies that are Secure, SameSite, HttpOnly and of this host only', () => {
    const cookies = seen.flatMap(cookiesOf)
    expect(cookies.length).toBeGreaterThan(3)
    for (const { what, line } of cookies) {
      expect(line, what).toMatch(/;\s*Secure/i)
      expect(line, what).toMatch(/;\s*HttpOnly/i)
      expect(line, what).toMatch(/;\s*SameSite=(Lax|Strict)/i)
      expect(line, what).toMatch(/;\s*Path=\/(;|$)/i)
      expect(line, what).not.toMatch(/;\s*Domain/i)
    }
  })

  it('V3.3.3 every cookie has the prefix __Host-', () => {
    for (const { what, line } of seen.flatMap(cookiesOf)) expect(line, what).toMatch(/^__Host-/)
  })

  it('V3.4.1 sends HSTS of a year or more, subdomains included', () => {
    expect(
      failing(
        (one) =>
          !/^max-age=(3153600\d|3[2-9]\d{6}|\d{9,}); includeSubDomains$/.test(header(one, 'strict-transport-security')),
      ),
    ).toEqual([])
  })

  it('V3.4.2 allows no other origin, whichever asks', async () => {
    const crawler = new Crawler(bench, { tls: true })
    const hostile = [
      'null',
      'https://contingent.example.evil.example',
      'https://evil.example',
      'http://contingent.example',
      'https://contingent.example:8443',
      'file://',
      'https://contingent.example%60.evil.example',
      'chrome-extension://abc',
    ]
    const irss = bench.askers.find((one) => one.name === 'irss-officer')!
    for (const origin of hostile)
      for (const url of [
        '/en',
        '/en/operations',
        '/api/v1/requests/list',
        '/api/v1/openapi.json',
        '/en/nothing',
        '/assets/none.css',
      ]) {
        for (const method of ['GET', 'OPTIONS'] as const) {
          const { headers } = await crawler.ask({
            method,
            url,
            as: irss,
            headers: { origin, 'access-control-request-method': 'POST' },
          })
          expect(
            Object.keys(headers).filter((name) => name.startsWith('access-control-')),
            `${method} ${url} ${origin}`,
          ).toEqual([])
        }
      }
    await crawler.close()
    expect(
      failing(({ answer }) => Object.keys(answer.headers).some((name) => name.startsWith('access-control-'))),
    ).toEqual([])
  })

  it('V3.4.3 has a policy for content with a nonce of its own, without objects and base, and nothing inline beside it', () => {
    const wanted = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", 'form-action ']
    expect(
      failing(
        (one) =>
          !wanted.every((part) => header(one, 'content-security-policy').includes(part)) ||
          /unsafe-|\*/.test(header(one, 'content-security-policy')),
      ),
    ).toEqual([])
    // A file to keep may run nothing at all; everything else runs what carries the nonce of its answer.
    const scripted = seen.filter((one) => !header(one, 'content-security-policy').startsWith('sandbox;'))
    const nonces = scripted.map(
      (one) => /script-src 'nonce-([\w+/=]{20,})'/.exec(header(one, 'content-security-policy'))?.[1],
    )
    expect(new Set(nonces).size).toBe(scripted.length)
    const inline = (html: string, nonce: string) =>
      [...html.matchAll(/<(script|style)\b([^>]*)>/g)].some(
        ([, , attributes = '']) => !attributes.includes(`nonce="${nonce}"`),
      ) || /<[^>]+\s(style|on[a-z]+)=/.test(html.replace(/<pre[\s\S]*?<\/pre>/g, ''))
    expect(
      failing(
        (one) =>
          header(one, 'content-type').startsWith('text/html') &&
          !one.answer.headers['content-encoding'] &&
          inline(
            one.answer.body,
            /script-src 'nonce-([\w+/=]+)'/.exec(header(one, 'content-security-policy'))?.[1] ?? 'none',
          ),
      ),
    ).toEqual([])
  })

  it('V3.4.4 V3.4.5 V3.4.6 V3.4.8 is not sniffed, framed, opened or told to other sites', () => {
    expect(failing((one) => header(one, 'x-content-type-options') !== 'nosniff')).toEqual([])
    expect(
      failing(
        (one) => !/^(same-origin|no-referrer|strict-origin-when-cross-origin)$/.test(header(one, 'referrer-policy')),
      ),
    ).toEqual([])
    expect(
      failing(
        (one) =>
          !header(one, 'content-security-policy').includes("frame-ancestors 'none'") ||
          header(one, 'x-frame-options') !== 'DENY',
      ),
    ).toEqual([])
    expect(
      failing(
        (one) =>
          header(one, 'cross-origin-opener-policy') !== 'same-origin' ||
          header(one, 'cross-origin-resource-policy') !== 'same-origin',
      ),
    ).toEqual([])
  })

  const isPage = (one: Seen) =>
    header(one, 'content-type').startsWith('text/html') && !one.answer.headers['content-encoding']

  it('V7.4.4 every page for those who are signed in has the button to sign out, in their language', () => {
    const pages = seen.filter((one) => one.signedIn && one.answer.statusCode === 200 && isPage(one))
    expect(pages.length).toBeGreaterThan(100)
    const button =
      /<form method="post" action="\/(en\/sign-out|fr\/fermer-session)">(?:(?!<\/form>)[\s\S])*<button type="submit">(Sign out|Fermer la session)<\/button>/
    expect(pages.filter(({ answer }) => !button.test(answer.body)).map(({ what }) => what)).toEqual([])
  })

  it('V1.2.2 every address on every page is of this house or a safe one elsewhere, and none runs anything', () => {
    const pages = seen.filter(isPage)
    let addresses = 0
    for (const { what, answer } of pages)
      for (const [, address = ''] of answer.body.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)) {
        addresses += 1
        expect(address.replaceAll('&amp;', '&'), what).toMatch(
          /^(\/(?!\/)[\x21-\x7e]*|#[\w-]*|\?[\x21-\x7e]*|https:\/\/[\x21-\x7e]+|mailto:[\x21-\x7e]+|tel:\+?[\d-]+|otpauth:\/\/[\x21-\x7e]+|)$/,
        )
      }
    expect(addresses).toBeGreaterThan(2_000)
  })

  it('V3.4.7 says of every page where violations of its policy are reported', () => {
    expect(
      failing(
        (one) => isPage(one) && !/report-uri \/[^;]+; report-to csp/.test(header(one, 'content-security-policy')),
      ),
    ).toEqual([])
  })

  it('V4.1.1 says what it is, with its charset where it is text', () => {
    const text = /^(text\/|application\/(json|problem\+json|xml)|image\/svg)/
    const isEmpty = ({ answer }: Seen) => answer.rawPayload.length === 0
    expect(failing((one) => !isEmpty(one) && header(one, 'content-type') === '')).toEqual([])
    expect(
      failing(
        (one) =>
          !isEmpty(one) &&
          text.test(header(one, 'content-type')) &&
          !/charset=utf-8/i.test(header(one, 'content-type')),
      ),
    ).toEqual([])
  })

  it('V14.3.2 V14.2.2 is kept by nobody, but for the files of the look, and for half a minute what a visitor sees of the public site', () => {
    const isKept = (one: Seen) => header(one, 'cache-control') === 'public, max-age=30'
    expect(seen.filter(isKept).length).toBeGreaterThan(5)
    expect(
      seen
        .filter(isKept)
        .filter((one) => one.signedIn || !/\bcookie\b/.test(header(one, 'vary')) || 'set-cookie' in one.answer.headers)
        .map(({ what }) => what),
    ).toEqual([])
    // Feeds and files of the public are asked for anew each time, and answered with "as before".
    const isAsked = (one: Seen) =>
      !one.signedIn && header(one, 'cache-control') === 'public, no-cache' && header(one, 'etag') !== ''
    expect(
      failing(
        (one) => !isAsset(one) && !isKept(one) && !isAsked(one) && !/\bno-store\b/.test(header(one, 'cache-control')),
      ),
    ).toEqual([])
    expect(
      failing(
        (one) =>
          isAsset(one) &&
          one.answer.statusCode === 200 &&
          // The worker of the decision guide is looked for where it was, and each time.
          !(one.what.includes('-offline.js') ? /^no-cache$/ : /immutable/).test(header(one, 'cache-control')),
      ),
    ).toEqual([])
  })

  it('V13.4.6 V15.2.3 does not say what it is made with', () => {
    expect(failing(({ answer }) => 'server' in answer.headers || 'x-powered-by' in answer.headers)).toEqual([])
  })

  it('V16.5.1 V13.4.2 an error tells nothing of code, database or versions, only a number', () => {
    const inner = /select |node_modules|at [A-Za-z.]+ \(|\.tsx?:\d|kysely|postgres|fastify|syntax error|nowhere/i
    const errors = seen.filter(({ answer }) => answer.statusCode >= 400)
    expect(errors.length).toBeGreaterThan(50)
    expect(errors.filter(({ answer }) => inner.test(answer.body)).map(({ what }) => what)).toEqual([])
    const faults = errors.filter(({ answer }) => answer.statusCode === 500)
    expect(faults.length).toBe(2)
    for (const { answer } of faults) expect(answer.body).toMatch(/[0-9A-F]{8}/)
  })

  it('V7.2.3 V3.3.4 no session secret stands in a body or an address', () => {
    const secrets = bench.askers.flatMap(({ session }) => (session ? [session] : []))
    expect(
      failing(({ answer }) =>
        secrets.some(
          (secret) => answer.body.includes(secret) || String(answer.headers.location ?? '').includes(secret),
        ),
      ),
    ).toEqual([])
  })
})

it('V4.1.3 headers that a proxy would set are not believed from anybody', async () => {
  const crawler = new Crawler(bench)
  const irss = bench.askers.find((one) => one.name === 'irss-officer')!
  for (const url of [
    '/en/accounts',
    '/en/candidacies',
    '/en/operations',
    '/api/v1/access/accounts',
    '/api/v1/requests/list',
  ]) {
    const [plain, odd] = [await crawler.ask({ url, as: irss }), await crawler.ask({ url, as: irss, headers: spoofed })]
    expect(odd.statusCode, url).toBe(plain.statusCode)
    expect(odd.body, url).not.toContain('evil.example')
    const nobody = await crawler.ask({ url, headers: spoofed })
    expect([200, 303, 401], url).toContain(nobody.statusCode)
  }
  const origin = await crawler.ask({
    method: 'POST',
    url: '/session/extend',
    as: irss,
    headers: { ...spoofed, origin: 'https://evil.example', 'x-contingent-form': formToken(irss) },
  })
  expect(origin.statusCode).toBe(403)
  await crawler.close()
})
