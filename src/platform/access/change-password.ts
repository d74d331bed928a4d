import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { todayIn } from './account-standing.ts'
import { setPassword } from './accounts.ts'
import type { Actor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { findAccount } from './directory.ts'
import { type PasswordTry, settleAttempt, tryPassword } from './password-try.ts'
import { reopenSession } from './reopen-session.ts'
import { liveSession, type OpenedSession } from './session-record.ts'
import { tellOwner } from './ways-in-changed.ts'

/**
 * Changes one's own password after showing the present one, within the limits of signing in. Every session of the account
 * ends with it, and this one goes on under a new secret. Refusals: `sign-in-refused`, `sign-in-wait`, or what is wrong with the new one.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  o: Omit<PasswordTry, 'email' | 'password'> & {
    cookie: string
    current: string
    wanted: string
    userAgent?: string | null
  },
): Promise<OpenedSession | Refusal> {
  const as = { role: 'app' as const, claims: claimsOf(actor, todayIn(o.zone, o.now)) }
  const account = await inTransaction(db, as, (tx) => findAccount(tx, actor.accountId))
  if (!account) return refuse('session-over')
  const { current, wanted, cookie, userAgent, ...rest } = o
  const passed = await tryPassword(db, 'access.change-password', { ...rest, email: account.email, password: current })
  if (isRefusal(passed)) return passed
  return inTransaction(db, as, async (tx) => {
    await settleAttempt(tx, passed.attemptId, 'passed')
    const before = await liveSession(tx, cookie, o.now, o.zone)
    if (!before || before.session.actor.accountId !== actor.accountId) return refuse('session-over')
    const refusal =
      wanted === current
        ? refuse('password-same')
        : await setPassword(tx, { accountId: actor.accountId, password: wanted, now: o.now })
    if (!refusal) await tellOwner(tx, { accountId: actor.accountId, what: 'password', now: o.now })
    const opened = refusal
      ? null
      : await reopenSession(tx, before, { actor: before.session.actor, now: o.now, userAgent: userAgent ?? null })
    await appendAudit(tx, {
      at: o.now,
      ...auditBy(actor),
      act: 'access.change-password',
      outcome: refusal ? 'refused' : 'done',
      code: refusal?.code ?? null,
      objectKind: 'account',
      objectId: actor.accountId,
      requestId: o.requestId ?? null,
    })
    return opened ?? (refusal as Refusal)
  })
}
