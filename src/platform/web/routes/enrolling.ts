import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { findAccount } from '#platform/access/directory.ts'
import { asOwner } from '#platform/access/factors/as-owner.ts'
import { factorsOfMe, hasSecondFactor, type OwnFactors } from '#platform/access/factors/own-factors.ts'
import { lookAtStep } from '#platform/access/factors/second-step.ts'
import { needsProof } from '#platform/access/step-up.ts'
import type { House } from '#platform/house.ts'
import { platformHref } from '#platform/web/paths.ts'
import { type SignInContext, stepOf } from './sign-in-context.ts'

/** Somebody who may add a second factor now. */
export interface Enrolling {
  via: 'step' | 'session'
  accountId: string
  email: string
  name: string
  own: OwnFactors
}

export interface TurnedAway {
  turnedAway: 'sign-in' | 'second-step' | 'confirm'
}

const places = {
  step: { passkey: 'enrol', codeApp: 'enrolCodeApp' },
  session: { passkey: 'addPasskey', codeApp: 'codeApp' },
} as const

export const placesOf = (via: Enrolling['via']) => places[via]

/** In a session: who has just proved who they are. While signing in: who has no second factor yet. */
export async function enrollingOf(
  house: House,
  request: FastifyRequest,
  via: Enrolling['via'],
  o: SignInContext,
): Promise<Enrolling | TurnedAway> {
  const now = house.clock()
  if (via === 'step') {
    const step = await lookAtStep(house.db, stepOf(request, o), now)
    if (!step) return { turnedAway: 'sign-in' }
    return hasSecondFactor(step.own) ? { turnedAway: 'second-step' } : { via, ...step }
  }
  const { actor } = request.reader
  if (!actor) return { turnedAway: 'sign-in' }
  if (needsProof({ actor, now })) return { turnedAway: 'confirm' }
  return asOwner(house.db, actor.accountId, { now }, async (tx) => {
    const account = await findAccount(tx, actor.accountId)
    if (!account) return { turnedAway: 'sign-in' }
    const { email, name } = account
    return { via, accountId: actor.accountId, email, name, own: await factorsOfMe(tx) }
  })
}

/** Leads to what has to come first. */
export function turnedAway(
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  { turnedAway }: TurnedAway,
  path: string,
) {
  if (turnedAway === 'second-step') return reply.redirect(platformHref('secondStep', lang), 303)
  const own = path === platformHref('addPasskey', lang) || path === platformHref('codeApp', lang)
  const back = own ? path : ((request.query as Record<string, string>).back ?? null)
  const search = back ? `?back=${encodeURIComponent(back)}` : ''
  return reply.redirect(`${platformHref(turnedAway === 'confirm' ? 'confirm' : 'signIn', lang)}${search}`, 303)
}
