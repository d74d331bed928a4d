import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { Provider } from '#platform/access/provider/provider.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { lettersModule } from '#platform/letters/index.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import { PRODUCTION_ADDRESS, productionDatabase, productionServer } from '#tests/support/production.ts'

let copy: ThrowAway
let server: Server
let app: FastifyInstance

const clientId = 'contingent'
const clientSecret = 'a secret between the two'

beforeAll(async () => {
  copy = await productionDatabase()
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { Provider: Issuer } = await import('oidc-provider')
  const provider = new Issuer(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${PRODUCTION_ADDRESS.origin}/session/provider`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    cookies: { keys: ['of this test'] },
  })
  server.on('request', provider.callback())
  const settings = {
    issuer,
    clientId,
    clientSecret,
    label: { en: 'x', fr: 'x' },
    mfa: { amr: ['mfa'], acr: [] },
    byEmail: false,
  }
  const served = await productionServer(copy, {
    modules: [lettersModule, accessOf([])],
    server: { provider: new Provider(settings) },
  })
  app = served.app
  const { accountId } = await sampleAccount(copy.db, { email: 'noemie@example.ca' })
  const register = served.house.registry.actions.get('access.register-identity')!
  await done(served.house, actorOf('administrator'), register, { accountId, issuer, subject: 'noemie' })
})
afterAll(async () => {
  await app?.close()
  await new Promise<void>((resolve) => server?.close(() => resolve()))
  await copy?.drop()
})

/** A browser at the provider: follows it, fills in its forms, until it sends back to us. */
async function throughProvider(url: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next: { url: string; form?: Record<string, string> } = { url }
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form ? { method: 'POST', body: new URLSearchParams(next.form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    const location = answer.headers.get('location')
    if (location?.startsWith(PRODUCTION_ADDRESS.origin)) return location.slice(PRODUCTION_ADDRESS.origin.length)
    if (location) next = { url: new URL(location, next.url).href }
    else {
      const page = await answer.text()
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
      if (!action || !prompt) throw new Error(`The provider answers ${answer.status}: ${page.slice(0, 500)}`)
      next = { url: new URL(action, next.url).href, form: { prompt, login, password: 'anything' } }
    }
  }
  throw new Error('The provider does not send back.')
}

it('a whole sign-in through oidc-provider leads to our second factor, which its answer does not replace', async () => {
  const visitor = new Visitor(app)
  const begun = await visitor.get('/en/sign-in/institution')
  const back = await throughProvider(String(begun.headers.location), 'noemie')
  expect((await visitor.get(back)).headers.location).toBe('/en/sign-in/second-step')
  expect((await visitor.get('/en/sign-in/second-step')).headers.location).toBe('/en/sign-in/first-passkey')
  const page = await visitor.get('/en/sign-in/first-passkey')
  expect(page.body).toContain('noemie@example.ca')

  const stranger = new Visitor(app)
  const other = await stranger.get('/en/sign-in/institution')
  const refused = await stranger.get(await throughProvider(String(other.headers.location), 'somebody-else'))
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('no account here is recorded for you')
})
