import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { type AccountStanding, actorIn, type HeldDuty, heldDuties, todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { earlierOf, isEarlier, isoInstant, later } from './instant.ts'
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
  o: { actor: Actor; signedInAt: string; provedAt: string; now: string; userAgent: string | null; factors: string[] },
): Promise<OpenedSession> {
  const session = newSecret()
  const handle = randomUUID()
  const expiresAt = later(o.signedInAt, sessionLimits.absolute)
  const { rows } = await sql<{ before: string | null }>`
    select ${isoInstant('before')} as before from access.open_session(${hashOfSecret(session)}, ${handle}, ${o.actor.accountId}, ${o.actor.assignmentId},
      ${o.factors}, ${o.signedInAt}, ${o.provedAt}, ${o.now}, ${expiresAt}, ${o.userAgent}, ${sessionLimits.sideBySide}) as before`.execute(
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
  /** when the session began: it ends twelve hours later, whatever was confirmed in between */
  signedInAt: string
  /** letters that the account's owner has not read yet */
  unread: number
  /** the other duties that the account may switch to today */
  duties: HeldDuty[]
}

export interface LiveSession {
  session: SessionActor
  standing: AccountStanding
  lastSeenAt: string
  factors: string[]
}

interface Row {
  assignment_id: string
  handle: string
  factors: string[]
  signed_in_at: string
  proved_at: string
  last_seen_at: string
  expires_at: string
  unread: number
  standing: AccountStanding | null
}

/** The live session of a cookie, or null; one that has just run out is ended here. */
export async function liveSession(tx: Tx, cookie: string, now: string, zone?: string): Promise<LiveSession | null> {
  const { rows } = await sessionRow(cookie, now, zone).execute(tx)
  const found = judged(rows[0], cookie, now)
  if (found && 'over' in found) {
    await closeSession(tx, cookie, now, found.over)
    return null
  }
  return found
}

/** The row of a session whose secret is known: one statement, whoever asks it. */
export const sessionRow = (
  cookie: string,
  now: string,
  zone?: string,
) => sql<Row>`select assignment_id, handle, factors, ${isoInstant('signed_in_at')} as signed_in_at, ${isoInstant('proved_at')} as proved_at,
    ${isoInstant('last_seen_at')} as last_seen_at, ${isoInstant('expires_at')} as expires_at, unread, standing
  from access.live_session(${hashOfSecret(cookie)}, ${todayIn(zone, now)})`

/** What a row says now: a live session, why it is over, or null where there is none. */
export function judged(row: Row | undefined, cookie: string, now: string): LiveSession | { over: string } | null {
  if (!row) return null
  const idleUntil = earlierOf(later(row.last_seen_at, sessionLimits.idle), row.expires_at)
  const held = row.standing ? actorIn(row.standing, row.assignment_id) : null
  const actor = held && { ...held, cameBy: row.handle, provedAt: row.proved_at }
  const because = judge(row, idleUntil, now, actor)
  if (because || !actor || !row.standing) return { over: because ?? 'duty-ended' }
  const session: SessionActor = {
    actor,
    csrf: csrfOf(cookie),
    handle: row.handle,
    expiresAt: row.expires_at,
    idleUntil,
    signedInAt: row.signed_in_at,
    unread: row.unread,
    duties: heldDuties(row.standing).filter((held) => held.assignmentId !== row.assignment_id),
  }
  return { session, standing: row.standing, lastSeenAt: row.last_seen_at, factors: row.factors }
}

/** Why the session is over, or null. */
function judge(row: Row, idleUntil: string, now: string, actor: Actor | null): string | null {
  if (!isEarlier(now, row.expires_at)) return 'too-old'
  if (!isEarlier(now, idleUntil)) return 'idle'
  return actor ? null : 'duty-ended'
}

/** Writes down a sign of life. */
export const touchSession = (tx: Tx, cookie: string, now: string) =>
  sql`select access.touch_session(${hashOfSecret(cookie)}, ${now})`.execute(tx)

/** Ends a session for good; false when it was over already, or somebody else has just ended it. */
export async function closeSession(tx: Tx, cookie: string, now: string, because: string): Promise<boolean> {
  const { rows } = await sql<{ account: string | null }>`
    select access.end_session(${hashOfSecret(cookie)}, ${now}, ${because}) as account`.execute(tx)
  return rows[0]?.account != null
}
