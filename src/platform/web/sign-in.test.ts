import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import type { House } from '#platform/house.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let now = Date.parse('2026-03-16T16:00:00.000Z')
const later = (seconds: number) => {
  now += seconds * 1000
}
const password = samplePassword

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db, { modules: [lettersModule, accessOf([])] })
  house.clock = () => new Date(now).toISOString()
  app = await buildServer(house, {
    practiceDoor: {
      accounts: async () => [
        {
          duty: 'auditor',
          email: 'auditor@example.ca',
          password,
          token: '',
          name: 'Practice Auditor',
          place: { en: 'Ottawa', fr: 'Ottawa' },
        },
      ],
    },
  })
  await sampleAccount(copy.db, { email: 'auditor@example.ca', duties: [{ duty: 'auditor' }] })
  await sampleAccount(copy.db, {
    email: 'noemie@example.ca',
    duties: [{ duty: 'irss-officer' }, { duty: 'administrator', from: '2026-02-01' }],
  })
  await sampleAccount(copy.db, { email: 'idle@example.ca', duties: [] })
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

describe('signing in', () => {
  it('leads to the page that was wanted, in its language, and out again', async () => {
    const visitor = new Visitor(app)
    const wanted = await visitor.get('/fr/lettres?q=x')
    expect(wanted.headers.location).toBe('/fr/ouvrir-session?back=%2Ffr%2Flettres%3Fq%3Dx')
    const form = await visitor.get(String(wanted.headers.location))
    expect(form.body).toContain('Ouvrir une session')
    expect(form.body).toContain('href="/en/sign-in?back=%2Ffr%2Flettres%3Fq%3Dx"')
    const came = await visitor.post('/fr/ouvrir-session', { email: 'NOEMIE@example.ca', password })
    expect(came.headers.location).toBe('/fr/lettres?q=x')
    expect((await visitor.get('/fr/lettres')).statusCode).toBe(200)
    expect((await visitor.get('/en/sign-in')).headers.location).toBe('/en')
    const before = new Map(visitor.cookies)
    const left = await visitor.post('/fr/fermer-session', {})
    expect(left.headers.location).toBe('/fr/ouvrir-session')
    expect(left.headers['clear-site-data']).toBe('"cache"')
    for (const [name, value] of before) visitor.cookies.set(name, value)
    expect((await visitor.get('/fr/lettres')).statusCode).toBe(303)
  })

  it('says the same of a wrong password and of an unknown address, and keeps the address', async () => {
    const texts = []
    for (const email of ['noemie@example.ca', 'nobody@example.ca']) {
      const visitor = new Visitor(app, '192.0.2.77')
      const answer = await visitor.signIn(email, 'wrong wrong wrong wrong')
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toContain(`value="${email}"`)
      expect(answer.body).not.toContain('wrong wrong')
      texts.push(/error-summary[\s\S]*?<\/section>/.exec(answer.body)?.[0])
    }
    expect(texts[0]).toBe(texts[1])
  })

  it('has to wait after five failures, and is told how long; the right password counts afterwards', async () => {
    later(3600)
    const visitor = new Visitor(app, '192.0.2.78')
    for (let i = 0; i < 5; i += 1)
      expect((await visitor.signIn('auditor@example.ca', 'wrong wrong wrong wrong')).body).toContain(
        'do not belong together',
      )
    const held = await visitor.signIn('auditor@example.ca', password)
    expect(held.statusCode).toBe(401)
    expect(held.body).toMatch(/There were too many attempts\. Try again in \d+ seconds\./)
    expect(visitor.cookies.has('contingent')).toBe(false)
    later(61)
    expect((await visitor.signIn('auditor@example.ca', password)).statusCode).toBe(303)
  })

  it('does not happen for an account without a duty today', async () => {
    later(3600)
    const answer = await new Visitor(app, '192.0.2.79').signIn('idle@example.ca', password, 'fr')
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toContain('aucune fonction aujourd’hui')
  })

  it('is one click for the invented people of a practice copy, and nothing of it elsewhere', async () => {
    const visitor = new Visitor(app)
    const form = await visitor.get('/fr/ouvrir-session')
    expect(form.body).toContain('Practice Auditor')
    expect((await visitor.post('/fr/ouvrir-session', { account: 'auditor@example.ca' })).statusCode).toBe(303)
    const production = await buildServer(
      { ...house, installation: { ...house.installation, kind: 'production' } },
      {
        practiceDoor: {
          accounts: async () => [
            { duty: 'auditor', email: 'auditor@example.ca', password, token: '', name: 'Practice Auditor' },
          ],
        },
      },
    )
    const stranger = new Visitor(production, '192.0.2.80')
    expect((await stranger.get('/en/sign-in')).body).not.toContain('Practice Auditor')
    expect((await stranger.post('/en/sign-in', { account: 'auditor@example.ca' })).statusCode).toBe(401)
    await stranger.signIn('noemie@example.ca', password)
    expect((await stranger.get('/en/sign-in?back=/en/letters&to=auditor@example.ca')).headers.location).toBe(
      '/en/letters',
    )
    await production.close()
  })

  it('offers a practice letter of somebody else as its addressee, who then reads it in a session of their own', async () => {
    later(3600)
    const visitor = new Visitor(app)
    await visitor.signIn('noemie@example.ca', password)
    const before = visitor.cookies.get('contingent')!
    const unknown = await visitor.get('/fr/ouvrir-session?back=/fr/lettres/1&to=nobody@example.ca')
    expect(unknown.body).toContain('Cette personne n’a aucun compte')
    expect(unknown.body).not.toContain('name="account"')
    const known = await visitor.get('/fr/ouvrir-session?back=/fr/lettres&to=auditor@example.ca')
    expect(known.body).toContain('Continuez sous son identité')
    const came = await visitor.post('/fr/ouvrir-session', { account: 'auditor@example.ca', returnTo: '/fr/lettres' })
    expect(came.headers.location).toBe('/fr/lettres')
    expect((await visitor.get('/fr/lettres')).statusCode).toBe(200)
    visitor.cookies.set('contingent', before)
    expect((await visitor.get('/fr/lettres')).statusCode).toBe(303)
  })
})

