import type { Tx } from '#platform/database/connection.ts'
import type { Actor } from './actor.ts'
import { type LiveSession, type OpenedSession, openSession } from './session-record.ts'

/** Goes on under a new session secret, as at every change of what a session may do; its twelve hours run on. */
export const reopenSession = (
  tx: Tx,
  before: LiveSession,
  o: { actor: Actor; provedAt?: string; now: string; userAgent: string | null },
): Promise<OpenedSession> =>
  openSession(tx, {
    actor: o.actor,
    signedInAt: before.session.signedInAt,
    provedAt: o.provedAt ?? before.session.actor.provedAt ?? before.session.signedInAt,
    now: o.now,
    userAgent: o.userAgent,
    factors: before.factors,
  })
