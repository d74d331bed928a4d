import type { FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import { tokenActor } from '#platform/access/tokens.ts'
import type { House } from '#platform/house.ts'

/** Who asks the API: the account and duty of the bearer token, or null. Cookies count for nothing here. */
export async function bearerActor(house: House, request: FastifyRequest): Promise<Actor | null> {
  const header = request.headers.authorization
  const token = header?.startsWith('Bearer ') ? header.slice(7).trim() : null
  if (!token) return null
  return tokenActor(house.db, token, house.clock(), house.installation.zone)
}
