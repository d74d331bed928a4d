import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken, revokeToken } from '#platform/access/tokens.ts'
import { roleName } from '#platform/database/roles.ts'
import type { House } from '#platform/house.ts'
import { sampleRoom, sampleTable } from '#platform/web/samples.tsx'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let now = Date.parse('2026-03-16T16:00:00.000Z')
const tokens: Record<string, { id: string; token: string }> = {}
const note = { title: 'First', body: 'Some text', mark: '80,0', kind: 'plain', due: null, file: null, agreed: true }

const token = (accountId: string, assignmentId: string, expiresAt = '2026-06-01T00:00:00Z') =>
  asSystem(copy.db, (tx) =>
    issueToken(tx, { accountId, assignmentId, label: 'Test', expiresAt, now: '2026-01-02T00:00:00Z' }),
  )

beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query(sampleTable(roleName((await testServer()).prefix, 'app')))
  house = houseOn(copy.db, { modules: [sampleRoom] })
  house.clock = () => new Date(now).toISOString()
  app = await buildServer(house)
  const irss = await sampleAccount(copy.db, { email: 'irss@example.ca' })
  const auditor = await sampleAccount(copy.db, { email: 'auditor@example.ca', duties: [{ duty: 'auditor' }] })
  tokens.irss = await token(irss.accountId, irss.assignments[0]!)
  tokens.short = await token(irss.accountId, irss.assignments[0]!, '2026-03-16T16:30:00Z')
  tokens.revoked = await token(irss.accountId, irss.assignments[0]!)
  tokens.auditor = await token(auditor.accountId, auditor.assignments[0]!)
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})
beforeEach(() => copy.admin.query('delete from sample.note'))

