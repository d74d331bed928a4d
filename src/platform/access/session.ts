import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { type AccountStanding, actorIn, type HeldDuty, heldDuties, todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { earlierOf, isEarlier, isoInstant, later } from './instant.ts'
import { asNobody } from './password-try.ts'
import { csrfOf, hashOfSecret, newSecret } from './secret.ts'

/** trust.md 2.4, in seconds. `touch`: a look within this time of the one before is not written down again. */
export const sessionLimits = { idle: 15 * 60, warning: 150, absolute: 12 * 60 * 60, sideBySide: 3, touch: 20 } as const

export interface OpenedSession {
  /** the secret for the session cookie: shown once, kept only as a hash */
  session: string
  handle: string
  csrf: string
  expiresAt: string
  idleUntil: string
  previousSignIn: string | null
}

/** Opens a session in a transaction as nobody; more than three of an account end the one unused for longest. */
export async function openSession(
  tx: Tx,
  o: { actor: Actor; signedInAt: string; now: string; userAgent: string | null; factors: string[] },
): Promise<OpenedSession> {
  const session = newSecret()
  const handle = randomUUID()
  const expiresAt = later(o.signedInAt, sessionLimits.absolute)
  const { rows } = await sql<{ before: string | null }>`
    select ${isoInstant('before')} as before from access.open_session(${hashOfSecret(session)}, ${handle}, ${o.actor.accountId}, ${o.actor.assignmentId},
      ${o.factors}, ${o.signedInAt}, ${o.now}, ${expiresAt}, ${o.userAgent}, ${sessionLimits.sideBySide}) as before`.execute(
    tx,
  )
  const idleUntil = later(o.now, sessionLimits.idle)
  return { session, handle, csrf: csrfOf(session), expiresAt, idleUntil, previousSignIn: rows[0]?.before ?? null }
}

export interface SessionActor {
  actor: Actor
  csrf: string
  handle: string
  expiresAt: string
  idleUntil: string
  /** when the password (later: the second factor) was last shown, for step-up */
  signedInAt: string
  /** every duty of the account today, the present one included */
  duties: HeldDuty[]
}

interface Row {
  assignment_id: string
  handle: string
  factors: string[]
  signed_in_at: string
  last_seen_at: string
  expires_at: string
  standing: AccountStanding | null
}

/**
 * Who the cookie stands for now, or null: unknown, ended, idle for 15 minutes, older than 12 hours, account disabled or
 * duty ended. Reads the account anew each time, so that what was taken away is gone with the next request. Counts as a sign of life.
 */
export async function sessionActor(db: Db, cookie: string, now: string, zone?: string): Promise<SessionActor | null> {
  return asNobody(db, { now, zone }, async (tx) => {
    const found = await standingOf(tx, cookie, now, zone)
    if (!found) return null
    if (Date.parse(now) - Date.parse(found.lastSeenAt) >= sessionLimits.touch * 1000) {
      await touch(tx, cookie, now)
      return { ...found.session, idleUntil: earlierOf(later(now, sessionLimits.idle), found.session.expiresAt) }
    }
    return found.session
  })
}

async function standingOf(tx: Tx, cookie: string, now: string, zone?: string) {
  const today = todayIn(zone, now)
  const { rows } = await sql<Row>`
    select s.assignment_id, s.handle, s.factors, ${isoInstant('s.signed_in_at')} as signed_in_at,
      ${isoInstant('s.last_seen_at')} as last_seen_at, ${isoInstant('s.expires_at')} as expires_at,
      access.standing(s.account_id, ${today}) as standing
    from access.session_of(${hashOfSecret(cookie)}) s`.execute(tx)
  const row = rows[0]
  if (!row) return null
  const idleUntil = earlierOf(later(row.last_seen_at, sessionLimits.idle), row.expires_at)
  const actor = row.standing ? actorIn(row.standing, row.assignment_id) : null
  const because = judge(row, idleUntil, now, actor)
  if (because || !actor || !row.standing) {
    await sql`select access.end_session(${hashOfSecret(cookie)}, ${now}, ${because})`.execute(tx)
    return null
  }
  const session: SessionActor = {
    actor,
    csrf: csrfOf(cookie),
    handle: row.handle,
    expiresAt: row.expires_at,
    idleUntil,
    signedInAt: row.signed_in_at,
    duties: heldDuties(row.standing),
  }
  return { session, lastSeenAt: row.last_seen_at, factors: row.factors }
}

const touch = (tx: Tx, cookie: string, now: string) =>
  sql`select access.touch_session(${hashOfSecret(cookie)}, ${now})`.execute(tx)

/** Why the session is over, or null. */
function judge(row: Row, idleUntil: string, now: string, actor: Actor | null): string | null {
  if (!isEarlier(now, row.expires_at)) return 'too-old'
  if (!isEarlier(now, idleUntil)) return 'idle'
  return actor ? null : 'duty-ended'
}

/** One click on the warning: idle time begins anew, the twelve hours do not. The new end, or null when it is over. */
export async function extendSession(db: Db, cookie: string, now: string, zone?: string): Promise<string | null> {
  return asNobody(db, { now, zone }, async (tx) => {
    const found = await standingOf(tx, cookie, now, zone)
    if (!found) return null
    await touch(tx, cookie, now)
    return earlierOf(later(now, sessionLimits.idle), found.session.expiresAt)
  })
}

/** Signs out: the cookie is worth nothing from now on. Harmless when it is already over. */
export async function endSession(db: Db, cookie: string, now: string, zone?: string): Promise<void> {
  await asNobody(db, { now, zone }, async (tx) => {
    const found = await standingOf(tx, cookie, now, zone)
    if (!found) return
    await sql`select access.end_session(${hashOfSecret(cookie)}, ${now}, 'signed-out')`.execute(tx)
    await appendAudit(tx, {
      at: now,
      ...auditBy(found.session.actor),
      act: 'access.sign-out',
      outcome: 'done',
      objectKind: 'session',
      objectId: found.session.handle,
    })
  })
}

/** Goes on in another duty of the same account, under a new session secret; the twelve hours run on. */
export async function switchDuty(
  db: Db,
  o: { cookie: string; assignmentId: string; now: string; userAgent?: string | null; zone?: string },
): Promise<(OpenedSession & { actor: Actor }) | Refusal> {
  return asNobody(db, o, async (tx) => {
    const found = await standingOf(tx, o.cookie, o.now, o.zone)
    if (!found) return refuse('session-over')
    const { rows } = await sql<{ standing: AccountStanding }>`
      select access.standing(${found.session.actor.accountId}, ${todayIn(o.zone, o.now)}) as standing`.execute(tx)
    const actor = rows[0] ? actorIn(rows[0].standing, o.assignmentId) : null
    if (!actor) {
      await appendAudit(tx, {
        at: o.now,
        ...auditBy(found.session.actor),
        act: 'access.switch-duty',
        outcome: 'refused',
        code: 'duty-not-yours',
        objectKind: 'assignment',
        objectId: o.assignmentId,
      })
      return refuse('duty-not-yours')
    }
    await sql`select access.end_session(${hashOfSecret(o.cookie)}, ${o.now}, 'switched')`.execute(tx)
    const opened = await openSession(tx, {
      actor,
      signedInAt: found.session.signedInAt,
      now: o.now,
      userAgent: o.userAgent ?? null,
      factors: found.factors,
    })
    await appendAudit(tx, {
      at: o.now,
      ...auditBy(actor),
      act: 'access.switch-duty',
      outcome: 'done',
      objectKind: 'session',
      objectId: opened.handle,
    })
    return { ...opened, actor }
  })
}

export interface OwnSession {
  handle: string
  signedInAt: string
  lastSeenAt: string
  userAgent: string | null
}

/** The sessions of the account that are open now, the one used last first. */
export async function sessionsOf(db: Db, actor: Actor, now: string, zone?: string): Promise<OwnSession[]> {
  const as = { role: 'app' as const, claims: claimsOf(actor, todayIn(zone, now)) }
  return inTransaction(db, as, async (tx) => {
    const { rows } = await sql<OwnSession>`select handle, ${isoInstant('signed_in_at')} as "signedInAt",
      ${isoInstant('last_seen_at')} as "lastSeenAt",
      user_agent as "userAgent" from access.sessions_of_me(${now})`.execute(tx)
    return rows
  })
}

/** Ends one of one's own sessions, on another machine perhaps; false when there is none of that handle. */
export async function endOwnSession(
  db: Db,
  actor: Actor,
  handle: string,
  now: string,
  zone?: string,
): Promise<boolean> {
  const as = { role: 'app' as const, claims: claimsOf(actor, todayIn(zone, now)) }
  return inTransaction(db, as, async (tx) => {
    const { rows } = await sql<{ ended: boolean }>`select access.end_session_of_me(${handle}, ${now}) as ended`.execute(
      tx,
    )
    const ended = rows[0]?.ended ?? false
    await appendAudit(tx, {
      at: now,
      ...auditBy(actor),
      act: 'access.end-session',
      outcome: ended ? 'done' : 'refused',
      code: ended ? null : 'not-found',
      objectKind: 'session',
      objectId: handle,
    })
    return ended
  })
}
