import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import { accountStanding, actorIn, homeZone, todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { asOwner } from './factors/as-owner.ts'
import { ownerOfPasskey, takePasskey } from './factors/passkeys.ts'
import type { RelyingParty } from './factors/relying-party.ts'
import { judgeFactor, lookAtStep, openStep, type Shown, stepOver, takeStep } from './factors/second-step.ts'
import { appendRefusal, asNobody, type PasswordTry, settleAttempt, tryPassword } from './password-try.ts'
import { hashOfSecret, newSecret } from './secret.ts'
import { type OpenedSession, openSession } from './session-record.ts'

export interface Coming {
  ip: string
  /** the secret of the device cookie, where the browser sent one */
  device?: string | null
  userAgent?: string | null
  now: string
  zone?: string
  requestId?: string | null
}

export interface SignIn extends PasswordTry, Coming {
  /** which duty to begin with; otherwise the first that is not the member's own */
  assignmentId?: string
  /** the one click of a practice copy asks for no second factor; a production installation does not listen to this */
  waived?: boolean
}

export interface SignedIn extends OpenedSession {
  actor: Actor
  /** the secret for the device cookie, where this browser was not known */
  device: string | null
  /** the instant of the sign-in before, or null, and failed tries since then: for the owner to see */
  previousSignIn: string | null
  failedSince: number
}

/** The password is right; the second factor is still to be shown, or to be enrolled first. */
export interface StepOpened {
  /** the secret for the cookie of the step: ten minutes, and no session */
  step: string
}

/** Signs in with a password and nothing more; where a second factor is needed it is refused as `second-factor-needed`. */
export async function signIn(db: Db, o: SignIn): Promise<SignedIn | Refusal> {
  const begun = await beginSignIn(db, o)
  return isRefusal(begun) || !('step' in begun) ? begun : refuse('second-factor-needed')
}

/**
 * Takes a password. In production, and wherever the account has a second factor, that is the first step only.
 * Refusals: `sign-in-refused`, `sign-in-wait` with `seconds`, `no-duty-now`; all are audited.
 */
export async function beginSignIn(db: Db, o: SignIn): Promise<SignedIn | StepOpened | Refusal> {
  const passed = await tryPassword(db, 'access.sign-in', o)
  if (isRefusal(passed)) return passed
  return asNobody(db, o, async (tx) => {
    await settleAttempt(tx, passed.attemptId, 'passed')
    return admit(tx, { ...o, accountId: passed.accountId, factors: ['password'] })
  })
}

/** Shows the second factor of a sign-in that was begun. Refusals: `step-over`, `passkey-not-taken`, `code-not-right`, `code-wait`. */
export async function finishSignIn(
  db: Db,
  o: Coming & { step: string; shown: Shown },
): Promise<SignedIn | StepOpened | Refusal> {
  const step = await lookAtStep(db, o.step, o.now)
  if (!step) return stepOver()
  const factor = await judgeFactor(db, o.shown, { ...o, accountId: step.accountId, purpose: 'sign-in' })
  if (isRefusal(factor)) return factor
  return openAfterStep(db, { ...o, factor })
}

/** Opens the session after the second factor was shown or enrolled; the step is used up with it. */
export const openAfterStep = (
  db: Db,
  o: Coming & { step: string; factor: string },
): Promise<SignedIn | StepOpened | Refusal> =>
  asNobody(db, o, async (tx) => {
    const taken = await takeStep(tx, o.step, o.now)
    return taken ? admit(tx, { ...o, ...taken, factors: [...taken.factors, o.factor] }) : stepOver()
  })

/** Signs in with a passkey alone: the device and its owner's PIN, face or finger are two factors. */
export async function signInByPasskey(
  db: Db,
  o: Coming & { response: string; rp: RelyingParty },
): Promise<SignedIn | StepOpened | Refusal> {
  const owner = await asNobody(db, o, (tx) => ownerOfPasskey(tx, o.response))
  const taken = owner
    ? await asOwner(db, owner, o, (tx) =>
        takePasskey(tx, o.rp, { purpose: 'passkey-only', accountId: null, response: o.response, now: o.now }),
      )
    : refuse('passkey-not-taken')
  return asNobody(db, o, async (tx) => {
    if (!isRefusal(taken) && owner) return admit(tx, { ...o, accountId: owner, factors: ['passkey'] })
    await appendRefusal(tx, 'access.sign-in', o, 'passkey-not-taken', owner)
    return refuse('passkey-not-taken')
  })
}

export interface Admission extends Coming {
  accountId: string
  factors: string[]
  assignmentId?: string
  waived?: boolean
  /** when they proved who they are, where that was elsewhere and before */
  provedAt?: string
}

/** What was shown fits: opens the session, or asks for the factor that is missing. */
export async function admit(tx: Tx, o: Admission): Promise<SignedIn | StepOpened | Refusal> {
  const refused = async (code: string): Promise<Refusal> => {
    await appendRefusal(tx, 'access.sign-in', o, code, o.accountId)
    return refuse(code)
  }
  const standing = await accountStanding(tx, o.accountId, todayIn(o.zone ?? homeZone, o.now))
  // Disabled in the moment between: it answers as if it had been before.
  if (!standing) return refused('sign-in-refused')
  const assignmentId = o.assignmentId ?? standing.assignments[0]?.id
  const actor = assignmentId ? actorIn(standing, assignmentId) : null
  if (!actor) return refused(o.assignmentId ? 'duty-not-yours' : 'no-duty-now')

  if (await lacksFactor(tx, o)) {
    const step = await openStep(tx, o)
    await appendAudit(tx, {
      ...entryOf(o, actor),
      act: 'access.first-step',
      objectKind: 'account',
      objectId: o.accountId,
    })
    return { step }
  }
  const session = await openSession(tx, {
    actor,
    signedInAt: o.now,
    provedAt: o.provedAt ?? o.now,
    now: o.now,
    userAgent: o.userAgent ?? null,
    factors: o.factors,
  })
  const device = await deviceFor(tx, o)
  const failed = await sql<{ count: number }>`
    select access.failed_since(${o.accountId}, ${session.previousSignIn ?? '1970-01-01T00:00:00Z'}, ${o.now}) as count`.execute(
    tx,
  )
  await appendAudit(tx, {
    ...entryOf(o, actor),
    act: 'access.sign-in',
    objectKind: 'session',
    objectId: session.handle,
  })
  return {
    ...session,
    actor: { ...actor, provedAt: o.provedAt ?? o.now },
    device,
    failedSince: failed.rows[0]?.count ?? 0,
  }
}

async function lacksFactor(tx: Tx, o: Admission): Promise<boolean> {
  const { rows } = await sql<{ due: boolean; shown: boolean; has: boolean }>`
    select access.second_factor_due() as due, access.is_second_factor(${o.factors}) as shown,
      access.has_second_factor(${o.accountId}) as has`.execute(tx)
  const { due, shown, has } = rows[0]!
  return !shown && (due || (has && o.waived !== true))
}

/** A secret by which this browser is known from now on, where it is not known yet. */
async function deviceFor(tx: Tx, o: Admission): Promise<string | null> {
  const hash = o.device ? hashOfSecret(o.device) : null
  const known = await sql<{
    known: boolean
  }>`select access.knows_device(${hash}::bytea, ${o.accountId}) as known`.execute(tx)
  if (known.rows[0]?.known) return null
  const device = newSecret()
  await sql`select access.remember_device(${hashOfSecret(device)}, ${o.accountId}, ${o.now})`.execute(tx)
  return device
}

const entryOf = (o: Admission, actor: Actor) => ({
  at: o.now,
  ...auditBy(actor),
  outcome: 'done' as const,
  requestId: o.requestId ?? null,
  detail: { ip: o.ip, factors: o.factors },
})
