import type { FastifyRequest } from 'fastify'
import { languages } from '#kernel/language.ts'
import type { House } from '#platform/house.ts'
import { formNames } from '#platform/web/form-names.ts'
import { comesFromElsewhere } from '#platform/web/form-token.ts'
import { platformHref } from '#platform/web/paths.ts'

export const isActPath = (url: string): boolean =>
  languages.some((lang) => url.startsWith(`${platformHref('act', lang)}/`))

/** Whether an address is the form of an act of visitors: it sets no cookie, and a post to it proves otherwise that it is ours. */
export function isVisit(house: House, request: FastifyRequest): boolean {
  if (!isActPath(request.url)) return false
  const { action } = (request.params ?? {}) as { action?: string }
  return house.registry.actions.get(action ?? '')?.doneBy === 'anyone'
}

/**
 * Whether a visitor's form was sent by a page of ours. There is no session that a foreign page could borrow, and no cookie to compare
 * with: the browser itself says where the form stood (Fetch Metadata, else Origin). Who says nothing is refused, as is a form without
 * the key that each of ours carries (ADR 0022).
 */
export function isVisitorsForm(request: FastifyRequest, key: unknown): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === undefined && origin === undefined) return false
  if (site !== undefined && site !== 'same-origin') return false
  if (comesFromElsewhere(request)) return false
  return typeof key === 'string' && /^[\w-]{8,100}$/.test(key)
}

/** The same as a hook can ask it, for a body that is read already. */
export const isVisitorsPost = (request: FastifyRequest): boolean =>
  isVisitorsForm(request, (request.body as Record<string, unknown> | undefined)?.[formNames.idempotencyKey])
