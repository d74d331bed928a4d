import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieName } from '#platform/access/cookies.ts'

const COOKIE = 'contingent-form'

/** The form token of somebody who is not signed in: the same value in a cookie and in the form. */
export function visitorToken(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const name = cookieName(COOKIE, secure)
  const before = request.cookies[name]
  if (before && /^[\w-]{22}$/.test(before)) return before
  const token = randomBytes(16).toString('base64url')
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
  return token
}

/** Whether a posted form is ours: its token is the reader's, and the browser does not say it comes from elsewhere. */
export function isOurForm(request: FastifyRequest, given: unknown): boolean {
  if (comesFromElsewhere(request)) return false
  const expected = request.reader.csrf
  if (typeof given !== 'string' || expected === '') return false
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Whether the browser names another origin than ours, or one that it will not tell. */
export function comesFromElsewhere({ headers, host }: FastifyRequest): boolean {
  return headers.origin !== undefined && hostOf(headers.origin) !== host
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
