import { sql } from 'kysely'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { isoInstant } from './instant.ts'

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
