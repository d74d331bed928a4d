import { describe, expect, test } from 'vitest'
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

test('CONTINGENT_PROXY names this machine, or the proxies on others', () => {
  expect(readSettings({})).toMatchObject({ proxy: false, trustedProxies: '', drainSeconds: 0 })
  expect(readSettings({ CONTINGENT_PROXY: '1' })).toMatchObject({ trustedProxies: 'loopback', drainSeconds: 5 })
  const several = readSettings({ CONTINGENT_PROXY: '10.0.0.5, 172.28.0.0/24' })
  expect(several).toMatchObject({ proxy: true, trustedProxies: 'loopback,10.0.0.5,172.28.0.0/24' })
  for (const wrong of ['yes', '10.0.0', '10.0.0.5/x', '10.0.0.5/24/1'])
    expect(() => readSettings({ CONTINGENT_PROXY: wrong })).toThrow('CONTINGENT_PROXY')
})

describe('CONTINGENT_FILES', () => {
  const key = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }

  test('names a bucket of Amazon in Canada, or of another S3', () => {
    expect(readSettings({}).files).toBeUndefined()
    expect(readSettings({ CONTINGENT_FILES: 's3://papers/one/', ...key }).files).toEqual({
      ...{ endpoint: 'https://s3.ca-central-1.amazonaws.com', region: 'ca-central-1', bucket: 'papers', prefix: 'one' },
      ...{ accessKeyId: 'a', secretAccessKey: 'b' },
    })
    const elsewhere = { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000', AWS_REGION: 'us-east-1', ...key }
    expect(readSettings({ CONTINGENT_FILES: 's3://papers', ...elsewhere }).files).toMatchObject({
      ...{ endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', prefix: '' },
    })
  })

  test.each([
    ['what is no bucket', { CONTINGENT_FILES: '/mnt/papers' }, 's3://bucket/folder'],
    ['a bucket without its key', { CONTINGENT_FILES: 's3://papers', AWS_ACCESS_KEY_ID: '' }, 'AWS_ACCESS_KEY_ID'],
    [
      'a way that others can read',
      { CONTINGENT_FILES: 's3://papers', AWS_ENDPOINT_URL_S3: 'http://s3.example.ca' },
      'https',
    ],
  ])('%s is refused', (_what, env, why) => {
    expect(() => readSettings({ ...key, ...env })).toThrow(why)
  })
})

describe('V12.3.1 nothing travels to another machine in the clear', () => {
  const database = 'postgres://contingent_login:x@db.example.ca/contingent'
  test.each([
    ['no TLS to the database', { DATABASE_URL: database }],
    ['a TLS that gives way', { DATABASE_URL: `${database}?sslmode=prefer` }],
    ['a certificate that nobody checks', { DATABASE_URL: `${database}?sslmode=no-verify` }],
    ['a certificate of anybody', { DATABASE_URL: `${database}?sslmode=verify-ca&sslrootcert=/x` }],
    ['two minds', { DATABASE_URL: `${database}?sslmode=verify-full&sslmode=disable` }],
    ['a switch of the library', { DATABASE_URL: `${database}?sslmode=verify-full&ssl=0` }],
    ['a host that stands behind', { DATABASE_URL: 'postgres://localhost/contingent?host=db.example.ca' }],
    ['no TLS for the administrator', { DATABASE_ADMIN_URL: database }],
    ['mail without TLS', { SMTP_URL: 'smtp://mail.example.ca?ignoreTLS=true' }],
    ['mail to anybody', { SMTP_URL: 'smtps://mail.example.ca?tls.rejectUnauthorized=false' }],
    ['mail that is no mail', { SMTP_URL: 'mail.example.ca' }],
    ['traces', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example.ca:4318' }],
  ])('%s is refused', (_what, env) => {
    expect(() => readSettings(env)).toThrow('Nothing travels in the clear')
  })

  test.each([
    { DATABASE_URL: `${database}?sslmode=verify-full&sslrootcert=/etc/contingent/ca.pem` },
    { DATABASE_URL: 'postgres:///contingent?host=/var/run/postgresql' },
    { DATABASE_URL: 'postgres://contingent_login:x@localhost:5432/contingent' },
    { SMTP_URL: 'smtp://mail.example.ca' },
    { SMTP_URL: 'smtp://127.0.0.1:1025?ignoreTLS=true' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example.ca' },
  ])('%j is taken', (env) => {
    expect(() => readSettings(env)).not.toThrow()
  })
})
