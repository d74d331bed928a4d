import { lookup as resolve } from 'node:dns/promises'
import { request as overHttp } from 'node:http'
import { request as overTls } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export interface Asking {
  /** Hosts of the settings that may be called, with everything below them: `gc.ca` is also `www.rcmp.gc.ca`. */
  hosts: readonly string[]
  timeoutMs?: number
  /** For tests: what stands for the public internet. */
  isPublic?: (address: string) => boolean
  secure?: boolean
}

/** What came of it: an HTTP status, or why nobody was asked or answered. */
export interface Answer {
  ok: boolean
  answer: string
}

const HOPS = 3
/** Servers that do not know HEAD, or refuse it to everybody, are asked again with GET. */
const asksAgain = new Set([403, 404, 405, 501])

/** The hosts of `CONTINGENT_LINK_HOSTS`, by commas; without it nobody is called. */
export const hostsOfSettings = (text: string | undefined = process.env.CONTINGENT_LINK_HOSTS): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(one))

/** Why an address may not be called, or null: TLS on its own port, no user, a name (never a number) below an allowed host. */
export function whyNotCalled(address: string, o: Asking): string | null {
  if (!URL.canParse(address)) return 'not-an-address'
  const url = new URL(address)
  const host = url.hostname.toLowerCase().replace(/\.$/, '')
  if (url.username !== '' || url.password !== '') return 'names-a-user'
  if (o.secure !== false && (url.protocol !== 'https:' || url.port !== '')) return 'not-https'
  if (!['http:', 'https:'].includes(url.protocol)) return 'not-https'
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return 'not-a-name'
  return o.hosts.some((one) => host === one || host.endsWith(`.${one}`)) ? null : 'host-not-allowed'
}

/** Whether a page answers. Follows a few redirections, each judged like the first; reads no body; never reaches inside. */
export async function askWhetherThere(address: string, o: Asking): Promise<Answer> {
  let at = address
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const no = whyNotCalled(at, o)
    if (no) return { ok: false, answer: hop === 0 ? no : `redirected: ${no}` }
    const heard = await once(at, 'HEAD', o)
    const answer = typeof heard !== 'string' && asksAgain.has(heard.status) ? await once(at, 'GET', o) : heard
    if (typeof answer === 'string') return { ok: false, answer }
    if (answer.status < 300 || answer.status >= 400 || answer.location === null)
      return { ok: answer.status >= 200 && answer.status < 300, answer: String(answer.status) }
    if (!URL.canParse(answer.location, at)) return { ok: false, answer: 'redirected: not-an-address' }
    at = new URL(answer.location, at).href
  }
  return { ok: false, answer: 'redirected too often' }
}

async function once(
  address: string,
  method: 'HEAD' | 'GET',
  o: Asking,
): Promise<{ status: number; location: string | null } | string> {
  const url = new URL(address)
  const found = await resolve(url.hostname, { all: true }).catch(() => [])
  if (found.length === 0) return 'no-such-host'
  const isPublic = o.isPublic ?? isPublicAddress
  // All of them: the one that is called must not be the one that was not looked at.
  if (!found.every(({ address }) => isPublic(address))) return 'address-inside'
  const [pinned] = found
  return new Promise((answer) => {
    const send = url.protocol === 'https:' ? overTls : overHttp
    const asked = send(
      url,
      {
        method,
        agent: false,
        timeout: o.timeoutMs ?? 6_000,
        headers: { 'user-agent': 'Contingent link check', accept: '*/*' },
        // The address that was looked at is the one that is called: a name that changes its mind is not asked again.
        lookup: (_host, options, give) =>
          options.all ? give(null, [pinned!]) : give(null, pinned!.address, pinned!.family),
      },
      (response) => {
        answer({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
        response.destroy()
      },
    )
    const giveUp = setTimeout(() => asked.destroy(new Error('no-answer')), (o.timeoutMs ?? 6_000) + 1_000)
    asked.on('timeout', () => asked.destroy(new Error('no-answer')))
    asked.on('error', (error: NodeJS.ErrnoException) => answer(error.code ?? 'no-answer'))
    asked.on('close', () => clearTimeout(giveUp))
    asked.end()
  })
}
