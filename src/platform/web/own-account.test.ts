import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { createOneTimeLink } from '#platform/access/one-time-link.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
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
  app = await buildServer(house)
  await sampleAccount(copy.db, {
    email: 'noemie@example.ca',
    duties: [{ duty: 'irss-officer' }, { duty: 'administrator', from: '2026-02-01' }],
  })
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

it('unread letters are counted in the menu until they are read', async () => {
  const { accountId } = await sampleAccount(copy.db, { email: 'reader@example.ca' })
  const visitor = new Visitor(app, '192.0.2.85')
  await visitor.signIn('reader@example.ca', password)
  expect((await visitor.get('/en/my-account')).body).not.toContain('class="count"')
  const text = JSON.stringify({ en: 'Welcome', fr: 'Bienvenue' })
  const letter = await copy.admin.query(
    `insert into letters.letter (id, account_id, name, subject, body, fact_id, sent_on, sent_at)
    values (gen_random_uuid(), $1, 'test.welcome', $2, $2, gen_random_uuid(), '2026-03-16', $3) returning id`,
    [accountId, text, house.clock()],
  )
  const page = await visitor.get('/fr/mon-compte')
  expect(page.body).toContain('href="/fr/lettres">Lettres<span class="count">1</span>')
  const url = `/fr/faire/letters.mark-read/${letter.rows[0].id}`
  expect((await visitor.post(url, { _key: 'read-this-once' })).statusCode).toBe(303)
  expect((await visitor.get('/fr/mon-compte')).body).not.toContain('class="count"')
})

describe('one’s own password', () => {
  const [before, after] = ['seven moose on a wet bridge', 'eleven loons under a tin roof']

  it('is changed after showing the present one; other sessions end, this one goes on', async () => {
    await sampleAccount(copy.db, { email: 'owner@example.ca' })
    const [here, there] = [new Visitor(app, '192.0.2.86'), new Visitor(app, '192.0.2.87')]
    await here.signIn('owner@example.ca', before)
    await there.signIn('owner@example.ca', before)
    expect((await here.get('/fr/mon-compte')).body).toContain('href="/fr/mon-compte/mot-de-passe"')
    const form = await here.get('/fr/mon-compte/mot-de-passe')
    expect(form.body).toContain('href="/en/my-account/password"')
    const cases: [string, string, string][] = [
      ['not the present one', after, 'Ce n’est pas votre mot de passe actuel.'],
      [before, 'short', 'au moins 15 caractères'],
      [before, before, 'C’est votre mot de passe actuel'],
      [before, 'owner@example.ca owner', 'formé surtout de votre nom'],
    ]
    for (const [current, wanted, said] of cases) {
      const answer = await here.post('/fr/mon-compte/mot-de-passe', { current, wanted })
      expect(answer.statusCode, said).toBe(422)
      expect(answer.body).toContain(said)
      expect(answer.body).not.toContain(`value="${wanted}"`)
      expect(answer.body).not.toContain(`value="${current}"`)
    }
    const changed = await here.post('/fr/mon-compte/mot-de-passe', { current: before, wanted: after })
    expect(changed.body).toContain('Votre mot de passe est changé')
    expect((await here.get('/fr/mon-compte')).statusCode).toBe(200)
    expect((await there.get('/fr/mon-compte')).statusCode).toBe(303)
    expect((await there.signIn('owner@example.ca', before)).statusCode).toBe(401)
    expect((await there.signIn('owner@example.ca', after)).statusCode).toBe(303)
    const audited = await copy.admin.query(
      `select outcome, code from audit.entry where act = 'access.change-password' order by at, outcome desc, code`,
    )
    expect(audited.rows.map((row) => `${row.outcome} ${row.code ?? ''}`.trim()).sort()).toEqual([
      'done',
      'refused password-about-you',
      'refused password-same',
      'refused password-too-short',
      'refused sign-in-refused',
    ])
  })

  it('cannot be guessed from an open session: the limits of signing in hold', async () => {
    later(3600)
    await sampleAccount(copy.db, { email: 'left-open@example.ca' })
    const visitor = new Visitor(app, '192.0.2.88')
    await visitor.signIn('left-open@example.ca', before)
    await visitor.get('/en/my-account/password')
    const guess = { current: 'a guess at the password', wanted: after }
    for (let n = 0; n < 5; n += 1)
      expect((await visitor.post('/en/my-account/password', guess)).body).toContain(
        'This is not your present password.',
      )
    expect((await visitor.post('/en/my-account/password', { ...guess, current: before })).body).toContain(
      'too many attempts',
    )
    expect((await new Visitor(app).get('/en/my-account/password')).statusCode).toBe(303)
  })
})

