import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { AuditOutcome } from './entry.ts'

export interface TrailFilter {
  accountId?: string
  /** the name of an action or view, or its module with a final point: `health.` */
  act?: string
  outcome?: AuditOutcome
  personId?: string
  compartment?: string
  /** first and last day, in the zone */
  from?: Day
  through?: Day
  zone?: string
  /** where the page before ended: `next` of its answer */
  before?: string
  /** rows a page, 1-200; default 50 */
  limit?: number
}

export interface TrailEntry {
  shard: number
  seq: number
  /** ISO instant in UTC */
  at: string
  accountId: string | null
  accountName: string | null
  duty: string | null
  act: string
  outcome: AuditOutcome
  code: string | null
  objectKind: string | null
  objectId: string | null
  personId: string | null
  compartment: string | null
  requestId: string | null
  detail: Record<string, unknown> | null
}

/**
 * A page of the audit, the newest first, and where the next one begins. Only for a transaction in the role `app_audit`
 * with an auditor's claims; others get an error or nothing. The view that calls it leaves an entry of its own.
 */
export async function readTrail(
  tx: Tx,
  filter: TrailFilter = {},
): Promise<{ entries: TrailEntry[]; next: string | null }> {
  const limit = Math.min(200, Math.max(1, filter.limit ?? 50))
  const zone = filter.zone ?? 'America/Toronto'
  const [at, shard, seq] = cursor(filter.before)
  const conditions = [
    sql`true`,
    ...(filter.accountId ? [sql`e.account_id = ${filter.accountId}::uuid`] : []),
    ...(filter.act
      ? [filter.act.endsWith('.') ? sql`starts_with(e.act, ${filter.act})` : sql`e.act = ${filter.act}`]
      : []),
    ...(filter.outcome ? [sql`e.outcome = ${filter.outcome}`] : []),
    ...(filter.personId ? [sql`e.person_id = ${filter.personId}::uuid`] : []),
    ...(filter.compartment ? [sql`e.compartment = ${filter.compartment}`] : []),
    ...(filter.from ? [sql`e.at >= ${filter.from}::date::timestamp at time zone ${zone}`] : []),
    ...(filter.through ? [sql`e.at < (${filter.through}::date + 1)::timestamp at time zone ${zone}`] : []),
    ...(at ? [sql`(e.at, e.shard, e.seq) < (${at}::timestamptz, ${shard}::integer, ${seq}::bigint)`] : []),
  ]
  const { rows } = await sql<TrailEntry>`
    select e.shard, e.seq::integer as seq, audit.instant(e.at) as at, e.account_id as "accountId",
      coalesce(a.name, e.detail ->> 'system') as "accountName", e.duty, e.act, e.outcome, e.code, e.object_kind as "objectKind",
      e.object_id as "objectId", e.person_id as "personId", e.compartment, e.request_id as "requestId", e.detail
    from audit.entry e left join access.account a on a.id = e.account_id
    where ${sql.join(conditions, sql` and `)}
    order by e.at desc, e.shard desc, e.seq desc limit ${limit + 1}`.execute(tx)
  const entries = rows.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: rows.length > limit && last ? `${last.at}|${last.shard}|${last.seq}` : null }
}

function cursor(before: string | undefined): readonly [string, number, number] | readonly [] {
  const parts = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-7])\|(\d{1,15})$/.exec(before ?? '')
  return parts ? [parts[1]!, Number(parts[2]), Number(parts[3])] : []
}

export interface HealthRead {
  at: string
  name: string | null
  duty: string | null
  act: string
  compartment: string
}

/** Who opened the health file of the person who asks, the newest first; the claims say who asks. */
export async function healthReadsOfMe(tx: Tx): Promise<HealthRead[]> {
  const { rows } = await sql<HealthRead>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, name, duty, act, compartment
    from audit.health_reads_of_me()`.execute(tx)
  return rows
}
