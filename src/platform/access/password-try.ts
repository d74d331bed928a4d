import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit } from '#platform/audit/append.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { homeZone, todayIn } from './account-standing.ts'
import { foldEmail } from './accounts.ts'
import { claimsOfNobody } from './claims.ts'
import { tellFailures } from './failed-sign-ins.ts'
import { passwordFits } from './password-hash.ts'
import { hashOfSecret } from './secret.ts'
import { type Attempt, secondsToWait } from './throttle.ts'

export interface PasswordTry {
  email: string
  password: string
  ip: string
  /** the secret of the device cookie, where the browser sent one */
  device?: string | null
  now: string
  zone?: string
  requestId?: string | null
}

/** A password that fits: the caller settles the attempt as `passed` in the transaction that uses it. */
export interface PasswordPassed {
  accountId: string
  attemptId: string
  emailHash: Buffer
  knownDevice: boolean
}

/** Runs work as nobody, which may call the narrow functions and see no row. */
export const asNobody = <T>(db: Db, o: { now: string; zone?: string }, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, { role: 'app', claims: claimsOfNobody(todayIn(o.zone ?? homeZone, o.now)) }, work)

interface Begun {
  attemptId: string
  secret: string | null
  accountId: string | null
  knownDevice: boolean
}

/**
 * Judges a password within the limits of `throttle.ts`. The attempt is counted before the password is looked at, so that
 * many at once do not slip through. Known, unknown and disabled addresses take the same queries, answer and time.
 */
export async function tryPassword(db: Db, act: string, o: PasswordTry): Promise<PasswordPassed | Refusal> {
  const folded = foldEmail(o.email).slice(0, 300)
  const emailHash = hashOfSecret(folded)
  const begun = await asNobody(db, o, (tx) => begin(tx, act, o, folded, emailHash))
  if (isRefusal(begun)) return begun
  const fits = await passwordFits(o.password.slice(0, 1024), begun.secret)
  if (fits && begun.accountId)
    return { accountId: begun.accountId, attemptId: begun.attemptId, emailHash, knownDevice: begun.knownDevice }
  // Still nobody's act, but it is the product, not the guesser, that tells the owner.
  const claims = { ...claimsOfNobody(todayIn(o.zone ?? homeZone, o.now)), duty: 'system' }
  await inTransaction(db, { role: 'app', claims }, async (tx) => {
    await settleAttempt(tx, begun.attemptId, 'failed')
    await tellFailures(tx, { id: randomUUID(), emailHash, accountId: begun.accountId, now: o.now, zone: o.zone })
    await appendRefusal(tx, act, o, 'sign-in-refused', begun.accountId)
  })
  return refuse('sign-in-refused')
}

async function begin(tx: Tx, act: string, o: PasswordTry, folded: string, emailHash: Buffer): Promise<Begun | Refusal> {
  const device = o.device ? hashOfSecret(o.device) : null
  const found = await sql<{ account_id: string; secret: string; known_device: boolean }>`
    select account_id, secret, known_device from access.password_of(${folded}, ${device}::bytea)`.execute(tx)
  const account = found.rows[0]
  const knownDevice = account?.known_device ?? false
  const counted = knownDevice ? device : null
  const before = await sql<Attempt>`
    select tried.at, tried.outcome, tried.same_subject as "sameSubject", tried.same_ip as "sameIp"
    from access.attempts_before(${emailHash}, ${counted}::bytea, ${o.ip}, ${o.now}) as tried`.execute(tx)
  const seconds = secondsToWait(before.rows, o.now, knownDevice)
  if (seconds > 0) {
    await appendRefusal(tx, act, o, 'sign-in-wait', account?.account_id ?? null)
    return refuse('sign-in-wait', { seconds })
  }
  const attemptId = randomUUID()
  await sql`select access.begin_attempt(${attemptId}, ${emailHash}, ${counted}::bytea, ${o.ip}, ${o.now})`.execute(tx)
  return { attemptId, secret: account?.secret ?? null, accountId: account?.account_id ?? null, knownDevice }
}

export const settleAttempt = (tx: Tx, attemptId: string, outcome: 'failed' | 'passed') =>
  sql`select access.settle_attempt(${attemptId}, ${outcome})`.execute(tx)

/** What was typed is not written down: a password typed into the wrong field would stand in the audit for ever. */
export const appendRefusal = (
  tx: Tx,
  act: string,
  o: Pick<PasswordTry, 'now' | 'ip' | 'requestId'>,
  code: string,
  accountId: string | null,
): Promise<void> =>
  appendAudit(tx, {
    at: o.now,
    accountId: null,
    duty: null,
    act,
    outcome: 'refused',
    code,
    objectKind: 'account',
    objectId: accountId,
    requestId: o.requestId ?? null,
    detail: { ip: o.ip },
  })
