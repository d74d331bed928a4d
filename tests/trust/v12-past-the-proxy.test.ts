import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db), { tls: true, trustProxy: 'loopback,10.0.0.5' })
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const ask = async (remoteAddress: string, headers: Record<string, string> = {}, url = '/en/sign-in') =>
  (await app.inject({ url, remoteAddress, headers })).statusCode

it('V12.2.1 V12.3.3 who reaches a web server past the proxy is not answered, whatever they claim; who comes through it by https is', async () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
  expect(await ask('10.0.0.5', https)).toBe(200)
  expect(await ask('127.0.0.1')).toBe(200)
  expect(await ask('10.0.0.5', { ...https, 'x-forwarded-proto': 'http' })).toBe(403)
  expect(await ask('10.0.0.5')).toBe(403)
  for (const headers of [{}, https, { ...https, 'x-forwarded-for': '127.0.0.1' }])
    for (const url of ['/en/sign-in', '/api/v1/openapi.json', '/en/operations'])
      expect(await ask('203.0.113.9', headers, url), url).toBe(403)
  expect(await ask('10.0.0.5', {}, '/healthz')).toBe(200)
})
