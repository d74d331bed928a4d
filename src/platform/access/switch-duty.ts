import { type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Db } from '#platform/database/connection.ts'
import { actorIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { asNobody } from './password-try.ts'
import { reopenSession } from './reopen-session.ts'
import { closeSession, liveSession, type OpenedSession } from './session-record.ts'

/** Goes on in another duty of the same account, under a new session secret; the twelve hours run on. */
export async function switchDuty(
  db: Db,
  o: { cookie: string; assignmentId: string; now: string; userAgent?: string | null; zone?: string },
): Promise<(OpenedSession & { actor: Actor }) | Refusal> {
  return asNobody(db, o, async (tx) => {
    const found = await liveSession(tx, o.cookie, o.now, o.zone)
    if (!found) return refuse('session-over')
    const actor = actorIn(found.standing, o.assignmentId)
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
    if (!(await closeSession(tx, o.cookie, o.now, 'switched'))) return refuse('session-over')
    const opened = await reopenSession(tx, found, { actor, now: o.now, userAgent: o.userAgent ?? null })
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
