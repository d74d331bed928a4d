import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { sessionCookie } from '#platform/access/cookies.ts'
import type { House } from '#platform/house.ts'
import { formNames } from '#platform/web/form-names.ts'
import { platformHref } from '#platform/web/paths.ts'
import { buildServer, type ServerOptions } from '#platform/web/server.tsx'

export interface Answer {
  status: number
  headers: Readonly<Record<string, string | string[] | number | undefined>>
  /** As it travelled: compressed where the request asked for it. */
  payload: Buffer
}

export interface Asked {
  path: string
  method?: 'GET' | 'POST'
  cookie?: string
  /** A form, URL-encoded. */
  form?: Record<string, string>
  headers?: Record<string, string>
}

/** How a visitor reaches a server: over a socket, or handed in within this process. */
export type Ask = (asked: Asked) => Promise<Answer>

/** The headers of a request, as a browser sends them. */
export const headersOf = ({ cookie, form, headers }: Asked): Record<string, string> => ({
  ...(cookie ? { cookie } : {}),
  ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  ...headers,
})

/** What an answer says, unpacked. */
export function textOf({ headers, payload }: Answer): string {
  const packed = headers['content-encoding']
  const plain = packed === 'br' ? brotliDecompressSync(payload) : packed === 'gzip' ? gunzipSync(payload) : payload
  return plain.toString('utf8')
}

/** A server answers a reader 120 times a minute; a walk asks more, so it goes on at a new one in time. */
const questionsEach = 100

/** Hands requests to servers of a house in this process, without a socket. */
export function askHouse(house: House, o: ServerOptions = {}): Ask {
  let app: FastifyInstance | undefined
  let left = 0
  return async (asked) => {
    if (!app || left === 0) {
      await app?.close()
      app = await buildServer(house, o)
      left = questionsEach
    }
    left -= 1
    const answer = await app.inject({
      method: asked.method ?? 'GET',
      url: asked.path,
      headers: headersOf(asked),
      ...(asked.form ? { payload: new URLSearchParams(asked.form).toString() } : {}),
    })
    return { status: answer.statusCode, headers: answer.headers, payload: answer.rawPayload }
  }
}

/** Signs in as a browser does, by the form of the sign-in page; gives the cookie to send from then on. */
export async function signInBy(ask: Ask, who: { email: string; password: string }): Promise<string> {
  const path = platformHref('signIn', 'en')
  const before = cookieOf(await ask({ path }), 'contingent-form')
  const form = { [formNames.csrf]: before.split('=')[1] ?? '', email: who.email, password: who.password }
  const answer = await ask({ path, method: 'POST', cookie: before, form })
  if (answer.status !== 303) throw new Error(`${who.email} is not let in: ${answer.status}`)
  return cookieOf(answer, sessionCookie(false))
}

function cookieOf(answer: Answer, name: string): string {
  const all = [answer.headers['set-cookie'] ?? []].flat().map((line) => String(line).split(';')[0]!)
  const found = all.find((line) => line.startsWith(`${name}=`))
  if (!found) throw new Error(`The answer (${answer.status}) sets no cookie ${name}.`)
  return found
}
