import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { roleName } from '#platform/database/roles.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { sampleRoom, sampleTable } from './samples.tsx'

let copy: ThrowAway
let app: FastifyInstance
let visitor: Visitor
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query(sampleTable(roleName((await testServer()).prefix, 'app')))
  for (let n = 1; n <= 61; n += 1)
    await copy.admin.query('insert into sample.note (id, title, body, kind) values ($1, $2, $3, $4)', [
      id(n),
      n === 1 ? '=HYPERLINK("http://evil")' : `Note ${String(n).padStart(2, '0')}`,
      n === 2 ? 'Salut, "toi"\net moi' : '<script>alert(1)</script>',
      n % 2 ? 'plain' : 'urgent',
    ])
  app = await buildServer(houseOn(copy.db, { modules: [sampleRoom] }))
  await sampleAccount(copy.db, { email: 'noemie@example.ca' })
  await sampleAccount(copy.db, { email: 'auditor@example.ca', duties: [{ duty: 'auditor' }] })
  visitor = new Visitor(app)
  await visitor.signIn('noemie@example.ca', samplePassword)
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

describe('a list', () => {
  it('pages, sorts and filters by its address, and keeps all of it over a language switch', async () => {
    const page = await visitor.get('/en/notes?kind=plain&sort=title&dir=desc')
    expect(page.body).toContain('Note 61')
    expect(page.body).not.toContain('Note 02')
    expect(page.body.indexOf('Note 61')).toBeLessThan(page.body.indexOf('Note 03'))
    expect(page.body).toContain('href="/fr/notes-de-service?kind=plain&amp;sort=title&amp;dir=desc"')
    const second = await visitor.get('/en/notes?page=2')
    expect(second.body).toContain('Note 61')
    expect(second.body).not.toContain('Note 05')
    expect((await visitor.get('/fr/notes-de-service?kind=plain')).body).toContain('Note 61')
  })

  it('shows what people wrote as text, never as markup', async () => {
    const page = await visitor.get('/en/notes')
    expect(page.body).toContain('&lt;script>alert(1)&lt;/script>')
    expect(page.body).not.toContain('<script>alert(1)')
  })

  it('is exported as CSV that a spreadsheet reads as text, marked as practice', async () => {
    const csv = await visitor.get('/fr/notes-de-service?format=csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="sample-notes-2026-03-16.csv"')
    const lines = csv.body.split('\r\n')
    expect(lines[0]).toBe('\ufeffEXERCICE,Titre,Texte')
    expect(csv.body).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(csv.body).toContain('"Salut, ""toi""\net moi"')
    expect(csv.body.match(/EXERCICE/g)).toHaveLength(62)
    const audited = await copy.admin.query(`select act, outcome from audit.entry where act = 'sample.notes.export'`)
    expect(audited.rows).toEqual([{ act: 'sample.notes.export', outcome: 'read' }])
  })

  it('answers an address that makes no sense in words, not with a fault', async () => {
    for (const query of [
      'page=0',
      'page=x',
      'page=99999999999',
      'kind=nothing',
      'limit=999999',
      'dir=sideways',
      `q=${'x'.repeat(101)}`,
    ]) {
      const answer = await visitor.get(`/fr/notes-de-service?${query}`)
      expect(answer.statusCode, query).toBe(422)
      expect(answer.body, query).toContain('Cette adresse demande quelque chose qui n’existe pas.')
    }
    for (const query of [
      'q=%00',
      'kind=plain&kind=urgent',
      'unknown=1',
      'sort=nothing',
      '__proto__=1',
      'page=2&page=3',
    ])
      expect((await visitor.get(`/en/notes?${query}`)).statusCode, query).toBeLessThan(500)
    // Past the last page: to the first, not to nothing.
    const beyond = await visitor.get('/en/notes?page=77')
    expect(beyond.statusCode).toBe(303)
    expect(beyond.headers.location).toBe('/en/notes')
  })
})

