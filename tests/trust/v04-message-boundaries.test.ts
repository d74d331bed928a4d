import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { type Balancer, balance, whyNoBalancer } from './many/balancer.ts'

let copy: ThrowAway
let app: FastifyInstance
let direct: number
/** Every request that the product took for one. */
let seen: string[] = []

beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db, { modules: [lettersModule, accessOf([])] }), {
    limits: { web: 100_000, api: 100_000 },
  })
  app.get('/readyz', async () => ({ ready: true }))
  app.addHook('onRequest', async ({ method, url }) => {
    seen.push(`${method} ${url}`)
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  direct = (app.server.address() as AddressInfo).port
}, 120_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

/** Says it byte for byte and hears what comes back until the other side hangs up, or for a moment. */
function say(port: number, text: string, patience = 700): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    let heard = ''
    const end = () => {
      clearTimeout(soon)
      socket.destroy()
      resolve(heard)
    }
    const soon = setTimeout(end, patience)
    socket.on('connect', () => socket.write(Buffer.from(text, 'latin1')))
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', end)
    socket.on('close', () => {
      heard += '[closed]'
      end()
    })
  })
}
const answersIn = (heard: string) => heard.match(/^HTTP\/1\.[01] \d{3}/gm) ?? []

const inner = 'GET /en/smuggled HTTP/1.1\r\nHost: contingent.example\r\n\r\n'
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
const post = (headers: readonly string[], body: string, first = 'POST /en/sign-in HTTP/1.1') =>
  [first, 'Host: contingent.example', 'Content-Type: application/x-www-form-urlencoded', ...headers, '', body].join(
    '\r\n',
  )

