import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findAccount } from '#platform/access/directory.ts'
import { asOwner } from '#platform/access/factors/as-owner.ts'
import { hasSecondFactor } from '#platform/access/factors/own-factors.ts'
import { enrolOptions, showOptions } from '#platform/access/factors/passkeys.ts'
import type { RelyingParty } from '#platform/access/factors/relying-party.ts'
import { lookAtStep } from '#platform/access/factors/second-step.ts'
import { asNobody } from '#platform/access/password-try.ts'
import { needsProof } from '#platform/access/step-up.ts'
import type { House } from '#platform/house.ts'
import { relyingParty, type SignInContext, stepOf } from './sign-in-context.ts'

/** What the page script asks for before it turns to the browser's passkeys: a challenge for one purpose. */
export function addPasskeyRoutes(app: FastifyInstance, house: House, o: SignInContext): void {
  app.post('/session/passkey', { bodyLimit: 4_096 }, async (request, reply) => {
    const rp = relyingParty(request, o)
    const purpose = String((request.body as Record<string, string> | undefined)?.purpose ?? '')
    const options = rp && (await optionsFor(house, request, rp, purpose, o))
    return options ? reply.send(options) : reply.code(409).send({ refused: true })
  })
}

/** The options, or null where this browser is not at the point to ask for them. */
async function optionsFor(
  house: House,
  request: FastifyRequest,
  rp: RelyingParty,
  purpose: string,
  o: SignInContext,
): Promise<object | null> {
  const { db } = house
  const now = house.clock()
  const { actor } = request.reader
  if (purpose === 'passkey-only')
    return asNobody(db, { now }, (tx) => showOptions(tx, rp, { purpose, accountId: null, now }))
  if (purpose === 'confirm')
    return (
      actor &&
      asOwner(db, actor.accountId, { now }, (tx) => showOptions(tx, rp, { purpose, accountId: actor.accountId, now }))
    )
  if (purpose === 'enrol' && actor) {
    if (needsProof({ actor, now })) return null
    return asOwner(db, actor.accountId, { now }, async (tx) => {
      const account = await findAccount(tx, actor.accountId)
      return account && enrolOptions(tx, rp, { accountId: account.id, email: account.email, name: account.name, now })
    })
  }
  if (purpose !== 'sign-in' && purpose !== 'enrol') return null
  const step = await lookAtStep(db, stepOf(request, o), now)
  if (!step) return null
  const { accountId, email, name } = step
  if (purpose === 'sign-in')
    return asOwner(db, accountId, { now }, (tx) => showOptions(tx, rp, { purpose, accountId, now }))
  // With a second factor there already, the password alone adds no other.
  if (hasSecondFactor(step.own)) return null
  return asOwner(db, accountId, { now }, (tx) => enrolOptions(tx, rp, { accountId, email, name, now }))
}