describe('a page', () => {
  it('is found at both of its addresses and keeps its place in the other language', async () => {
    const page = await visitor.get(`/en/notes/${id(2)}?part=x%26y`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<html lang="en-CA"')
    expect(page.body).toContain(`href="/fr/notes-de-service/${id(2)}?part=x%26y"`)
    expect((await visitor.get(`/fr/notes-de-service/${id(2)}`)).body).toContain('<html lang="fr-CA"')
  })

  it('says "not found" of what is absent, odd, or in the wrong language’s address, and writes the miss down', async () => {
    const gone = await visitor.get(`/fr/notes-de-service/${id(999)}`)
    expect(gone.statusCode).toBe(404)
    expect(gone.body).toContain('Page introuvable')
    for (const path of [
      '/en/notes/x',
      '/en/notes/%00',
      '/en/nothing',
      '/fr/notes',
      '/nothing',
      '/en/notes/../../etc/passwd',
    ])
      expect((await visitor.get(path)).statusCode, path).toBe(404)
    const long = await visitor.get(`/fr/notes-de-service/${'x'.repeat(300)}`)
    expect(long.statusCode).toBe(404)
    for (const unreadable of ['/en/notes/%E0%A4%A', `/en/notes/${'x'.repeat(3000)}`]) {
      const answer = await visitor.get(unreadable)
      expect(answer.statusCode).toBe(400)
      expect(answer.body).toBe('This address cannot be read. / Cette adresse est illisible.\n')
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    }
    const audited = await copy.admin.query(
      `select outcome, code from audit.entry where act = 'sample.note' and object_id = $1`,
      [id(999)],
    )
    expect(audited.rows).toEqual([{ outcome: 'refused', code: 'not-found' }])
  })

  it('of another duty is refused in words and written down', async () => {
    const auditor = new Visitor(app)
    await auditor.signIn('auditor@example.ca', samplePassword)
    const refused = await auditor.get('/en/notes')
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('Your duty does not allow this.')
    expect(refused.body).not.toContain('Note 02')
    const audited = await copy.admin.query(
      `select code from audit.entry where act = 'sample.notes' and duty = 'auditor'`,
    )
    expect(audited.rows).toEqual([{ code: 'not-yours' }])
    expect((await auditor.get('/en/open')).body).not.toContain('href="/en/notes"')
  })

  it('that is public is open to all, and the front door asks for the browser’s language', async () => {
    const stranger = new Visitor(app, '192.0.2.90')
    expect((await stranger.get('/fr/ouverte')).body).toContain('open to all')
    expect((await stranger.get('/')).headers.location).toBe('/en')
    expect((await stranger.get('/', { 'accept-language': 'de, fr-CA;q=0.8, en;q=0.2' })).headers.location).toBe('/fr')
    expect((await stranger.get('/', { 'accept-language': 'fr;q=0, en;q=0.1' })).headers.location).toBe('/en')
  })

  it('is marked as practice for people and for programs, and only in practice', async () => {
    const practice = await visitor.get('/fr/ouverte')
    expect(practice.headers['x-contingent-practice']).toBe('true')
    expect(practice.body).toContain('Copie d’exercice')
    const real = await buildServer(houseOn(copy.db, { modules: [sampleRoom], kind: 'production' }))
    const page = await new Visitor(real).get('/fr/ouverte')
    expect(page.headers['x-contingent-practice']).toBeUndefined()
    expect(page.body).not.toContain('Copie d’exercice')
    await real.close()
  })
})

it('too many requests are refused in words, in the language of the page', async () => {
  const stranger = new Visitor(app, '192.0.2.91')
  let last = await stranger.get('/fr/ouverte')
  for (let n = 0; n < 125 && last.statusCode !== 429; n += 1) last = await stranger.get('/fr/ouverte')
  expect(last.statusCode).toBe(429)
  expect(last.body).toContain('Trop de demandes')
  expect(last.headers['retry-after']).toBeDefined()
  expect((await new Visitor(app, '192.0.2.92').get('/fr/ouverte')).statusCode).toBe(200)
})
