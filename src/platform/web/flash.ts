import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { cookieName, cookieOptions } from '#platform/access/cookies.ts'
import type { House } from '#platform/house.ts'
import type { Flash } from '#platform/web/components/index.ts'

const COOKIE = 'contingent-done'

/** Remembers for the next page that an action was done. The cookie holds the action's name only, never a text. */
export function rememberDone(request: FastifyRequest, reply: FastifyReply, action: string): void {
  const { secure } = request
  reply.setCookie(cookieName(COOKIE, secure), action, { ...cookieOptions(secure), maxAge: 60 })
}

/** The message of the action that led here, once. */
export function flashOf(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language): Flash | undefined {
  const { secure } = request
  const done = request.cookies[cookieName(COOKIE, secure)]
  if (!done) return undefined
  reply.clearCookie(cookieName(COOKIE, secure), cookieOptions(secure))
  const action = house.registry.actions.get(done)
  return action ? { kind: 'success', title: action.words.done[lang] } : undefined
}
