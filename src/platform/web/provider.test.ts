import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { Provider } from '#platform/access/provider/provider.ts'
import { type ProviderSettings, readProvider } from '#platform/access/provider/settings.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import type { House } from '#platform/house.ts'
import { lettersModule } from '#platform/letters/index.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import { type FakeProvider, fakeProvider } from '#tests/support/identity-provider.ts'
import { PRODUCTION_ADDRESS, productionDatabase, productionServer } from '#tests/support/production.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let fake: FakeProvider

const settings = (issuer: string, more: Partial<ProviderSettings> = {}): ProviderSettings => ({
  issuer,
  clientId: 'contingent',
  clientSecret: 'a secret between the two',
  label: { en: 'the service', fr: 'le service' },
  mfa: { amr: ['mfa'], acr: ['urn:strong'] },
  byEmail: true,
  ...more,
})

async function serverFor(provider: ProviderSettings): Promise<FastifyInstance> {
  const modules = [lettersModule, accessOf([])]
  const served = await productionServer(copy, { modules, server: { provider: new Provider(provider) } })
  house = served.house
  return served.app
}

beforeAll(async () => {
  copy = await productionDatabase()
  fake = await fakeProvider()
  app = await serverFor(settings(fake.issuer))
  const { accountId } = await sampleAccount(copy.db, { email: 'noemie@example.ca' })
  const register = house.registry.actions.get('access.register-identity')!
  await done(house, actorOf('administrator'), register, { accountId, issuer: fake.issuer, subject: 'noemie' })
  await sampleAccount(copy.db, { email: 'byaddress@example.ca' })
})
afterAll(async () => {
  await app?.close()
  await fake?.close()
  await copy?.drop()
})
beforeEach(() => {
  fake.lie = {}
  fake.who = { sub: 'noemie', amr: ['pwd', 'mfa'] }
})

async function away(visitor: Visitor, lang: 'en' | 'fr' = 'en') {
  const path = lang === 'en' ? '/en/sign-in/institution?back=%2Fen%2Fmy-account' : '/fr/ouvrir-session/etablissement'
  return String((await visitor.get(path)).headers.location)
}

