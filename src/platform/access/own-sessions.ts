import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { isoInstant, later } from './instant.ts'
import { sessionLimits } from './session-record.ts'

export interface OwnSession {
  handle: string
  signedInAt: string
  lastSeenAt: string
  userAgent: string | null
}

/** The sessions that are open now of the account whose claims ask, the one used last first. */
export async function sessionsOfMe(tx: Tx, now: string): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`select handle, ${isoInstant('signed_in_at')} as "signedInAt",
    ${isoInstant('last_seen_at')} as "lastSeenAt",
    user_agent as "userAgent" from access.sessions_of_me(${now})
    where last_seen_at > ${later(now, -sessionLimits.idle)}`.execute(tx)
  return rows
}

/** Ends one of one's own sessions, on another machine perhaps; false when there is none of that handle. */
export async function endSessionOfMe(tx: Tx, handle: string, now: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select access.end_session_of_me(${handle}, ${now}) as ended`.execute(
    tx,
  )
  return rows[0]?.ended ?? false
}
