import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authority, whyNoCertificates } from '#tests/support/certificates.ts'
import { freePort } from './many/serving.ts'
import { isForwardSecret, shake, suitesOf, versionsOf } from './tls/probe.ts'
import { type ProxyName, RunningProxy, whyNoProxy } from './tls/proxies.ts'

let authority: Authority
let word: ChildProcess
let wordAt = 0
beforeAll(async () => {
  if (whyNoCertificates()) return
  authority = new Authority()
  wordAt = await freePort()
  authority.make('good', [`authorityInfoAccess=OCSP;URI:http://127.0.0.1:${wordAt}`])
  const args = [
    'ocsp',
    '-index',
    'index.txt',
    '-port',
    String(wordAt),
    '-rsigner',
    'ca.pem',
    '-rkey',
    'ca.key',
    '-CA',
    'ca.pem',
  ]
  word = spawn('openssl', args, { cwd: authority.dir, stdio: 'ignore' })
})
afterAll(() => {
  word?.kill()
  authority?.remove()
})

for (const name of ['nginx', 'haproxy'] as const satisfies ProxyName[]) {
  const missing = whyNoProxy(name) ?? whyNoCertificates()
  describe(`deploy/: ${name}${missing ? `: NOT RUN, ${missing}` : ''}`, () => {
    let proxy: RunningProxy
    beforeAll(async () => {
      if (missing) return
      const shown = authority.make('good', [`authorityInfoAccess=OCSP;URI:http://127.0.0.1:${wordAt}`])
      proxy = await RunningProxy.start(name, authority.dir, shown, authority.path)
    })
    afterAll(() => proxy?.stop())

    it.skipIf(missing)('V12.1.1 speaks TLS 1.2 and 1.3 only, and 1.3 with whoever can', async () => {
      expect(await versionsOf(proxy.port)).toEqual(['TLSv1.2', 'TLSv1.3'])
      expect((await shake(proxy.port))?.protocol).toBe('TLSv1.3')
    })

    it.skipIf(missing)(
      'V12.1.2 agrees to suites with forward secrecy and authenticated encryption only, the strongest first',
      async () => {
        const suites = await suitesOf(proxy.port)
        expect(suites.filter((one) => !isForwardSecret(one))).toEqual([])
        expect(suites.length).toBeGreaterThan(1)
        const weakFirst = [...suites].sort((a, b) => Number(/256-GCM/.test(a)) - Number(/256-GCM/.test(b)))
        expect((await shake(proxy.port, { ciphers: weakFirst.join(':'), maxVersion: 'TLSv1.2' }))?.cipher).toContain(
          'AES256-GCM',
        )
      },
    )

    it.skipIf(missing)('V12.2.1 sends plain http away to https and passes nothing of it on', async () => {
      const before = proxy.asked.length
      const answer = await fetch(`http://127.0.0.1:${proxy.plain}/en/sign-in?back=x`, {
        method: 'POST',
        body: 'secret',
        redirect: 'manual',
      })
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toMatch(/^https:\/\/[^/]+\/en\/sign-in\?back=x$/)
      expect(proxy.asked.length).toBe(before)
    })

    it.skipIf(missing)(
      'V4.1.2 leads nobody to https who is a program: the API is refused over plain http',
      async () => {
        const before = proxy.asked.length
        for (const path of ['/api/v1/requests/list', '/api/v1/openapi.json', '/api/']) {
          const answer = await fetch(`http://127.0.0.1:${proxy.plain}${path}`, {
            redirect: 'manual',
            headers: { authorization: 'Bearer ctg_secret' },
          })
          expect([answer.status, answer.headers.get('location')], path).toEqual([403, null])
        }
        expect(proxy.asked.length).toBe(before)
      },
    )

    it.skipIf(missing || name !== 'nginx')(
      'V12.1.4 sends along that its certificate has not been revoked (OCSP stapling)',
      async () => {
        let staple = false
        for (let tries = 40; tries > 0 && !staple; tries -= 1) {
          staple = (await shake(proxy.port))?.staple ?? false
          await pause(100)
        }
        expect(staple).toBe(true)
      },
    )
  })
}

it.skipIf(whyNoCertificates())(
  '(planted) a server with old versions and suites without forward secrecy is found',
  async () => {
    const { certificate, key } = authority.make('good')
    const weak = createServer({
      ...{ cert: readFileSync(certificate), key: readFileSync(key), minVersion: 'TLSv1' },
      ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0',
    })
    await new Promise<void>((resolve) => weak.listen(0, '127.0.0.1', resolve))
    const { port } = weak.address() as { port: number }
    expect(await versionsOf(port)).toContain('TLSv1')
    expect((await suitesOf(port)).some((one) => !isForwardSecret(one))).toBe(true)
    await new Promise((resolve) => weak.close(resolve))
  },
)
