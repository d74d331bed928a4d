import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { AuditOutcome } from './entry.ts'
import { type TrailFilter, trailCondition } from './trail-filter.ts'

export type { TrailFilter } from './trail-filter.ts'

export interface TrailEntry {
  /** chain and row: `3-1204` */
  id: string
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

const columns = sql`e.shard || '-' || e.seq as id, e.shard, e.seq::integer as seq, audit.instant(e.at) as at, e.account_id as "accountId",
  coalesce(a.name, e.detail ->> 'system') as "accountName", e.duty, e.act, e.outcome, e.code, e.object_kind as "objectKind",
  e.object_id as "objectId", e.person_id as "personId", e.compartment, e.request_id as "requestId", e.detail`
const joined = sql`audit.entry e left join access.account a on a.id = e.account_id`

const entriesWhere = (condition: RawBuilder<unknown>): RawBuilder<TrailEntry> =>
  sql<TrailEntry>`select ${columns} from ${joined} where ${condition}`

/**
 * A page of the audit, the newest first, and where the next one begins. Only for a transaction in the role `app_audit`
 * with an auditor's claims; others get an error or nothing. The view that calls it leaves an entry of its own.
 */
export async function readTrail(
  tx: Tx,
  /** `before`: where the page before ended, `next` of its answer; `limit`: rows a page, 1-200, default 50 */
  filter: TrailFilter & { before?: string; limit?: number } = {},
): Promise<{ entries: TrailEntry[]; next: string | null }> {
  const limit = Math.min(200, Math.max(1, filter.limit ?? 50))
  const [at, shard, seq] = cursor(filter.before)
  const after = at ? sql`and (e.at, e.shard, e.seq) < (${at}::timestamptz, ${shard}::integer, ${seq}::bigint)` : sql``
  const { rows } = await sql<TrailEntry>`${entriesWhere(trailCondition(filter))} ${after}
    order by e.at desc, e.shard desc, e.seq desc limit ${limit + 1}`.execute(tx)
  const entries = rows.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: rows.length > limit && last ? `${last.at}|${last.shard}|${last.seq}` : null }
}

function cursor(before: string | undefined): readonly [string, number, number] | readonly [] {
  const parts = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-7])\|(\d{1,15})$/.exec(before ?? '')
  return parts ? [parts[1]!, Number(parts[2]), Number(parts[3])] : []
}

/** The same as a list of the product: pages by number, with the total, newest first unless asked otherwise. */
export async function listTrail(tx: Tx, query: ListQuery, filter: TrailFilter): Promise<ListData<TrailEntry>> {
  const list = listOf<TrailEntry>(
    entriesWhere(trailCondition(filter)),
    query,
    { at: sql`listed.at`, act: sql`listed.act`, who: sql`sec.fold(listed."accountName")` },
    { sort: 'at', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

/** One entry by chain and row, with its hash; null where there is none. */
export async function findEntry(tx: Tx, id: string): Promise<(TrailEntry & { hash: string }) | null> {
  const place = /^([0-7])-(\d{1,15})$/.exec(id)
  if (!place) return null
  const { rows } = await sql<TrailEntry & { hash: string }>`
    select ${columns}, encode(e.hash, 'hex') as hash from ${joined}
    where e.shard = ${Number(place[1])} and e.seq = ${place[2]}::bigint`.execute(tx)
  return rows[0] ?? null
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