/** One request each, in which another is hidden from whoever counts its length otherwise. */
const corpus: Record<string, string> = {
  'length and chunks, the length short': post(['Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${inner}`),
  'chunks and length, the length long': post(
    [`Content-Length: ${inner.length + 5}`, 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${inner}`,
  ),
  'two lengths': post(['Content-Length: 0', `Content-Length: ${inner.length}`], inner),
  'two lengths, the other way': post([`Content-Length: ${inner.length}`, 'Content-Length: 0'], inner),
  'lengths in a list': post([`Content-Length: 0, ${inner.length}`], inner),
  'a length with a sign': post([`Content-Length: +${inner.length}`], inner),
  'a length below nothing': post(['Content-Length: -1'], inner),
  'a length in hexadecimal': post(['Content-Length: 0x10'], inner),
  'a length of many digits': post([`Content-Length: ${'9'.repeat(40)}`], inner),
  'a length before its colon': post([`Content-Length : ${inner.length}`], inner),
  'chunks before their colon': post(['Content-Length: 4', 'Transfer-Encoding : chunked'], chunked(inner)),
  'chunks by another name': post(['Content-Length: 4', 'Transfer-Encoding: xchunked'], chunked(inner)),
  'chunks behind a tab': post(['Content-Length: 4', 'Transfer-Encoding:\tchunked'], chunked(inner)),
  'chunks behind a vertical tab': post(['Content-Length: 4', 'Transfer-Encoding:\vchunked'], chunked(inner)),
  'chunks in capitals, a length beside': post(['Content-Length: 4', 'TRANSFER-ENCODING: CHUNKED'], chunked(inner)),
  'chunks, then something else': post(['Transfer-Encoding: chunked, identity', 'Content-Length: 4'], chunked(inner)),
  'chunks twice': post(['Transfer-Encoding: chunked', 'Transfer-Encoding: cow', 'Content-Length: 4'], chunked(inner)),
  'chunks in quotes': post(['Transfer-Encoding: "chunked"', 'Content-Length: 4'], chunked(inner)),
  'a header in two lines': post(['Transfer-Encoding:', ' chunked', 'Content-Length: 4'], chunked(inner)),
  'a header ended by a line feed': post(['X: y\nTransfer-Encoding: chunked', 'Content-Length: 4'], chunked(inner)),
  'a header ended by a return': post(['X: y\rTransfer-Encoding: chunked', 'Content-Length: 4'], chunked(inner)),
  'a nothing in a header': post(['X: y\0', `Content-Length: ${inner.length}`], inner),
  'a chunk with a sign':
    post(['Transfer-Encoding: chunked'], `+5\r\nhello\r\n0\r\n\r\n`) + inner.replace('smuggled', 'next'),
  'a chunk with a length of its own kind': post(['Transfer-Encoding: chunked'], `0x0\r\n\r\n${inner}`),
  'a chunk ended by a line feed': post(['Transfer-Encoding: chunked'], `5\nhello\n0\n\n${inner}`),
  'a chunk with too many digits': post(['Transfer-Encoding: chunked'], `${'f'.repeat(20)}\r\n${inner}`),
  'a chunk that is longer than it says': post(['Transfer-Encoding: chunked'], `2\r\nhello\r\n0\r\n\r\n${inner}`),
  'a body of a GET': post([`Content-Length: ${inner.length}`], inner, 'GET /en/sign-in HTTP/1.1'),
  'a version of long ago, with chunks': post(
    ['Transfer-Encoding: chunked'],
    `0\r\n\r\n${inner}`,
    'POST /en/sign-in HTTP/1.0',
  ),
  'no version': `POST /en/sign-in\r\nHost: contingent.example\r\n\r\n${inner}`,
  'a second request in the address': `GET /en/sign-in HTTP/1.1\r\n${inner}`.replace('HTTP/1.1\r\n', 'HTTP/9.9\r\n'),
  'spaces in the address': `GET /en/sign-in /en/smuggled HTTP/1.1\r\nHost: contingent.example\r\n\r\n`,
}

/** Behind a proxy, a second request that the proxy too has taken for one, and answers, is nobody's secret. */
async function smuggledThrough(port: number, o: { proxied?: boolean } = {}): Promise<string[]> {
  const faults: string[] = []
  for (const [what, text] of Object.entries(corpus)) {
    seen = []
    const heard = await say(port, text)
    const took = seen.filter((one) => !one.includes('readyz'))
    const hidden = o.proxied ? took.length > answersIn(heard).length : took.some((one) => one.endsWith('/en/smuggled'))
    if (hidden) faults.push(`${what}: ${took.join(', ')}`)
    if (answersIn(heard).some((line) => line.endsWith(' 500'))) faults.push(`${what}: a fault`)
  }
  return faults
}

describe('V4.2.1 the boundaries of messages', () => {
  it('V4.2.1 nothing is hidden in a request: lengths and chunks that disagree or are odd make no second one', async () => {
    expect(await smuggledThrough(direct)).toEqual([])
    // Whatever has chunks and a length is refused, and the connection with it.
    for (const what of ['length and chunks, the length short', 'chunks and length, the length long', 'two lengths']) {
      const heard = await say(direct, corpus[what]!)
      expect(answersIn(heard), what).toEqual(['HTTP/1.1 400'])
      expect(heard, what).toMatch(/\[closed]$/)
    }
  })

  it('V4.2.1 two honest requests in a row are two: what is hidden would have been seen', async () => {
    seen = []
    await say(direct, post(['Content-Length: 3'], 'a=b') + inner)
    expect(seen).toEqual(['POST /en/sign-in', 'GET /en/smuggled'])
  })

  it('V4.2.1 nor through HAProxy in front', async ({ skip }) => {
    const missing = whyNoBalancer()
    if (missing) skip(`unmet: ${missing}`)
    const proxy: Balancer = await balance([direct])
    try {
      seen = []
      await say(proxy.port, post(['Content-Length: 3'], 'a=b') + inner)
      expect(seen.filter((one) => !one.includes('readyz'))).toEqual(['POST /en/sign-in', 'GET /en/smuggled'])
      expect(await smuggledThrough(proxy.port, { proxied: true })).toEqual([])
    } finally {
      await proxy.stop()
    }
  })
})

describe('V4.2.2 what goes out', () => {
  it('V4.2.2 has the length that it says, or chunks, never both; an answer without content has none', async () => {
    const addresses = [
      '/en/sign-in',
      '/fr/ouvrir-session',
      '/en/nowhere',
      '/',
      '/robots.txt',
      '/api/v1/openapi.json',
      '/healthz',
      '/favicon.ico',
    ]
    for (const path of addresses)
      for (const method of ['GET', 'HEAD'])
        for (const encoding of ['identity', 'gzip']) {
          const request = `${method} ${path} HTTP/1.1\r\nHost: contingent.example\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`
          const heard = await say(direct, request, 5_000)
          const [head = '', ...rest] = heard.split('\r\n\r\n')
          const body = rest.join('\r\n\r\n').replace(/\[closed]$/, '')
          const length = /^content-length: (\d+)$/im.exec(head)?.[1]
          const inChunks = /^transfer-encoding: chunked$/im.test(head)
          const what = `${method} ${path} ${encoding}`
          expect(head.match(/^content-length:/gim)?.length ?? 0, what).toBeLessThanOrEqual(1)
          expect(length !== undefined && inChunks, what).toBe(false)
          if (method === 'HEAD') expect(body, what).toBe('')
          else if (inChunks) expect(body, what).toMatch(/0\r\n\r\n$/)
          else expect(body.length, what).toBe(Number(length))
        }
  })
})

describe('V4.2.3 V4.2.4 newer versions', () => {
  it('V4.2.3 V4.2.4 HTTP/2 and 3 are not spoken: neither a preface nor an upgrade begins them, and no header holds a line break', async () => {
    const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0'
    expect(answersIn(await say(direct, preface))).toEqual(['HTTP/1.1 400'])
    const upgrade = `GET /en/sign-in HTTP/1.1\r\nHost: contingent.example\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`
    const heard = await say(direct, upgrade)
    expect(answersIn(heard)).not.toContain('HTTP/1.1 101')
    expect(heard).not.toMatch(/alt-svc/i)
    for (const line of ['X-Odd: a\rb', 'X-Odd: a\0b'])
      expect(
        answersIn(await say(direct, `GET /en/sign-in HTTP/1.1\r\nHost: contingent.example\r\n${line}\r\n\r\n`)),
        line,
      ).toEqual(['HTTP/1.1 400'])
  })
})

it('V4.2.5 V3.3.5 whatever is asked for, addresses and cookies that go out are short enough to come back', async () => {
  for (const length of [100, 1_400, 4_000, 12_000]) {
    const back = encodeURIComponent(`/en/my-account?q=${'x'.repeat(length)}`)
    for (const path of [
      '/en/my-account',
      '/en/sign-in',
      '/fr/ouvrir-session/etablissement',
      '/en/confirm',
      '/session/provider',
    ]) {
      const { headers, statusCode } = await app.inject({ url: `${path}?back=${back}&state=${'y'.repeat(length)}` })
      expect(statusCode, path).toBeLessThan(500)
      const cookies = [headers['set-cookie'] ?? []].flat().map(String)
      for (const cookie of cookies) expect(cookie.split(';')[0]!.length, path).toBeLessThan(4096)
      expect(String(headers.location ?? '').length, path).toBeLessThan(4096)
    }
  }
  // What is longer than any header of ours is refused at the door, and the next request is answered.
  const heard = await say(
    direct,
    `GET /en/sign-in HTTP/1.1\r\nHost: contingent.example\r\nCookie: a=${'x'.repeat(20_000)}\r\n\r\n`,
  )
  expect(answersIn(heard)).toEqual(['HTTP/1.1 431'])
  expect((await app.inject({ url: '/en/sign-in' })).statusCode).toBe(200)
})
