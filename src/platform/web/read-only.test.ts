import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { roleName } from '#platform/database/roles.ts'
import { DiskSpace, isDiskFull } from '#platform/disk-space.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { act, actorOf, houseOn } from '#tests/support/house.ts'
import { sampleRoom, sampleTable } from './samples.tsx'

let copy: ThrowAway
let app: FastifyInstance
let visitor: Visitor
let token: string
const disk = { readOnly: false, sawFull: () => {} }
const note = { title: 'First', body: 'Some text', mark: '79.99', kind: 'plain', due: '2026-02-28', agreed: 'yes' }

beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query(sampleTable(roleName((await testServer()).prefix, 'app')))
  const house = { ...houseOn(copy.db, { modules: [sampleRoom] }), disk }
  app = await buildServer(house)
  const { accountId, assignments } = await sampleAccount(copy.db, { email: 'noemie@example.ca' })
  token = await asSystem(copy.db, async (tx) => {
    const until = { expiresAt: '2026-06-01T00:00:00Z', now: '2026-01-02T00:00:00Z' }
    return (await issueToken(tx, { accountId, assignmentId: assignments[0]!, label: 'Test', ...until })).token
  })
  visitor = new Visitor(app)
  await visitor.signIn('noemie@example.ca', samplePassword)
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

it('on a full disk pages say so in both languages, a form keeps what was typed, the API says when to come back', async () => {
  const banners = {
    en: 'The disk is full. You can read everything',
    fr: 'Le disque est plein. Tout peut être consulté',
  }
  expect((await visitor.get('/en/notes')).body).not.toContain(banners.en)
  await visitor.get('/en/do/sample.keep-note')
  disk.readOnly = true
  for (const lang of ['en', 'fr'] as const) {
    const page = await visitor.get(lang === 'en' ? '/en/notes' : '/fr/notes-de-service')
    expect([page.statusCode, page.body.includes(banners[lang])]).toEqual([200, true])
  }
  expect((await app.inject('/healthz')).json()).toEqual({ ok: true, readOnly: 'disk-full' })
  await visitor.get('/en/do/sample.keep-note')
  const form = await visitor.post('/en/do/sample.keep-note', { ...note, title: 'Typed by somebody' })
  expect(form.statusCode).toBe(503)
  expect(form.body).toContain('Typed by somebody')
  expect(form.body).toContain('Nothing was recorded: the disk is full')
  const post = () =>
    app.inject({
      ...{ method: 'POST', url: '/api/v1/sample/keep-note', payload: { ...note, due: null, agreed: true, file: null } },
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'fr' },
    })
  const refused = await post()
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('30')
  expect(refused.json()).toMatchObject({ code: 'read-only-now', title: 'En lecture seule pour le moment' })
  expect((await copy.admin.query('select 1 from sample.note')).rows).toEqual([])
  disk.readOnly = false
  expect((await post()).statusCode).toBe(201)
})

it('a write that fails for want of space makes it read-only, and is refused, not a fault; a job’s is tried again', async () => {
  let told = 0
  const full = {
    ...{ readOnly: false },
    sawFull: () => {
      told += 1
    },
  }
  const house = { ...houseOn(copy.db, { modules: [sampleRoom] }), disk: full }
  const keep = house.registry.actions.get('sample.keep-note')!
  const fails = {
    ...keep,
    save: () => Promise.reject(Object.assign(new Error('could not extend file'), { code: '53100' })),
  }
  const input = { ...note, due: null, file: null, agreed: true }
  expect(await act(house, actorOf('irss-officer'), fails, input)).toEqual({
    ...{ kind: 'refused', refusal: { refused: true, code: 'read-only-now' } },
  })
  const system = { ...actorOf('irss-officer'), kind: 'system' as const, accountId: null }
  await expect(act(house, system as never, fails, input)).rejects.toThrow('could not extend file')
  expect(told).toBe(2)
  expect([isDiskFull({ code: 'ENOSPC' }), isDiskFull({ code: '23505' }), isDiskFull(null)]).toEqual([
    true,
    false,
    false,
  ])
})

it('what a write saw is believed for some seconds, then the disk itself is asked; meanwhile a reserve is kept', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'contingent-disk-'))
  const space = new DiskSpace([dir], () => {})
  space.sawFull()
  await space.look()
  expect(space.readOnly).toBe(true)
  expect((await stat(join(dir, 'disk-reserve'))).blocks * 512).toBeGreaterThanOrEqual(64 * 1024 * 1024)
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 4_000)
  await space.look().finally(() => vi.restoreAllMocks())
  expect(space.readOnly).toBe(false)
  await rm(dir, { recursive: true })
})
