import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Localized } from '#kernel/language.ts'
import { cookieOptions, deviceCookie, sessionCookie, stepCookie } from '#platform/access/cookies.ts'
import { type RelyingParty, relyingPartyOf } from '#platform/access/factors/relying-party.ts'
import { stepLasts } from '#platform/access/factors/second-step.ts'
import type { Coming, SignedIn, StepOpened } from '#platform/access/sign-in.ts'
import type { House } from '#platform/house.ts'
import type { PracticeDoor } from '#platform/web/practice-door.ts'

/** What the pages of signing in know of the server that they stand on. */
export interface SignInContext {
  tls: boolean
  /** where people reach the installation: passkeys are bound to it */
  publicUrl?: string | undefined
  practiceDoor?: PracticeDoor | undefined
  /** how the institution's sign-in is called, where there is one */
  providerLabel?: Localized | undefined
}

export const relyingParty = (request: FastifyRequest, o: SignInContext): RelyingParty | null =>
  relyingPartyOf(o.publicUrl, request.host)

/** Who comes, from where, with what the browser brought. */
export function comingOf(house: House, request: FastifyRequest, o: SignInContext): Coming {
  return {
    ip: request.ip,
    device: request.cookies[deviceCookie(o.tls)] ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    now: house.clock(),
    zone: house.installation.zone,
    requestId: request.id,
  }
}

/** Sets the cookies of a session that was opened; the step before it is over. */
export function letIn(reply: FastifyReply, signed: SignedIn, { tls }: SignInContext): void {
  reply.setCookie(sessionCookie(tls), signed.session, cookieOptions(tls))
  if (signed.device) reply.setCookie(deviceCookie(tls), signed.device, cookieOptions(tls, 'device'))
  reply.clearCookie(stepCookie(tls), cookieOptions(tls))
}

/** Sets the cookie of a sign-in that lacks its second factor. */
export function holdStep(reply: FastifyReply, { step }: StepOpened, { tls }: SignInContext): void {
  reply.setCookie(stepCookie(tls), step, { ...cookieOptions(tls), maxAge: stepLasts })
}

export const stepOf = (request: FastifyRequest, { tls }: SignInContext): string =>
  request.cookies[stepCookie(tls)] ?? ''
