import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { Provider } from '#platform/access/provider/provider.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { lettersModule } from '#platform/letters/index.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import { type Institution, institution } from '#tests/support/institution.ts'
import { productionDatabase, productionServer } from '#tests/support/production.ts'

let copy: ThrowAway
let provider: Institution
let app: FastifyInstance

beforeAll(async () => {
  copy = await productionDatabase()
  provider = await institution()
  const served = await productionServer(copy, {
    modules: [lettersModule, accessOf([])],
    server: { provider: new Provider(provider.settings) },
  })
  app = served.app
  const { accountId } = await sampleAccount(copy.db, { email: 'noemie@example.ca' })
  const register = served.house.registry.actions.get('access.register-identity')!
  await done(served.house, actorOf('administrator'), register, {
    ...{ accountId, issuer: provider.settings.issuer, subject: 'noemie' },
  })
})
afterAll(async () => {
  await app?.close()
  await provider?.close()
  await copy?.drop()
})

it('a whole sign-in through oidc-provider leads to our second factor, which its answer does not replace', async () => {
  const visitor = new Visitor(app)
  const begun = await visitor.get('/en/sign-in/institution')
  const back = await provider.visit(String(begun.headers.location), 'noemie')
  expect((await visitor.get(back)).headers.location).toBe('/en/sign-in/second-step')
  expect((await visitor.get('/en/sign-in/second-step')).headers.location).toBe('/en/sign-in/first-passkey')
  const page = await visitor.get('/en/sign-in/first-passkey')
  expect(page.body).toContain('noemie@example.ca')

  const stranger = new Visitor(app)
  const other = await stranger.get('/en/sign-in/institution')
  const refused = await stranger.get(await provider.visit(String(other.headers.location), 'somebody-else'))
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('no account here is recorded for you')
})
