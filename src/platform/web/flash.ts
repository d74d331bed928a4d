import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import type { House } from '#platform/house.ts'
import type { Flash } from '#platform/web/components/index.ts'

const COOKIE = 'contingent-done'

/** Remembers for the next page that an action was done. The cookie holds the action's name only, never a text. */
export function rememberDone(request: FastifyRequest, reply: FastifyReply, action: string): void {
  const secure = request.protocol === 'https'
  reply.setCookie(COOKIE, action, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60, secure })
}

/** The message of the action that led here, once. */
export function flashOf(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language): Flash | undefined {
  const name = request.cookies[COOKIE]
  if (!name) return undefined
  reply.clearCookie(COOKIE, { path: '/' })
  const action = house.registry.actions.get(name)
  return action ? { kind: 'success', title: action.words.done[lang] } : undefined
}
