import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a dishonest provider changes of its answer. */
export interface Lie {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  /** signed with a key that it does not publish */
  foreignKey?: boolean
  /** no signature at all */
  unsigned?: boolean
  /** what its metadata says that it is called */
  issuer?: string
}

export interface FakeProvider {
  issuer: string
  /** What the next answer says; set before the browser comes. */
  lie: Lie
  /** The claims of whoever signs in. */
  who: Record<string, unknown>
  /** The tokens that it has handed out. */
  tokens: string[]
  /** Signs in at once: the address to which the browser is sent back. */
  visit(url: string): string
  close(): Promise<void>
}

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider on this machine that answers what it is told, true or not. */
export async function fakeProvider(): Promise<FakeProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, URLSearchParams>()
  const provider: FakeProvider = {
    issuer: '',
    lie: {},
    who: { sub: 'noemie' },
    tokens: [],
    visit: () => '',
    close: async () => {},
  }
  const server: Server = createServer((request, response) => {
    const json = (value: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    const path = request.url?.split('?')[0]
    if (path === '/.well-known/openid-configuration')
      return json({
        issuer: provider.lie.issuer ?? provider.issuer,
        authorization_endpoint: `${provider.issuer}/auth`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      })
    if (path === '/jwks')
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })
    if (path !== '/token') return json({}, 404)
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const form = new URLSearchParams(body)
      const asked = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!asked || asked.get('code_challenge') !== challenge) return json({ error: 'invalid_grant' }, 400)
      const given = { access_token: randomBytes(24).toString('base64url'), id_token: idToken(asked) }
      provider.tokens.push(given.access_token, given.id_token)
      json({ token_type: 'Bearer', expires_in: 60, ...given })
    })
  })
  function idToken(asked: URLSearchParams): string {
    const { lie } = provider
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      aud: asked.get('client_id'),
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + 300,
      ...provider.who,
      ...lie.claims,
    }
    const header = lie.unsigned ? { alg: 'none' } : { alg: 'RS256', kid: 'one', ...lie.header }
    const signed = `${b64(header)}.${b64(claims)}`
    return `${signed}.${lie.unsigned ? '' : sign(signed, lie.foreignKey ? foreign.privateKey : own.privateKey)}`
  }
  provider.visit = (url) => {
    const asked = new URL(url).searchParams
    const code = randomBytes(16).toString('base64url')
    codes.set(code, asked)
    const back = new URL(asked.get('redirect_uri')!)
    back.search = new URLSearchParams({ code, state: asked.get('state')!, iss: provider.issuer }).toString()
    return `${back.pathname}${back.search}`
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider.close = () => new Promise((resolve) => server.close(() => resolve()))
  return provider
}

const sign = (text: string, key: KeyObject): string => createSign('sha256').update(text).sign(key).toString('base64url')
