import { expect, test } from 'vitest'
import { assertPasskeysWork, assertSafeToListen, readSettings } from './settings.ts'

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is this machine: no TLS is needed', (host) => {
  expect(() => assertSafeToListen({ host, proxy: false })).not.toThrow()
})

test.each(['0.0.0.0', '::', '192.168.1.4', 'contingent.example', '127.evil.example'])(
  '%s is reached by others: it is refused, saying what to do, unless a proxy stands in front',
  (host) => {
    expect(() => assertSafeToListen({ host, proxy: false })).toThrow('CONTINGENT_PROXY=1')
    expect(() => assertSafeToListen({ host, proxy: true })).not.toThrow()
  },
)

test('keys lie beside the data directory, not in it', () => {
  const { dataDir, keysDir } = readSettings({ CONTINGENT_DATA: '/srv/contingent/data' })
  expect([dataDir, keysDir]).toEqual(['/srv/contingent/data', '/srv/contingent/data-keys'])
})

test.each(['abc', '70000', '-1', '80.5'])('PORT=%s is refused', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow('PORT')
})

test('V6.3.3 production is served to others once their passkeys have an https address to be bound to', () => {
  const others = { host: '0.0.0.0', proxy: true }
  for (const publicUrl of [undefined, 'http://contingent.example'])
    expect(() => assertPasskeysWork({ ...others, publicUrl })).toThrow('PUBLIC_URL')
  expect(() => assertPasskeysWork({ ...others, publicUrl: 'https://contingent.example' })).not.toThrow()
  expect(() => assertPasskeysWork({ host: '127.0.0.1', proxy: false, publicUrl: undefined })).not.toThrow()
  expect(() => assertPasskeysWork({ host: '127.0.0.1', proxy: true, publicUrl: undefined })).toThrow('PUBLIC_URL')
})

test.each(['contingent.example', 'https://', 'ftp://x', 'https:// x'])('PUBLIC_URL=%s is refused', (address) => {
  expect(() => readSettings({ PUBLIC_URL: address })).toThrow('PUBLIC_URL')
})
