import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#platform/access/index.ts'
import { createOneTimeLink } from '#platform/access/one-time-link.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import type { House } from '#platform/house.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { productionDatabase, productionServer, signedInForReal } from '#tests/support/production.ts'
import { calleeOf, type Node, sources, walk } from './static/syntax.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let later: (seconds: number) => void

beforeAll(async () => {
  copy = await productionDatabase()
  ;({ house, app, later } = await productionServer(copy, { modules: [lettersModule, accessOf([])] }))
}, 120_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const page = readFileSync(join(repositoryRoot(), 'docs/sign-in.md'), 'utf8')

/** The files in which a function is called, or the database's function of that name. */
function callersOf(all: ReturnType<typeof sources>, name: string): string[] {
  return all.flatMap(({ file, tree, code }) => {
    let calls = false
    walk(tree, (node: Node) => {
      if (node.type === 'CallExpression' && calleeOf(node) === name) calls = true
      if (node.type === 'TemplateLiteral' && code.slice(node.start, node.end).includes(`${name}(`)) calls = true
    })
    return calls ? [file] : []
  })
}

describe('V6.1.3 V6.3.4 ways in', () => {
  it('V6.1.3 V6.3.4 are those of docs/sign-in.md: nothing else opens a session or makes an actor', () => {
    const all = sources()
    const access = 'src/platform/access/'
    expect(callersOf(all, 'access.open_session')).toEqual([`${access}session-record.ts`])
    expect(callersOf(all, 'openSession')).toEqual([`${access}reopen-session.ts`, `${access}sign-in.ts`])
    expect(callersOf(all, 'admit')).toEqual([`${access}provider/sign-in.ts`, `${access}sign-in.ts`])
    expect(callersOf(all, 'access.live_token')).toEqual([`${access}tokens.ts`])
    expect(callersOf(all, 'access.live_session')).toEqual([`${access}session-record.ts`])
    expect(callersOf(all, 'access.redeem_link')).toEqual([`${access}one-time-link.ts`])
    const notByThemselves = ['signIn', 'admit', 'identityKey']
    const ways = all
      .filter(({ file }) => [`${access}sign-in.ts`, `${access}provider/sign-in.ts`].includes(file))
      .flatMap(({ code }) => [...code.matchAll(/export (?:async )?(?:function|const) (\w+)/g)])
      .map(([, name = '']) => name)
      .filter((name) => name !== '' && !notByThemselves.includes(name))
    expect(ways.length).toBeGreaterThanOrEqual(4)
    for (const name of [...ways, 'redeemLink', 'tokenActor', 'practiceDoor'])
      expect(page, name).toContain(`\`${name}\``)
  })

  it('V6.3.4 a production installation has no door of one click, and its page offers none', async () => {
    const door = await app.inject({ url: '/en/sign-in' })
    expect(door.body).not.toMatch(/practice/i)
    const visitor = new Visitor(app, '192.0.2.61')
    await sampleAccount(copy.db, { email: 'door@example.ca' })
    await visitor.get('/en/sign-in')
    const claims: Record<string, string>[] = [
      { practiceAccount: 'door@example.ca' },
      { account: 'door@example.ca' },
      { email: 'door@example.ca' },
    ]
    for (const fields of claims) expect((await visitor.post('/en/sign-in', fields)).statusCode).toBe(401)
  })

  it('V6.3.2 there is no account but those that somebody made: a new database knows none', async () => {
    const bare = await throwAwayDatabase({ bare: true })
    try {
      const { rows } = await bare.admin.query(
        'select (select count(*) from access.account)::int as accounts, (select count(*) from access.credential)::int as credentials, (select count(*) from access.token)::int as tokens',
      )
      expect(rows).toEqual([{ accounts: 0, credentials: 0, tokens: 0 }])
    } finally {
      await bare.drop()
    }
    const { accountId } = await sampleAccount(copy.db, { email: 'first@example.ca', password: null })
    for (const password of ['', 'admin', 'first@example.ca', samplePassword]) {
      const visitor = new Visitor(app, '192.0.2.62')
      expect((await visitor.signIn('first@example.ca', password)).statusCode).toBe(401)
    }
    expect(accountId).toBeTruthy()
  })
})

describe('fields for passwords', () => {
  it('V6.2.6 V6.2.7 are masked, tell managers what they are, and keep nobody from pasting', async () => {
    const { accountId } = await sampleAccount(copy.db, { email: 'link@example.ca', password: null })
    const link = await asSystem(copy.db, (tx) => createOneTimeLink(tx, { accountId, now: house.clock() }))
    const { visitor } = await signedInForReal(copy, app, { email: 'fields@example.ca', ip: '192.0.2.63' })
    // Long enough ago that the page asks again.
    later(14 * 60)
    await visitor.get('/en/my-account')
    later(7 * 60)
    const pages = {
      '/en/sign-in': await app.inject({ url: '/en/sign-in' }),
      '/fr/ouvrir-session': await app.inject({ url: '/fr/ouvrir-session' }),
      'first account': await app.inject({ url: `/en/first-account/${link}` }),
      password: await visitor.get('/en/my-account/password'),
      confirm: await visitor.get('/fr/confirmer?back=%2Ffr%2Fmon-compte'),
    }
    const wanted: Record<string, string> = {
      password: '(current|new)-password',
      current: 'current-password',
      wanted: 'new-password',
      _password: 'current-password',
    }
    for (const [what, { body, statusCode }] of Object.entries(pages)) {
      expect(statusCode, what).toBe(200)
      const fields = [...body.matchAll(/<input[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('type="hidden"'))
      const secret = fields.filter((tag) => Object.keys(wanted).some((name) => tag.includes(` name="${name}"`)))
      expect(secret.length, what).toBeGreaterThan(0)
      for (const tag of secret) {
        const name = / name="([^"]*)"/.exec(tag)![1]!
        expect(tag, what).toMatch(/ type="password"/)
        expect(tag, what).toMatch(new RegExp(` autocomplete="${wanted[name]}( webauthn)?"`))
        expect(tag, what).not.toMatch(/ on\w+=|readonly|maxlength="\d{1,2}"/)
      }
    }
    const scripts = readFileSync(join(repositoryRoot(), 'src/platform/web/assets/passkey.ts'), 'utf8')
    expect(scripts).not.toMatch(/paste|clipboard/)
  })
})

describe('V3.7.5 a browser that lacks something', () => {
  it('V3.7.5 without cookies is told that they are needed, and is not let in', async () => {
    const first = await app.inject({ url: '/en/sign-in' })
    const token = /name="_csrf" value="([^"]*)"/.exec(first.body)![1]!
    const answer = await app.inject({
      method: 'POST',
      url: '/en/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: token, email: 'door@example.ca', password: samplePassword }).toString(),
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toMatch(/cookies/)
    expect(answer.headers['set-cookie'] ?? '').not.toMatch(/__Host-contingent=/)
  })

  it('V3.7.5 without passkeys or scripts reads so, sees no button that does nothing, and finds the other way', async () => {
    for (const [url, said] of [
      ['/en/sign-in', 'Passkeys need a browser'],
      ['/fr/ouvrir-session', 'Les clés d’accès demandent un navigateur'],
    ]) {
      const { body } = await app.inject({ url: url! })
      const hint = /<p class="hint" data-passkey-missing(?:="[^"]*")?>([^<]*)</.exec(body)?.[1] ?? ''
      expect(hint.length, url).toBeGreaterThan(20)
      expect(hint).toContain(said)
      expect(body).toMatch(/<button[^>]*data-passkey-button[^>]*hidden/)
      expect(body).toMatch(/<input[^>]*type="password"/)
    }
  })
})

describe('what is decoded', () => {
  it('V1.1.1 is decoded once: what was written twice stays as it was written', async () => {
    const { visitor } = await signedInForReal(copy, app, {
      email: 'written@example.ca',
      ip: '192.0.2.64',
      duties: [{ duty: 'administrator' }],
    })
    const typed = '%2541 %41 &amp;lt;b&amp;gt; &#65; \\u0041 =C3=A9 e\u0301'
    await visitor.get('/en/do/access.issue-token')
    const issued = await visitor.post('/en/do/access.issue-token', { label: typed, days: '30' })
    expect(issued.statusCode, issued.body).toBe(200)
    const kept = await copy.admin.query(`select label from access.token where label like '%41%'`)
    // The one canonical form is that of Unicode: composed letters.
    expect(kept.rows).toEqual([{ label: typed.normalize('NFC') }])
    const mine = await visitor.get('/en/my-account')
    expect(mine.body).toContain('%2541 %41 &amp;amp;lt;b&amp;amp;gt; &amp;#65; \\u0041 =C3=A9 \u00e9')
    const list = await visitor.get('/en/accounts?q=%252541')
    expect(list.body).toContain('value="%2541"')
    for (const path of ['/en/%2561ccounts', '/en/accounts/%252e%252e', '/%2565n/accounts'])
      expect((await visitor.get(path)).statusCode, path).toBe(404)
  })
})