const headers = (o: Record<string, string> = {}, who = 'irss') => ({
  authorization: `Bearer ${tokens[who]?.token ?? who}`,
  ...o,
})
const post = (name: string, payload: object | string, o: Record<string, string> = {}, who?: string) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/sample/${name}`,
    headers: headers({ 'content-type': 'application/json', ...o }, who),
    payload,
  })
const get = (path: string, o: Record<string, string> = {}, who?: string) =>
  app.inject({ method: 'GET', url: `/api/v1/sample/${path}`, headers: headers(o, who) })
const count = async () => (await copy.admin.query('select count(*)::int as n from sample.note')).rows[0].n

describe('the API', () => {
  it('does what the form does: 80,0 is 80, and the answer names what was made', async () => {
    const made = await post('keep-note', note)
    expect(made.statusCode).toBe(201)
    expect(made.json()).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), practice: true })
    const shown = await get(`note?id=${made.json().id}`)
    expect(shown.json()).toMatchObject({
      data: { title: 'First' },
      open: [{ action: 'sample.change-note', subject: made.json().id, version: 1 }],
      practice: true,
    })
    expect((await get('notes?limit=1&page=1')).json().data).toMatchObject({ total: 1, pageSize: 1 })
    expect((await copy.admin.query('select mark from sample.note')).rows).toEqual([{ mark: 8000 }])
  })

  it('answers with problem documents in the reader’s language', async () => {
    const invalid = await post(
      'keep-note',
      { ...note, mark: 'much', agreed: false, extra: 1 },
      { 'accept-language': 'fr-CA, en;q=0.5' },
    )
    expect(invalid.statusCode).toBe(422)
    expect(invalid.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = invalid.json()
    expect(problem).toMatchObject({
      type: 'urn:contingent:problem:invalid-input',
      status: 422,
      title: 'Saisie non valide',
      practice: true,
      instance: expect.stringMatching(/^urn:contingent:request:/),
    })
    expect(problem.errors.map((one: { field: string; code: string }) => `${one.field} ${one.code}`).sort()).toEqual([
      'agreed must-confirm',
      'extra unknown-field',
      'mark not-a-number',
    ])
    expect(problem.detail).toMatch(/Note\s: entrez un nombre/)
    const refused = await post('keep-note', { ...note, title: 'Never' }, { 'accept-language': 'fr' })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ code: 'note-never', detail: 'Une telle note n’est jamais conservée.' })
    const english = await post('keep-note', { ...note, title: 'Never' })
    expect(english.json()).toMatchObject({ title: 'Not possible now', detail: 'Such a note is never kept.' })
    expect(await count()).toBe(0)
  })

  it('does once what is sent twice under one key, and refuses the key for something else', async () => {
    const key = { 'idempotency-key': 'import-2026-03-16/1' }
    const [first, second] = await Promise.all([post('keep-note', note, key), post('keep-note', note, key)])
    expect([first.statusCode, second.statusCode].sort()).toEqual([200, 201])
    expect(first.json().id).toBe(second.json().id)
    expect(await count()).toBe(1)
    expect((await post('keep-note', note, key)).json()).toMatchObject({ replayed: true })
    const other = await post('change-note', { noteId: first.json().id, body: 'x' }, key)
    expect(other.statusCode).toBe(409)
    expect(other.json().code).toBe('key-used-otherwise')
    // A refusal leaves the key free for a better try.
    const fresh = { 'idempotency-key': 'second' }
    expect((await post('keep-note', { ...note, title: 'Never' }, fresh)).statusCode).toBe(409)
    expect((await post('keep-note', { ...note, title: 'Better' }, fresh)).statusCode).toBe(201)
    for (const odd of ['k'.repeat(201), 'with space'])
      expect(
        (await post('keep-note', { ...note, title: odd.slice(0, 9) }, { 'idempotency-key': odd })).statusCode,
      ).toBe(400)
    expect(await count()).toBe(2)
  })

  it('changes only the version that was looked at, where one is named', async () => {
    const noteId = (await post('keep-note', note)).json().id
    expect((await post('change-note', { noteId, body: 'Two' }, { 'if-match': '"1"' })).statusCode).toBe(201)
    const stale = await post('change-note', { noteId, body: 'Three' }, { 'if-match': '"1"' })
    expect(stale.statusCode).toBe(409)
    expect(stale.json().code).toBe('stale')
    for (const odd of ['x', '"x"', 'W/"2"', '']) {
      const answer = await post('change-note', { noteId, body: 'Three' }, { 'if-match': odd })
      expect(answer.json(), odd).toMatchObject({ status: 400, code: 'bad-header' })
    }
    expect((await post('change-note', { noteId, body: 'Three' }, { 'if-match': '*' })).statusCode).toBe(201)
    expect((await copy.admin.query('select body, version from sample.note')).rows).toEqual([
      { body: 'Three', version: 3 },
    ])
  })

  it('lets in by a token that is valid, and by nothing else', async () => {
    expect((await get('notes', {}, 'short')).statusCode).toBe(200)
    now += 31 * 60_000
    expect((await get('notes', {}, 'short')).statusCode).toBe(401)
    expect((await get('notes', {}, 'revoked')).statusCode).toBe(200)
    await asSystem(copy.db, (tx) => revokeToken(tx, tokens.revoked!.id, house.clock()))
    const out = await get('notes', { 'accept-language': 'fr' }, 'revoked')
    expect(out.statusCode).toBe(401)
    expect(out.headers['www-authenticate']).toBe('Bearer')
    expect(out.json()).toMatchObject({ code: 'no-token', title: 'Authentification requise' })
    for (const wrong of ['', 'x', 'ctg_', `ctg_${'x'.repeat(43)}`, "ctg_' or true --"])
      expect((await get('notes', {}, wrong)).statusCode, wrong).toBe(401)
    const cookie = await app.inject({ method: 'GET', url: '/api/v1/sample/notes', headers: { cookie: 'contingent=x' } })
    expect(cookie.statusCode).toBe(401)
  })

  it('refuses another duty, what is not there, what cannot be read, and unknown operations, each in its way', async () => {
    expect((await post('keep-note', note, {}, 'auditor')).json()).toMatchObject({ status: 403, code: 'not-yours' })
    expect((await get('notes', {}, 'auditor')).json()).toMatchObject({ status: 403 })
    const gone = '00000000-0000-4000-8000-000000000000'
    expect((await get(`note?id=${gone}`)).json()).toMatchObject({ status: 404, code: 'not-found' })
    expect((await post('change-note', { noteId: gone, body: 'x' })).json()).toMatchObject({ status: 404 })
    expect((await get('note?id=x')).json()).toMatchObject({ status: 422 })
    expect((await get('note')).json()).toMatchObject({ status: 422 })
    expect((await get(`notes?kind=nothing&page=0`)).json().errors).toHaveLength(2)
    for (const broken of ['{', '{"__proto__": 1}', ''])
      expect((await post('keep-note', broken)).json(), broken).toMatchObject({ status: 400, code: 'bad-request' })
    for (const odd of ['[]', '"x"', 'null', '[{"title": "x"}]'])
      expect((await post('keep-note', odd)).statusCode, odd).toBe(422)
    const unknown = await app.inject({
      method: 'GET',
      url: '/api/v1/sample/nothing',
      headers: { 'accept-language': 'fr' },
    })
    expect(unknown.json()).toMatchObject({
      status: 404,
      code: 'no-such-operation',
      detail: 'Cette opération n’existe pas.',
    })
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/sample/notes', headers: headers() })).statusCode).toBe(
      405,
    )
    expect((await app.inject({ method: 'GET', url: '/api/v1/sample/open' })).json()).toMatchObject({
      data: { said: 'open to all' },
    })
    expect(await count()).toBe(0)
  })

  it('says of a fault its number and nothing of the inner workings', async () => {
    const silent = console.error
    console.error = () => {}
    const broken = await post('break-down', {}, { 'accept-language': 'fr' }).finally(() => {
      console.error = silent
    })
    expect(broken.statusCode).toBe(500)
    expect(broken.json().detail).toMatch(/^L’erreur est consignée sous [0-9A-F]{8}\.$/)
    expect(broken.body).not.toContain('secret')
  })

  it('takes odd characters as text or refuses them, never with a fault', async () => {
    for (const title of [
      "O'Brien-Lévesque",
      '\ud800',
      '👮🏽‍♀️',
      '‮txt',
      "'; drop table sample.note; --",
      '%s%n',
      '{{7*7}}',
    ])
      expect([201, 422], title).toContain((await post('keep-note', { ...note, title })).statusCode)
    expect((await post('keep-note', { ...note, title: 'a\u0000b' })).statusCode).toBe(422)
    expect((await post('keep-note', { ...note, kind: { en: 'x' }, mark: [1], due: 7 })).statusCode).toBe(422)
    const names = await get('notes?limit=100')
    expect(names.json().data.rows.map((row: { title: string }) => row.title)).toContain("O'Brien-Lévesque")
  })
})
