import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askWhetherThere, hostsOfSettings, whyNotCalled } from './ask-whether-there.ts'
import { isPublicAddress } from './public-address.ts'

let server: Server
let hits: string[] = []
const port = () => (server.address() as AddressInfo).port
/** For once the loopback stands for the world outside. */
const outside = { hosts: ['localhost'], secure: false, isPublic: () => true, timeoutMs: 300 }

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    const [, path] = (request.url ?? '').split('/')
    if (path === 'there') response.writeHead(200).end('body')
    else if (path === 'no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end('x')
    else if (path === 'moved') response.writeHead(302, { location: '/there' }).end()
    else if (path === 'inside') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
    else if (path === 'elsewhere') response.writeHead(302, { location: 'https://canary.example/' }).end()
    else if (path === 'round') response.writeHead(302, { location: '/round' }).end()
    else if (path === 'silent') return
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('Asking a page whether it is there', () => {
  const ask = (path: string, o: object = {}) =>
    askWhetherThere(`http://localhost:${port()}/${path}`, { ...outside, ...o })

  test('S2.15 it says what answered: there, moved, gone, silent', async () => {
    expect(await ask('there')).toEqual({ ok: true, answer: '200' })
    expect(await ask('no-head')).toEqual({ ok: true, answer: '200' })
    expect(await ask('moved')).toEqual({ ok: true, answer: '200' })
    expect(await ask('gone')).toEqual({ ok: false, answer: '404' })
    expect(await ask('round')).toEqual({ ok: false, answer: 'redirected too often' })
    expect(await ask('silent')).toMatchObject({ ok: false })
    expect(await askWhetherThere('http://nowhere.invalid/', { ...outside, hosts: ['nowhere.invalid'] })).toEqual({
      ok: false,
      answer: 'no-such-host',
    })
  })

  test('a redirection inside or to a host that is not allowed is not followed', async () => {
    expect(await ask('inside')).toEqual({ ok: false, answer: 'redirected: not-a-name' })
    expect(await ask('elsewhere')).toEqual({ ok: false, answer: 'redirected: host-not-allowed' })
  })

  test('a name that leads inside is not called, even where the settings allow the host', async () => {
    hits = []
    const { isPublic: _any, ...guarded } = outside
    expect(await askWhetherThere(`http://localhost:${port()}/there`, guarded)).toEqual({
      ok: false,
      answer: 'address-inside',
    })
    expect(hits).toEqual([])
  })

  test.each([
    'http://gc.ca/',
    'https://gc.ca:8443/',
    'https://user@gc.ca/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://notgc.ca/',
    'https://gc.ca.example/',
    'https://example.com/?gc.ca',
    'ftp://gc.ca/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
  ])('%s is called by nobody', (address) => {
    expect(whyNotCalled(address, { hosts: ['gc.ca'] })).not.toBeNull()
  })

  test('hosts of the settings are names with everything below them; without the setting nobody is called', () => {
    const hosts = hostsOfSettings(' gc.ca, un.org ,127.0.0.1:80,*')
    expect(hosts).toEqual(['gc.ca', 'un.org'])
    expect(whyNotCalled('https://www.international.gc.ca/x', { hosts })).toBeNull()
    expect(hostsOfSettings('')).toEqual([])
  })
})

test.each([
  ['8.8.8.8', true],
  ['192.0.1.1', true],
  ['172.32.0.1', true],
  ['2606:4700::1111', true],
  ['127.8.8.8', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.100.100.200', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['fe80::1', false],
  ['fd00:ec2::254', false],
  ['2002:7f00:1::', false],
  ['2001::1', false],
  ['ff02::1', false],
  ['localhost', false],
  ['2130706433', false],
])('the address %s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
