import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { aPdf } from '#platform/files/samples.ts'
import { type TestBucket, testBucket } from '#tests/support/bucket.ts'
import { sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { type FakeProvider, fakeProvider } from '#tests/support/identity-provider.ts'
import { Serving } from './many/serving.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let copy: ThrowAway
let serving: Serving
let bucket: TestBucket
let provider: FakeProvider
let collector: Server
let base: string
let token: string
let spans = 0
const noted = `/tmp/contingent-destinations-${randomUUID()}`
const portOf = (server: Server) => (server.address() as AddressInfo).port

beforeAll(async () => {
  copy = await throwAwayDatabase()
  ;[bucket, provider] = await Promise.all([testBucket(), fakeProvider()])
  collector = createServer((request, response) => {
    spans += 1
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  writeFileSync(noted, '')
  const officer = await sampleCandidate(copy.admin)
  const { accountId, assignments } = await sampleAccount(copy.db, {
    ...{ email: 'officer@example.ca', personId: officer.personId, duties: [{ duty: 'candidate' }] },
  })
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const asked = { accountId, assignmentId: assignments[0]!, label: 'x', expiresAt, now: new Date().toISOString() }
  token = (await asSystem(copy.db, (tx) => issueToken(tx, asked))).token
  serving = await Serving.on(copy.address.database, {
    NODE_OPTIONS: `--import ${fileURLToPath(new URL('./outside/note-destinations.mjs', import.meta.url))}`,
    DESTINATIONS: noted,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'contingent',
    OIDC_CLIENT_SECRET: 'x',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${portOf(collector)}`,
    OTEL_BSP_SCHEDULE_DELAY: '200',
    CONTINGENT_FILES: `s3://${bucket.place.bucket}/files`,
    AWS_REGION: bucket.place.region,
    AWS_ACCESS_KEY_ID: bucket.place.accessKeyId,
    AWS_SECRET_ACCESS_KEY: bucket.place.secretAccessKey,
    AWS_ENDPOINT_URL_S3: bucket.place.endpoint,
  })
  base = `http://127.0.0.1:${(await serving.start('watched')).port}`
})
afterAll(async () => {
  await serving?.stop()
  await bucket?.stop()
  await provider?.close()
  await new Promise<void>((resolve) => (collector ? collector.close(() => resolve()) : resolve()))
  await copy?.drop()
  rmSync(noted, { force: true })
})

const callsTo = () => [...new Set(readFileSync(noted, 'utf8').trim().split('\n'))].filter(Boolean)

it('V13.2.4 V13.2.5 a server calls whom its settings name and nobody else: database, sign-in provider, bucket, collector', async () => {
  const bearer = { authorization: `Bearer ${token}` }
  // Addresses in what people send are never called.
  const hostile = 'http://canary.example:8080/x'
  for (const path of [
    '/en',
    '/fr/ouvrir-session',
    `/en/sign-in?back=${encodeURIComponent(hostile)}`,
    '/en/operations',
    '/healthz',
  ])
    await fetch(base + path, {
      redirect: 'manual',
      headers: { referer: hostile, host: 'canary.example', 'x-forwarded-host': 'canary.example' },
    })
  expect((await fetch(`${base}/en/sign-in/institution`, { redirect: 'manual' })).headers.get('location')).toContain(
    provider.issuer,
  )
  for (const path of ['people/my-file', 'letters/inbox', 'access/my-account'])
    await fetch(`${base}/api/v1/${path}?q=${hostile}`, { headers: bearer })
  const form = new FormData()
  form.set('action', 'people.record-certificate')
  form.set('file', new Blob([new Uint8Array(aPdf())], { type: 'application/pdf' }), 'http___canary.example.pdf')
  const sent = await fetch(`${base}/api/v1/files`, { method: 'POST', headers: bearer, body: form })
  expect(sent.status, await sent.text()).toBeLessThan(300)
  await expect.poll(() => spans, { timeout: 20_000 }).toBeGreaterThan(0)

  const server = await testServer()
  const settings = {
    database: `${server.socketDir}/.s.PGSQL.${server.port}`,
    provider: new URL(provider.issuer).host,
    bucket: new URL(bucket.place.endpoint).host,
    collector: `127.0.0.1:${portOf(collector)}`,
  }
  const called = callsTo()
  for (const [what, at] of Object.entries(settings))
    expect(called, `${what} was not called: this test sees nothing`).toContain(at)
  const custodians = /^\/.*custodian.*|^\/.*\/socket$/
  const others = called.filter((one) => !Object.values(settings).includes(one) && !custodians.test(one))
  expect(others.filter((one) => one !== 'name 127.0.0.1')).toEqual([])
})