describe('a session', () => {
  it('ends when nobody is at it, and says so to the page that asks for more time', async () => {
    const visitor = new Visitor(app)
    await visitor.signIn('noemie@example.ca', password)
    await visitor.get('/en/my-account')
    const token = visitor.hidden()._csrf!
    later(14 * 60)
    const extended = await visitor.post('/session/extend', { _csrf: token })
    expect(extended.json()).toEqual({ idleUntil: new Date(now + 15 * 60_000).toISOString() })
    later(16 * 60)
    expect((await visitor.get('/en/my-account')).headers.location).toContain('/en/sign-in')
    expect([401, 403]).toContain((await visitor.post('/session/extend', { _csrf: token })).statusCode)
  })

  it('goes on in another duty of the account, under a new cookie; a duty of somebody else is refused', async () => {
    const visitor = new Visitor(app)
    await visitor.signIn('noemie@example.ca', password)
    const page = await visitor.get('/en/my-account')
    expect(page.body).toContain('Act as Administrator')
    expect((await visitor.get('/en/accounts')).statusCode).toBe(403)
    const before = visitor.cookies.get('contingent')
    await visitor.get('/en/my-account')
    const assignment = /name="assignment" value="([^"]+)"/.exec(visitor.page)![1]!
    const switched = await visitor.post('/en/duty', { assignment })
    expect(switched.statusCode).toBe(303)
    expect(visitor.cookies.get('contingent')).not.toBe(before)
    expect((await visitor.get('/en/accounts')).statusCode).toBe(200)
    await visitor.get('/en/my-account')
    for (const wrong of ['00000000-0000-4000-8000-000000000000', 'x', ''])
      expect((await visitor.post('/en/duty', { assignment: wrong })).statusCode, wrong).toBe(409)
    visitor.cookies.set('contingent', before!)
    expect((await visitor.get('/en/accounts')).statusCode).toBe(303)
  })

  it('is ended from another browser by its owner', async () => {
    later(60)
    const [laptop, phone] = [new Visitor(app), new Visitor(app)]
    await laptop.signIn('noemie@example.ca', password)
    later(60)
    await phone.signIn('noemie@example.ca', password)
    const page = await phone.get('/en/my-account')
    expect(page.body).toContain('this session')
    const ends = [...page.body.matchAll(/action="(\/en\/do\/access\.end-session\/[^"]+)"/g)].map((one) => one[1]!)
    expect(ends.length).toBeGreaterThan(0)
    for (const url of ends) expect((await phone.post(url.replaceAll('&amp;', '&'))).statusCode).toBe(303)
    expect((await laptop.get('/en/my-account')).statusCode).toBe(303)
    expect((await phone.get('/en/my-account')).statusCode).toBe(200)
  })
})
