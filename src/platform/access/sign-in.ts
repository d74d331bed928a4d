import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import { accountStanding, actorIn, homeZone, todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import {
  appendRefusal,
  asNobody,
  type PasswordPassed,
  type PasswordTry,
  settleAttempt,
  tryPassword,
} from './password-try.ts'
import { hashOfSecret, newSecret } from './secret.ts'
import { type OpenedSession, openSession } from './session-record.ts'

export interface SignIn extends PasswordTry {
  userAgent?: string | null
  /** which duty to begin with; otherwise the first that is not the member's own */
  assignmentId?: string
}

export interface SignedIn extends OpenedSession {
  actor: Actor
  /** the secret for the device cookie, where this browser was not known */
  device: string | null
  /** the instant of the sign-in before, or null, and failed tries since then: for the owner to see */
  previousSignIn: string | null
  failedSince: number
}

/** Signs in with a password. Refusals: `sign-in-refused`, `sign-in-wait` with `seconds`, `no-duty-now`; all are audited. */
export async function signIn(db: Db, o: SignIn): Promise<SignedIn | Refusal> {
  const passed = await tryPassword(db, 'access.sign-in', o)
  if (isRefusal(passed)) return passed
  return asNobody(db, o, (tx) => begin(tx, passed, o))
}

async function begin(tx: Tx, passed: PasswordPassed, o: SignIn): Promise<SignedIn | Refusal> {
  const refused = async (code: string): Promise<Refusal> => {
    await appendRefusal(tx, 'access.sign-in', o, code, passed.accountId)
    return refuse(code)
  }
  await settleAttempt(tx, passed.attemptId, 'passed')
  const standing = await accountStanding(tx, passed.accountId, todayIn(o.zone ?? homeZone, o.now))
  // Disabled in the moment between: it answers as if it had been before.
  if (!standing) return refused('sign-in-refused')
  const assignmentId = o.assignmentId ?? standing.assignments[0]?.id
  const actor = assignmentId ? actorIn(standing, assignmentId) : null
  if (!actor) return refused(o.assignmentId ? 'duty-not-yours' : 'no-duty-now')

  const session = await openSession(tx, {
    actor,
    signedInAt: o.now,
    now: o.now,
    userAgent: o.userAgent ?? null,
    factors: ['password'],
  })
  const device = passed.knownDevice ? null : newSecret()
  if (device)
    await sql`select access.remember_device(${hashOfSecret(device)}, ${actor.accountId}, ${o.now})`.execute(tx)
  const failed = await sql<{ count: number }>`
    select access.failures_between(${passed.emailHash}, ${session.previousSignIn ?? '1970-01-01T00:00:00Z'}, ${o.now}) as count`.execute(
    tx,
  )
  await appendAudit(tx, {
    at: o.now,
    ...auditBy(actor),
    act: 'access.sign-in',
    outcome: 'done',
    objectKind: 'session',
    objectId: session.handle,
    requestId: o.requestId ?? null,
    detail: { ip: o.ip },
  })
  return { ...session, actor, device, failedSince: failed.rows[0]?.count ?? 0 }
}
