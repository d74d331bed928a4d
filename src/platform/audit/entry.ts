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
}
