import type { FastifyInstance } from 'fastify'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import type { House } from '#platform/house.ts'
import { lettersModule } from '#platform/letters/index.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import {
  productionDatabase,
  productionServer,
  sendPasskey,
  signedInForReal,
  signInWithPasskey,
} from '#tests/support/production.ts'
import { routesOf } from '#tests/support/routes.ts'
import { SoftPasskey } from '#tests/support/soft-passkey.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let later: (seconds: number) => void

beforeAll(async () => {
  copy = await productionDatabase()
  ;({ house, app, later } = await productionServer(copy, { modules: [lettersModule, accessOf([])] }))
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const codesOn = (page: string): string[] => /readonly[^>]*>([^<]+)</i.exec(page)![1]!.trim().split('\n')
const sessions = async () => Number((await copy.admin.query('select count(*) from access.session')).rows[0].count)

describe('a production installation', () => {
  it('V6.3.3 opens no session with a password alone, and no route answers to it', async () => {
    const before = await sessions()
    await sampleAccount(copy.db, { email: 'plain@example.ca' })
    const visitor = new Visitor(app)
    const first = await visitor.signIn('plain@example.ca', samplePassword)
    expect(first.headers.location).toBe('/en/sign-in/second-step')
    expect([...visitor.cookies.keys()]).not.toContain('__Host-contingent')
    // Its cookie is no session, under whatever name it is sent.
    visitor.cookies.set('__Host-contingent', visitor.cookies.get('__Host-contingent-step')!)
    const routes = routesOf(app).filter(({ methods, path }) => methods.includes('GET') && /^\/en\//.test(path))
    expect(routes.length).toBeGreaterThan(8)
    for (const { path } of routes) {
      const answer = await visitor.get(path.replace(/:[a-z]+/g, 'access.end-session'))
      if (answer.statusCode === 200) expect(path).toMatch(/^\/en\/sign-in/)
      else expect([303, 404, 409], path).toContain(answer.statusCode)
    }
    expect(await sessions()).toBe(before)
  })

  it('leads from the password to the first passkey, shows ten recovery codes once, and lets in', async () => {
    await sampleAccount(copy.db, { email: 'noemie@example.ca' })
    const visitor = new Visitor(app, '192.0.2.20')
    const passkey = new SoftPasskey()
    await visitor.get('/en/sign-in?back=%2Fen%2Fmy-account')
    const first = await visitor.post('/en/sign-in', { email: 'noemie@example.ca', password: samplePassword })
    expect(first.headers.location).toBe('/en/sign-in/second-step?back=%2Fen%2Fmy-account')
    const led = await visitor.get(String(first.headers.location))
    expect(led.headers.location).toBe('/en/sign-in/first-passkey?back=%2Fen%2Fmy-account')
    const page = await visitor.get(String(led.headers.location))
    expect(page.body).toContain('Nobody works here with a password alone.')
    expect(page.body).toContain('href="/fr/ouvrir-session/premiere-cle?back=%2Fen%2Fmy-account"')
    const added = await sendPasskey(visitor, String(led.headers.location), 'enrol', passkey, { name: 'Work phone' })
    expect(codesOn(added.body)).toHaveLength(10)
    expect(added.body).toContain('href="/en/my-account"')
    const mine = await visitor.get('/en/my-account')
    expect(mine.statusCode).toBe(200)
    expect(mine.body).toContain('Work phone')
    expect(mine.body).not.toContain(codesOn(added.body)[0])
    // The step is used up: going back opens nothing.
    expect((await visitor.get('/en/sign-in/first-passkey')).headers.location).toMatch(/^\/en(\/sign-in)?$/)
  })

  it('lets in with password and passkey, with a passkey alone, and with a recovery code once', async () => {
    const { visitor, passkey, answer } = await signedInForReal(copy, app, { email: 'ada@example.ca', ip: '192.0.2.21' })
    const codes = codesOn(answer.body)
    await visitor.post('/en/sign-out')
    expect((await signInWithPasskey(visitor, { email: 'ada@example.ca', passkey })).headers.location).toBe('/en')
    await visitor.get('/en/my-account')
    await visitor.post('/en/sign-out')
    await visitor.get('/fr/ouvrir-session')
    const alone = await sendPasskey(visitor, '/fr/ouvrir-session', 'passkey-only', passkey)
    expect(alone.headers.location).toBe('/fr')
    const other = new Visitor(app, '192.0.2.22')
    for (const [code, status] of [
      [codes[0], 303],
      [codes[0], 401],
      ['123456', 401],
      [codes[1], 303],
    ] as const) {
      other.cookies.delete('__Host-contingent')
      const first = await other.signIn('ada@example.ca', samplePassword)
      const url = String(first.headers.location)
      await other.get(url)
      expect((await other.post(url, { code: code! })).statusCode).toBe(status)
    }
  })

  it('with a second factor there, a password adds no other', async () => {
    const { passkey } = await signedInForReal(copy, app, { email: 'owner@example.ca', ip: '192.0.2.23' })
    const thief = new Visitor(app, '192.0.2.24')
    await thief.signIn('owner@example.ca', samplePassword)
    expect((await thief.get('/en/sign-in/first-passkey')).headers.location).toBe('/en/sign-in/second-step')
    await thief.get('/en/sign-in/second-step')
    expect((await thief.post('/session/passkey', { purpose: 'enrol' })).statusCode).toBe(409)
    const forged = await thief.post('/en/sign-in/first-passkey', { passkey: '{}' })
    expect(forged.headers.location).toBe('/en/sign-in/second-step')
    // Nor does the passkey of somebody else let in.
    const wrong = await sendPasskey(thief, '/en/sign-in/second-step', 'sign-in', new SoftPasskey())
    expect(wrong.statusCode).toBe(401)
    expect(wrong.body).toContain('could not be taken')
    expect(passkey.id).toBeTruthy()
  })

  it('V6.4.3 V6.4.4 a new link resets the password, never the second factor; an administrator resets both with a reason, and everything begins as at enrolment', async () => {
    const boss = await signedInForReal(copy, app, {
      email: 'boss@example.ca',
      ip: '192.0.2.25',
      duties: [{ duty: 'administrator' }],
    })
    const owner = await signedInForReal(copy, app, { email: 'lost@example.ca', ip: '192.0.2.26' })
    const linkOf = async () => {
      await boss.visitor.get(`/en/accounts/${owner.accountId}`)
      const page = await boss.visitor.post(`/en/do/access.make-link/${owner.accountId}`, { _key: crypto.randomUUID() })
      return new URL(/https?:\/\/contingent\.example[^\s<]+/.exec(page.body)![0]).pathname
    }
    const choose = async () => {
      const visitor = new Visitor(app, '192.0.2.27')
      const link = await linkOf()
      await visitor.get(link)
      expect((await visitor.post(link, { password: samplePassword })).statusCode).toBe(303)
      return visitor
    }
    const again = await choose()
    await again.signIn('lost@example.ca', samplePassword)
    expect((await again.get('/en/sign-in/first-passkey')).headers.location).toBe('/en/sign-in/second-step')

    const form = `/en/do/access.reset-factors/${owner.accountId}`
    await boss.visitor.get(form)
    const reset = await boss.visitor.post(form, { reason: 'The phone fell into the sea.' })
    expect(reset.statusCode).toBe(303)
    expect((await again.signIn('lost@example.ca', samplePassword)).statusCode).toBe(401)
    const fresh = await choose()
    await fresh.signIn('lost@example.ca', samplePassword)
    expect((await fresh.get('/en/sign-in/first-passkey')).statusCode).toBe(200)
    const kept = await copy.admin.query('select reason from access.factors_reset where account_id = $1', [
      owner.accountId,
    ])
    expect(kept.rows).toEqual([{ reason: 'The phone fell into the sea.' }])
  })

  it('sets up a code app where an exception is recorded, and takes its codes', async () => {
    const { accountId } = await sampleAccount(copy.db, { email: 'coder@example.ca' })
    const visitor = new Visitor(app, '192.0.2.28')
    const fr = async () => {
      const first = await visitor.signIn('coder@example.ca', samplePassword, 'fr')
      return String((await visitor.get(String(first.headers.location))).headers.location ?? first.headers.location)
    }
    expect((await visitor.get(await fr())).body).not.toContain('application-de-codes')
    expect((await visitor.get('/fr/ouvrir-session/application-de-codes')).statusCode).toBe(303)
    const allow = house.registry.actions.get('access.allow-code-app')!
    await done(house, actorOf('administrator'), allow, { accountId, reason: 'Telephones stay outside the gate.' })
    expect((await visitor.get(await fr())).body).toContain('/fr/ouvrir-session/application-de-codes')
    await visitor.get('/fr/ouvrir-session/application-de-codes')
    const { seed } = visitor.hidden()
    const code = () => new TOTP({ secret: seed!, period: 30 }).generate({ timestamp: Date.parse(house.clock()) })
    const wrong = await visitor.post('/fr/ouvrir-session/application-de-codes', { code: '000000' })
    expect(wrong.statusCode).toBe(422)
    const kept = await visitor.post('/fr/ouvrir-session/application-de-codes', { code: code() })
    expect(codesOn(kept.body)).toHaveLength(10)
    expect((await visitor.get('/fr/mon-compte')).statusCode).toBe(200)
    await visitor.post('/fr/fermer-session')
    const url = await fr()
    await visitor.get(url)
    expect((await visitor.post(url, { code: code() })).statusCode).toBe(401)
    later(30)
    await visitor.get(url)
    expect((await visitor.post(url, { code: code() })).statusCode).toBe(303)
  })

  it('V6.3.4 does not open a session of a time before the second factor, and the database opens none without', async () => {
    const { accountId, visitor } = await signedInForReal(copy, app, { email: 'old@example.ca', ip: '192.0.2.29' })
    expect((await visitor.get('/en/my-account')).statusCode).toBe(200)
    await copy.admin.query(`update access.session set factors = '{password}' where account_id = $1`, [accountId])
    expect((await visitor.get('/en/my-account')).statusCode).toBe(303)
    await expect(
      copy.admin.query(
        `select access.open_session('\\x00', gen_random_uuid(), $1, (select id from access.assignment where account_id = $1),
          '{password}', now(), now(), now(), now() + interval '1 hour', null, 3)`,
        [accountId],
      ),
    ).rejects.toThrow('second factor')
  })

  it('V6.5.6 keeps the only passkey, renames it, and removes one of two, which then lets nobody in', async () => {
    const { visitor } = await signedInForReal(copy, app, { email: 'two@example.ca', ip: '192.0.2.30' })
    await visitor.get('/en/my-account')
    const first = /access\.rename-passkey\/([0-9a-f-]+)/.exec(visitor.page)![1]!
    expect(visitor.page).not.toContain('access.remove-passkey')
    await visitor.get(`/en/do/access.rename-passkey/${first}`)
    expect((await visitor.post(`/en/do/access.rename-passkey/${first}`, { name: 'Old key' })).statusCode).toBe(303)
    const refused = await visitor.post(`/en/do/access.remove-passkey/${first}`, { _key: crypto.randomUUID() })
    expect(refused.body).toContain('This is your only second factor')
    await visitor.get('/en/my-account/passkeys')
    const added = await sendPasskey(visitor, '/en/my-account/passkeys', 'enrol', new SoftPasskey(), { name: 'New key' })
    expect(added.headers.location).toBe('/en/my-account')
    await visitor.get(`/en/do/access.remove-passkey/${first}`)
    expect((await visitor.post(`/en/do/access.remove-passkey/${first}`)).statusCode).toBe(303)
    const mine = (await visitor.get('/en/my-account')).body
    expect(mine).toContain('New key')
    expect(mine).not.toContain('Old key')
  })

  it('V7.5.1 asks for a fresh proof before factors and roles are touched; what was typed is kept; the session is a new one', async () => {
    const boss = await signedInForReal(copy, app, {
      email: 'chief@example.ca',
      ip: '192.0.2.31',
      duties: [{ duty: 'administrator' }],
    })
    const { accountId } = await sampleAccount(copy.db, { email: 'somebody@example.ca' })
    const form = `/en/do/access.allow-code-app/${accountId}`
    await boss.visitor.get(form)
    const typed = 'A reason with "quotes" & <signs that took a while to write.'
    later(14 * 60)
    await boss.visitor.post('/session/extend')
    later(6 * 60 + 1)
    const asked = await boss.visitor.post(form, { reason: typed })
    expect(asked.statusCode).toBe(403)
    expect(asked.body).toContain('What you entered is kept.')
    const before = boss.visitor.cookies.get('__Host-contingent')
    // A wrong password first: still nothing is lost.
    const wrong = await boss.visitor.post(form, { _password: 'wrong wrong wrong wrong', _code: '000000' })
    expect(wrong.statusCode).toBe(401)
    const confirmed = await sendPasskey(boss.visitor, form, 'confirm', boss.passkey)
    expect(confirmed.headers.location, confirmed.body).toBe(`/en/accounts/${accountId}`)
    expect(boss.visitor.cookies.get('__Host-contingent')).not.toBe(before)
    const kept = await copy.admin.query('select reason from access.code_app_exception where account_id = $1', [
      accountId,
    ])
    expect(kept.rows).toEqual([{ reason: typed }])
    const audited = await copy.admin.query(
      `select act, outcome, code from audit.entry where account_id = $1 and act in ('access.confirm-identity', 'access.allow-code-app')
        order by seq`,
      [boss.accountId],
    )
    expect(audited.rows).toEqual([
      { act: 'access.allow-code-app', outcome: 'refused', code: 'confirm-identity' },
      { act: 'access.confirm-identity', outcome: 'done', code: null },
      { act: 'access.allow-code-app', outcome: 'done', code: null },
    ])
    later(21 * 60 - 60 * 8)
    await boss.visitor.post('/session/extend')
    later(60 * 8)
    const led = await boss.visitor.get('/en/my-account/passkeys')
    expect(led.headers.location).toBe('/en/confirm?back=%2Fen%2Fmy-account%2Fpasskeys')
    const csv = await boss.visitor.get('/en/accounts?format=csv')
    expect(csv.headers.location).toBe('/en/confirm?back=%2Fen%2Faccounts%3Fformat%3Dcsv')
    await boss.visitor.get(String(csv.headers.location))
    const on = await sendPasskey(boss.visitor, '/en/confirm', 'confirm', boss.passkey, {
      returnTo: '/en/accounts?format=csv',
    })
    expect(on.headers.location).toBe('/en/accounts?format=csv')
    expect((await boss.visitor.get('/en/accounts?format=csv')).headers['content-type']).toContain('text/csv')
  })
})
