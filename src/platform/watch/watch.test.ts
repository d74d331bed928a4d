import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { faultParts } from './fault-parts.ts'
import { openLog } from './log.ts'

let copy: ThrowAway
let house: House

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
})
afterAll(() => copy?.drop())

describe('/metrics', () => {
  const server = (o: { metricsToken?: string; behindProxy?: boolean }) =>
    buildServer(house, {
      watch: {
        log: openLog('silent'),
        behindProxy: o.behindProxy ?? false,
        metricsToken: o.metricsToken,
        parts: { stopping: () => false, pendingMigrations: async () => [], dataDir: '/tmp' },
      },
    })
  const statusOf = async (one: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) =>
    (await one.inject({ url: '/metrics', remoteAddress, headers })).statusCode

  test('is for this machine, and behind a proxy for nobody without the token', async () => {
    const open = await server({})
    expect(await statusOf(open, '127.0.0.1')).toBe(200)
    expect(await statusOf(open, '198.51.100.1')).toBe(404)
    expect(await statusOf(open, '127.0.0.1', { 'x-forwarded-for': '198.51.100.1' })).toBe(404)
    await open.close()
    const proxied = await server({ behindProxy: true })
    expect(await statusOf(proxied, '127.0.0.1')).toBe(404)
    await proxied.close()
    const guarded = await server({ behindProxy: true, metricsToken: 'a long secret of the watcher' })
    expect(await statusOf(guarded, '127.0.0.1')).toBe(404)
    expect(await statusOf(guarded, '198.51.100.1', { authorization: 'Bearer a long secret of the watcher' })).toBe(200)
    expect(await statusOf(guarded, '198.51.100.1', { authorization: 'Bearer a long secret of the watchex' })).toBe(404)
    await guarded.close()
  })
})

describe('/readyz', () => {
  test('turns not ready while stopping, while migrations are missing, and while the database does not answer', async () => {
    const state = { stopping: false, pending: [] as string[] }
    const at = async (db = house.db) => {
      const one = await buildServer(
        { ...house, db },
        {
          watch: {
            log: openLog('silent'),
            behindProxy: false,
            parts: { stopping: () => state.stopping, pendingMigrations: async () => state.pending, dataDir: '/tmp' },
          },
        },
      )
      const answer = await one.inject({ url: '/readyz' })
      const connection = answer.headers.connection
      await one.close()
      return { status: answer.statusCode, connection, ...(answer.json() as { checks: Record<string, string> }) }
    }
    expect(await at()).toMatchObject({ status: 200, checks: { database: 'ok', migrations: 'ok', worker: 'warn' } })
    state.pending = ['people/9999_new.sql']
    expect(await at()).toMatchObject({ status: 503, checks: { migrations: 'bad' } })
    state.pending = []
    state.stopping = true
    expect(await at()).toMatchObject({ status: 503, connection: 'close', checks: { stopping: 'bad' } })
    state.stopping = false
    const gone = await throwAwayDatabase({ bare: true })
    await gone.drop()
    expect(await at(gone.db)).toMatchObject({ status: 503, checks: { database: 'bad' } })
  })
})

describe('what is written down about a fault', () => {
  test('is its class, its code and its place, and not what it says', () => {
    const fault = Object.assign(new RangeError('Zoé O’Brien\n    at Zoé (file:///zoe.ts:1:1)'), {
      code: '23505',
      constraint: 'one_of_each',
    })
    const parts = faultParts(fault)
    expect(parts).toMatchObject({ kind: 'RangeError', code: '23505', constraint: 'one_of_each' })
    expect(parts.stack[0]).toMatch(/watch\.test\.ts:\d+:\d+$/)
    expect(JSON.stringify(parts)).not.toMatch(/Zoé|zoe/)
  })

  test('names causes too, and takes what is no error for what it is', () => {
    expect(faultParts(new Error('a', { cause: new TypeError('b') })).cause?.kind).toBe('TypeError')
    expect(faultParts('Zoé')).toEqual({ kind: 'string', stack: [] })
  })
})
