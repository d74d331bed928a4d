import type { Actor } from '#platform/access/actor.ts'

/** `done` and `refused` are acts, `read` is a look into a closed compartment, `failed` is a fault that rolled the act back. */
export type AuditOutcome = 'done' | 'refused' | 'read' | 'failed'

/** One thing that somebody did, was refused, or read. Holds ids and codes, never the content that was read or written. */
export interface AuditEntry {
  /** ISO instant, from Circumstances */
  at: string
  accountId: string | null
  duty: string | null
  /** name of the action or view */
  act: string
  outcome: AuditOutcome
  /** refusal or failure code */
  code?: string | null
  objectKind?: string | null
  objectId?: string | null
  /** whose file it is */
  personId?: string | null
  compartment?: string | null
  requestId?: string | null
  /** small, codes and ids only */
  detail?: Record<string, unknown>
  /** name of a system actor, which has no account to look it up in */
  system?: string
}

/** What an entry says about who acted. */
export function auditBy(actor: Actor): Pick<AuditEntry, 'accountId' | 'duty' | 'system'> {
  if (actor.kind === 'visitor') return { accountId: null, duty: 'visitor' }
  const system = actor.kind === 'system'
  return { accountId: actor.accountId, duty: system ? 'system' : actor.duty, ...(system ? { system: actor.name } : {}) }
}