describe('a one-time link', () => {
  it('lets its owner choose a password once, after telling what is wrong with a weak one', async () => {
    const { accountId } = await sampleAccount(copy.db, { email: 'new@example.ca', password: null })
    const link = await asSystem(copy.db, (tx) => createOneTimeLink(tx, { accountId, now: house.clock() }))
    const url = `/fr/premier-compte/${link}`
    const visitor = new Visitor(app, '192.0.2.81')
    const form = await visitor.get(url)
    expect(form.body).toContain('new@example.ca')
    expect(form.body).toContain(`href="/en/first-account/${link}"`)
    const weak = await visitor.post(url, { password: 'short' })
    expect(weak.statusCode).toBe(422)
    expect(weak.body).toContain('au moins 15 caractères')
    expect(weak.body).not.toContain('value="short"')
    expect((await visitor.post(url, { password: 'four quiet herons at dusk' })).headers.location).toBe(
      '/fr/ouvrir-session',
    )
    const used = await visitor.get(url)
    expect(used.statusCode).toBe(409)
    expect(used.body).toContain('Ce lien a déjà servi')
    expect((await visitor.signIn('new@example.ca', 'four quiet herons at dusk')).statusCode).toBe(303)
    expect((await new Visitor(app).get(`/en/first-account/${'x'.repeat(43)}`)).statusCode).toBe(409)
  })
})

it('an account disabled while signed in is out with its next request', async () => {
  const { accountId } = await sampleAccount(copy.db, { email: 'leaving@example.ca' })
  const visitor = new Visitor(app, '192.0.2.82')
  await visitor.signIn('leaving@example.ca', password)
  expect((await visitor.get('/en/my-account')).statusCode).toBe(200)
  const boss = new Visitor(app, '192.0.2.83')
  await boss.signIn('noemie@example.ca', password)
  const page = await boss.get('/en/my-account')
  const assignment = /name="assignment" value="([^"]+)"/.exec(page.body)![1]!
  await boss.post('/en/duty', { assignment })
  const url = `/en/do/access.disable-account/${accountId}`
  await boss.get(url)
  expect((await boss.post(url)).statusCode).toBe(303)
  expect((await visitor.get('/en/my-account')).statusCode).toBe(303)
})

it('a link that an administrator makes is shown once, in the answer to the click', async () => {
  const { accountId } = await sampleAccount(copy.db, { email: 'link@example.ca', password: null })
  const boss = new Visitor(app, '192.0.2.84')
  await boss.signIn('noemie@example.ca', password)
  await boss.get('/en/my-account')
  await boss.post('/en/duty', { assignment: /name="assignment" value="([^"]+)"/.exec(boss.page)![1]! })
  const account = await boss.get(`/en/accounts/${accountId}`)
  const form = new RegExp(`<form[^>]*action="([^"]*access.make-link/${accountId}[^"]*)"[\\s\\S]*?</form>`).exec(
    account.body,
  )!
  const url = form[1]!.replaceAll('&amp;', '&')
  const key = /name="_key" value="([^"]+)"/.exec(form[0])![1]!
  const made = await boss.post(url, { _key: key })
  expect(made.statusCode).toBe(200)
  const shown = /http:\/\/contingent\.example(\/fr\/premier-compte\/[\w-]{43})/.exec(made.body)
  expect(shown).not.toBeNull()
  expect(made.headers['cache-control']).toBe('no-store')
  const again = await boss.post(url, { _key: key })
  expect(again.statusCode).toBe(303)
  expect((await boss.get(`/en/accounts/${accountId}`)).body).not.toContain(shown![1])
  expect((await new Visitor(app).get(shown![1]!)).statusCode).toBe(200)
})