describe('institutional sign-in', () => {
  it('V10.2.1 leads to the provider with state, nonce and PKCE, and back to the page that was wanted', async () => {
    const visitor = new Visitor(app)
    expect((await visitor.get('/fr/ouvrir-session')).body).toContain('Ouvrir une session avec le service')
    const url = await away(visitor)
    const asked = new URL(url).searchParams
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(`${PRODUCTION_ADDRESS.origin}/session/provider`)
    const came = await visitor.get(fake.visit(url))
    expect(came.headers.location).toBe('/en/my-account')
    expect((await visitor.get('/en/my-account')).statusCode).toBe(200)
  })

  it.each([
    ['amr that the settings trust', { amr: ['mfa'] }, true],
    ['acr that the settings trust', { amr: [], acr: 'urn:strong' }, true],
    ['neither', { amr: ['pwd'], acr: 'urn:weak' }, false],
    ['an amr that is no list', { amr: 'mfa' }, false],
  ])(
    'V6.3.3 V6.8.4 counts a second factor of the provider by %s, else asks for ours',
    async (_what, claims, trusted) => {
      fake.who = { sub: 'noemie', ...claims }
      const visitor = new Visitor(app)
      const came = await visitor.get(fake.visit(await away(visitor)))
      expect(came.headers.location).toBe(trusted ? '/en/my-account' : '/en/sign-in/second-step?back=%2Fen%2Fmy-account')
      expect((await visitor.get('/en/my-account')).statusCode).toBe(trusted ? 200 : 303)
    },
  )

  it('V10.5.2 knows an account by issuer and subject, by a verified address only where that is set, and makes none for anybody', async () => {
    const before = await copy.admin.query('select count(*) from access.account')
    for (const [claims, status] of [
      [{ sub: 'other', email: 'BYADDRESS@example.ca', email_verified: true }, 303],
      [{ sub: 'other', email: 'byaddress@example.ca', email_verified: false }, 409],
      [{ sub: 'other', email: 'byaddress@example.ca' }, 409],
      // An account that has an identity is not found by its address under another one.
      [{ sub: 'other', email: 'noemie@example.ca', email_verified: true }, 409],
      [{ sub: 'stranger' }, 409],
    ] as const) {
      fake.who = { amr: ['mfa'], ...claims }
      const visitor = new Visitor(app)
      expect((await visitor.get(fake.visit(await away(visitor)))).statusCode, JSON.stringify(claims)).toBe(status)
    }
    expect((await copy.admin.query('select count(*) from access.account')).rows).toEqual(before.rows)
  })

  const hour = 3600
  const seconds = () => Math.floor(Date.now() / 1000)
  it.each<[string, () => FakeProvider['lie']]>([
    ['algorithm none', () => ({ unsigned: true })],
    ['a key that the provider does not publish', () => ({ foreignKey: true })],
    ['another algorithm', () => ({ header: { alg: 'HS256' } })],
    ['another nonce', () => ({ claims: { nonce: 'x'.repeat(43) } })],
    ['no nonce', () => ({ claims: { nonce: undefined } })],
    ['another audience', () => ({ claims: { aud: 'another client' } })],
    ['another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['a token that has expired', () => ({ claims: { iat: seconds() - 2 * hour, exp: seconds() - hour } })],
    ['an access token in its place', () => ({ header: { typ: 'at+jwt' } })],
    ['no expiry', () => ({ claims: { exp: undefined } })],
    ['no subject', () => ({ claims: { sub: undefined } })],
  ])(
    'V6.8.2 V9.1.1 V9.1.2 V9.1.3 V9.2.1 V9.2.2 V9.2.3 V10.5.1 V10.5.4 believes no answer with %s',
    async (_what, lie) => {
      fake.lie = lie()
      const visitor = new Visitor(app)
      const came = await visitor.get(fake.visit(await away(visitor)))
      expect(came.statusCode).toBe(409)
      expect(came.body).toContain('could not be accepted')
      expect([...visitor.cookies.keys()]).not.toContain('__Host-contingent')
    },
  )

  it('V10.1.2 takes an answer once, in the browser that asked, with the state that it asked with', async () => {
    const [one, two] = [new Visitor(app), new Visitor(app)]
    const answer = fake.visit(await away(one))
    expect((await two.get(answer)).headers.location).toMatch(/\/(sign-in|ouvrir-session)$/)
    await away(two)
    expect((await two.get(answer)).statusCode).toBe(409)
    const other = fake.visit(await away(one))
    expect((await one.get(other.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`))).statusCode).toBe(409)
    expect((await one.get(other)).headers.location).toBe('/en/sign-in')
  })

  it('V10.1.1 the provider’s tokens reach nobody: neither browser nor database is given one', async () => {
    fake.tokens.length = 0
    const visitor = new Visitor(app)
    const came = await visitor.get(fake.visit(await away(visitor)))
    const page = await visitor.get('/en/my-account')
    expect(page.statusCode).toBe(200)
    const { rows } = await copy.admin.query(
      `select query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '')::text as content
         from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('access', 'audit', 'jobs', 'letters')`,
    )
    const kept = [...visitor.cookies.values(), came.body, page.body, JSON.stringify(came.headers), JSON.stringify(rows)]
    expect(fake.tokens).toHaveLength(2)
    expect(rows.length).toBeGreaterThan(10)
    for (const token of fake.tokens) expect(kept.filter((one) => one.includes(token))).toEqual([])
  })

  it('V10.2.3 asks for the address only where accounts are found by it, and for nothing else', async () => {
    expect(new URL(await away(new Visitor(app))).searchParams.get('scope')).toBe('openid email')
    const strict = await serverFor(settings(fake.issuer, { byEmail: false }))
    expect(new URL(await away(new Visitor(strict))).searchParams.get('scope')).toBe('openid')
    await strict.close()
  })

  it('V10.2.2 believes no answer that names another provider as its sender', async () => {
    const visitor = new Visitor(app)
    const answer = fake.visit(await away(visitor))
    const foreign = answer.replace(encodeURIComponent(fake.issuer), encodeURIComponent('https://evil.example'))
    expect(foreign).not.toBe(answer)
    expect((await visitor.get(foreign)).statusCode).toBe(409)
  })

  it('V10.5.3 believes no metadata of an issuer that is not exactly the one of the settings', async () => {
    const app = await serverFor(settings(fake.issuer))
    fake.lie = { issuer: `${fake.issuer}/` }
    const refused = await new Visitor(app).get('/en/sign-in/institution')
    expect(refused.statusCode).toBe(409)
    expect(refused.headers.location).toBeUndefined()
    fake.lie = {}
    expect(await away(new Visitor(app))).toContain(`${fake.issuer}/auth`)
    await app.close()
  })

  it('is not needed at the start: a provider that is away is looked for again at the next sign-in', async () => {
    const later = await fakeProvider()
    const { port } = new URL(later.issuer)
    await later.close()
    const server = await serverFor(settings(later.issuer))
    const visitor = new Visitor(server)
    const refused = await visitor.get('/en/sign-in/institution')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('does not answer now')
    const back: Server = createServer((_request, response) => {
      const body = {
        issuer: later.issuer,
        authorization_endpoint: `${later.issuer}/auth`,
        token_endpoint: `${later.issuer}/token`,
        jwks_uri: `${later.issuer}/jwks`,
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => back.listen(Number(port), '127.0.0.1', resolve))
    expect((back.address() as AddressInfo).port).toBe(Number(port))
    expect(await away(visitor)).toContain(`${later.issuer}/auth`)
    await new Promise<void>((resolve) => back.close(() => resolve()))
    await server.close()
  })
})

it('its settings are whole or none, and over TLS unless on this machine', () => {
  expect(readProvider({})).toBeNull()
  expect(() => readProvider({ OIDC_ISSUER: 'https://id.example' })).toThrow('belong together')
  const rest = { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  expect(() => readProvider({ OIDC_ISSUER: 'http://id.example', ...rest })).toThrow('https')
  expect(readProvider({ OIDC_ISSUER: 'https://id.example', OIDC_MFA_AMR: 'mfa, hwk', ...rest })).toMatchObject({
    mfa: { amr: ['mfa', 'hwk'], acr: [] },
    byEmail: false,
  })
})
