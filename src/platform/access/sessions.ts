import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { atOnce, type Db } from '#platform/database/connection.ts'
import { earlierOf, later } from './instant.ts'
import { asNobody } from './password-try.ts'
import {
  closeSession,
  judged,
  liveSession,
  type SessionActor,
  sessionLimits,
  sessionRow,
  touchSession,
} from './session-record.ts'

export { endSessionOfMe, type OwnSession, sessionsOfMe } from './own-sessions.ts'
export { type OpenedSession, type SessionActor, sessionLimits } from './session-record.ts'
export { switchDuty } from './switch-duty.ts'

/**
 * Who the cookie stands for now, or null: unknown, ended, idle for 15 minutes, older than 12 hours, account disabled or
 * duty ended. Reads the account anew each time, so that what was taken away is gone with the next request. Counts as a sign of life.
 * One statement; a transaction only where the session is over or its sign of life is due.
 */
export async function sessionActor(db: Db, cookie: string, now: string, zone?: string): Promise<SessionActor | null> {
  const { rows } = await atOnce(db, sessionRow(cookie, now, zone))
  const found = judged(rows[0], cookie, now)
  if (!found) return null
  if ('over' in found) {
    await asNobody(db, { now, zone }, (tx) => closeSession(tx, cookie, now, found.over))
    return null
  }
  if (Date.parse(now) - Date.parse(found.lastSeenAt) < sessionLimits.touch * 1000) return found.session
  await asNobody(db, { now, zone }, (tx) => touchSession(tx, cookie, now))
  return { ...found.session, idleUntil: earlierOf(later(now, sessionLimits.idle), found.session.expiresAt) }
}

/** One click on the warning: idle time begins anew, the twelve hours do not. The new end, or null when it is over. */
export async function extendSession(db: Db, cookie: string, now: string, zone?: string): Promise<string | null> {
  return asNobody(db, { now, zone }, async (tx) => {
    const found = await liveSession(tx, cookie, now, zone)
    if (!found) return null
    await touchSession(tx, cookie, now)
    return earlierOf(later(now, sessionLimits.idle), found.session.expiresAt)
  })
}

/** Signs out: the cookie is worth nothing from now on. Harmless when it is already over. */
export async function endSession(db: Db, cookie: string, now: string, zone?: string): Promise<void> {
  await asNobody(db, { now, zone }, async (tx) => {
    const found = await liveSession(tx, cookie, now, zone)
    if (!found) return
    await closeSession(tx, cookie, now, 'signed-out')
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
