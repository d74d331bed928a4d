import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderSettings } from '#platform/access/provider/settings.ts'
import { PRODUCTION_ADDRESS } from './production.ts'

const clientId = 'contingent'
const clientSecret = 'a secret between the two'

export interface Institution {
  settings: ProviderSettings
  /** The codes for which it has handed out an identity. */
  granted: Set<string>
  /** A browser at the provider: follows it, fills in its forms, until it sends back to us. */
  visit(url: string, login: string): Promise<string>
  close(): Promise<void>
}

/** oidc-provider on loopback. `reachedAt` makes another door to its port, which becomes its address for us; browsers come straight. */
export async function institution(
  reachedAt: (port: number) => Promise<number> = async (port) => port,
): Promise<Institution> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${await reachedAt(port)}`
  const { Provider } = await import('oidc-provider')
  const provider = new Provider(issuer, {
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
  const granted = new Set<string>()
  provider.on('grant.success', ({ oidc }) => {
    if (oidc.params.code) granted.add(oidc.params.code)
  })
  server.on('request', provider.callback())
  return {
    settings: {
      ...{ issuer, clientId, clientSecret, label: { en: 'x', fr: 'x' } },
      ...{ mfa: { amr: ['mfa'], acr: [] }, byEmail: false },
    },
    granted,
    visit: (url, login) => browse(url.replace(issuer, `http://127.0.0.1:${port}`), login),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function browse(url: string, login: string): Promise<string> {
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
