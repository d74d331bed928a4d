import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { Provider } from '#platform/access/provider/provider.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { lettersModule } from '#platform/letters/index.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import { type FakeProvider, fakeProvider } from '#tests/support/identity-provider.ts'
import { productionDatabase, productionServer } from '#tests/support/production.ts'

let copy: ThrowAway
let app: FastifyInstance
let fake: FakeProvider
let other: FakeProvider
let accountId: string
let later: (seconds: number) => void

const seconds = () => Math.floor(Date.now() / 1000)
const minute = 60

async function served(issuer: string) {
  const provider = new Provider({
    issuer,
    clientId: 'contingent',
    clientSecret: 'a secret between the two',
    label: { en: 'the service', fr: 'le service' },
    mfa: { amr: ['mfa'], acr: [] },
    byEmail: false,
  })
  return productionServer(copy, { modules: [lettersModule, accessOf([])], server: { provider } })
}

beforeAll(async () => {
  copy = await productionDatabase()
  ;[fake, other] = [await fakeProvider(), await fakeProvider()]
  const first = await served(fake.issuer)
  app = first.app
  later = first.later
  accountId = (await sampleAccount(copy.db, { email: 'noemie@example.ca' })).accountId
  const register = first.house.registry.actions.get('access.register-identity')!
  await done(first.house, actorOf('administrator'), register, { accountId, issuer: fake.issuer, subject: 'noemie' })
})
afterAll(async () => {
  await app?.close()
  await fake?.close()
  await other?.close()
  await copy?.drop()
})
beforeEach(() => {
  fake.who = { sub: 'noemie', amr: ['mfa'] }
})

const start = '/en/sign-in/institution'
async function comes(visitor: Visitor, from = fake) {
  const led = await visitor.get(start)
  return visitor.get(from.visit(String(led.headers.location)))
}
const sessions = async () =>
  (await copy.admin.query('select count(*)::int as n from access.session where ended_at is null')).rows[0].n

describe('a session that the institution’s sign-in opens', () => {
  it('V7.6.1 V6.8.4 asks the provider for a proof of the last twenty minutes, and believes no older one', async () => {
    const visitor = new Visitor(app)
    const led = new URL(String((await visitor.get(start)).headers.location))
    expect(led.searchParams.get('max_age')).toBe('1200')
    for (const [age, status] of [
      [0, 303],
      [19 * minute, 303],
      [22 * minute, 409],
      [9 * 60 * minute, 409],
    ] as const) {
      fake.who = { ...fake.who, auth_time: seconds() - age }
      const came = await comes(new Visitor(app))
      expect(came.statusCode, `${age} s ago`).toBe(status)
    }
  })

  it('V7.6.1 V6.8.4 counts a proof from when the provider saw it, and none where it does not say', async () => {
    for (const [authTime, fresh, afterTwo] of [
      [seconds() - 1, 200, 200],
      [seconds() - 19 * minute, 200, 303],
      [undefined, 303, 303],
      ['long ago', 303, 303],
    ] as const) {
      fake.who = { sub: 'noemie', amr: ['mfa'], ...(authTime === undefined ? {} : { auth_time: authTime }) }
      const visitor = new Visitor(app)
      await comes(visitor)
      expect((await visitor.get('/en/my-account/passkeys')).statusCode, String(authTime)).toBe(fresh)
      later(2 * minute)
      expect((await visitor.get('/en/my-account/passkeys')).statusCode, String(authTime)).toBe(afterTwo)
    }
  })

  it('V7.1.3 V7.6.1 ends by our own clock and word, whatever the provider’s session does', async () => {
    fake.who = { ...fake.who, auth_time: seconds() }
    const visitor = new Visitor(app)
    await comes(visitor)
    later(14 * minute)
    expect((await visitor.get('/en/my-account')).statusCode).toBe(200)
    later(15 * minute)
    expect((await visitor.get('/en/my-account')).statusCode).toBe(303)
    await comes(visitor)
    expect((await visitor.get('/en/my-account')).statusCode).toBe(200)
    await visitor.post('/en/sign-out')
    expect((await visitor.get('/en/my-account')).statusCode).toBe(303)
  })

  it('V7.6.2 is opened by a click of its owner only: no other site, frame or picture leads into one', async () => {
    const before = await sessions()
    for (const site of ['cross-site', 'same-site']) {
      const visitor = new Visitor(app)
      const answer = await app.inject({
        url: `${start}?back=%2Fen%2Fmy-account`,
        headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' },
      })
      expect(answer.statusCode).toBe(303)
      expect(answer.headers.location).toBe('/en/sign-in?back=%2Fen%2Fmy-account')
      // Nor does an answer that nobody in this browser has asked for.
      const asked = String((await new Visitor(app).get(start)).headers.location)
      expect((await visitor.get(fake.visit(asked))).headers.location).toMatch(/\/(sign-in|ouvrir-session)$/)
    }
    expect(await sessions()).toBe(before)
    const clicked = await app.inject({ url: start, headers: { 'sec-fetch-site': 'same-origin' } })
    expect(String(clicked.headers.location)).toContain(`${fake.issuer}/auth`)
  })

  it('V6.8.1 is not had by the same subject of another provider', async () => {
    const foreign = await served(other.issuer)
    other.who = { sub: 'noemie', amr: ['mfa'], auth_time: seconds() }
    const refused = await comes(new Visitor(foreign.app), other)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('no account here is recorded for you')
    await foreign.app.close()
    const { rows } = await copy.admin.query(
      `select external_id from access.credential where kind = 'oidc' and account_id = $1`,
      [accountId],
    )
    expect(rows).toEqual([{ external_id: `${fake.issuer}|noemie` }])
  })
})
