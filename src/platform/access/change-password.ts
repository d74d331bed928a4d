import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { todayIn } from './account-standing.ts'
import { setPassword } from './accounts.ts'
import type { Actor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { findAccount } from './directory.ts'
import { type PasswordTry, settleAttempt, tryPassword } from './password-try.ts'

/**
 * Changes one's own password after showing the present one, within the limits of signing in. Every session of the account
 * ends with it. Returns the address to sign in with, or a refusal: `sign-in-refused`, `sign-in-wait`, or what is wrong with the new one.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  o: Omit<PasswordTry, 'email' | 'password'> & { current: string; wanted: string },
): Promise<{ email: string } | Refusal> {
  const as = { role: 'app' as const, claims: claimsOf(actor, todayIn(o.zone, o.now)) }
  const account = await inTransaction(db, as, (tx) => findAccount(tx, actor.accountId))
  if (!account) return refuse('session-over')
  const { current, wanted, ...rest } = o
  const passed = await tryPassword(db, 'access.change-password', { ...rest, email: account.email, password: current })
  if (isRefusal(passed)) return passed
  return inTransaction(db, as, async (tx) => {
    await settleAttempt(tx, passed.attemptId, 'passed')
    const refusal =
      wanted === current
        ? refuse('password-same')
        : await setPassword(tx, { accountId: actor.accountId, password: wanted, now: o.now })
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
    return refusal ?? { email: account.email }
  })
}
