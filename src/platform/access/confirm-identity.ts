import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Db } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import type { Actor } from './actor.ts'
import { findAccount } from './directory.ts'
import { asOwner } from './factors/as-owner.ts'
import { factorsOfMe, hasSecondFactor, type OwnFactors } from './factors/own-factors.ts'
import type { RelyingParty } from './factors/relying-party.ts'
import { judgeFactor } from './factors/second-step.ts'
import { asNobody, settleAttempt, tryPassword } from './password-try.ts'
import { reopenSession } from './reopen-session.ts'
import { closeSession, liveSession, type OpenedSession } from './session-record.ts'

/** What somebody shows again: a passkey alone, or the password with a code where the account has a second factor. */
export type Proof = { passkey: string; rp: RelyingParty } | { password: string; code: string; sealer: Sealer }

export interface Confirming {
  cookie: string
  actor: Actor
  proof: Proof
  /** the one click of a practice copy */
  waived?: boolean
  ip: string
  device?: string | null
  userAgent?: string | null
  now: string
  zone?: string
  requestId?: string | null
}

/** With what an account can confirm who it is. */
export const ownFactors = (db: Db, accountId: string, now: string): Promise<OwnFactors> =>
  asOwner(db, accountId, { now }, factorsOfMe)

/**
 * Proves once more who is at the keyboard. The session goes on under a new secret, and what is especially sensitive is
 * open for twenty minutes. Refusals as at sign-in.
 */
export async function confirmIdentity(db: Db, o: Confirming): Promise<(OpenedSession & { actor: Actor }) | Refusal> {
  const refusal = await judge(db, o)
  if (refusal) return refusal
  return asNobody(db, o, async (tx) => {
    const found = await liveSession(tx, o.cookie, o.now, o.zone)
    if (!found || found.session.actor.accountId !== o.actor.accountId) return refuse('session-over')
    if (!(await closeSession(tx, o.cookie, o.now, 'confirmed'))) return refuse('session-over')
    const actor = { ...found.session.actor, provedAt: o.now }
    const opened = await reopenSession(tx, found, {
      actor,
      provedAt: o.now,
      now: o.now,
      userAgent: o.userAgent ?? null,
    })
    await appendAudit(tx, {
      at: o.now,
      ...auditBy(actor),
      act: 'access.confirm-identity',
      outcome: 'done',
      objectKind: 'session',
      objectId: opened.handle,
      requestId: o.requestId ?? null,
      detail: { ip: o.ip, by: 'passkey' in o.proof ? 'passkey' : 'password' },
    })
    return { ...opened, actor: { ...actor, cameBy: opened.handle } }
  })
}

async function judge(db: Db, o: Confirming): Promise<Refusal | null> {
  const { accountId } = o.actor
  const shared = {
    accountId,
    purpose: 'confirm' as const,
    now: o.now,
    ip: o.ip,
    zone: o.zone,
    requestId: o.requestId ?? null,
  }
  if ('passkey' in o.proof) {
    const shown = await judgeFactor(db, o.proof, shared)
    return isRefusal(shown) ? shown : null
  }
  const account = await asOwner(db, accountId, o, (tx) => findAccount(tx, accountId))
  if (!account) return refuse('session-over')
  const { password, code, sealer } = o.proof
  const passed = await tryPassword(db, 'access.confirm-identity', { ...o, email: account.email, password })
  if (isRefusal(passed)) return passed
  await asNobody(db, o, (tx) => settleAttempt(tx, passed.attemptId, 'passed'))
  if (o.waived || !hasSecondFactor(await ownFactors(db, accountId, o.now))) return null
  const shown = await judgeFactor(db, { code, sealer }, shared)
  return isRefusal(shown) ? shown : null
}
