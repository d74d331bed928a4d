import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { AuditRow } from './canonical.ts'

const page = 5000

type Page = readonly AuditRow[]

/** The rows of one chain in their order, up to a length, as text that no session setting changes; the next page is asked for meanwhile. */
export async function* pagesOf(tx: Tx, shard: number, length: number): AsyncGenerator<Page> {
  const after = (seq: number) => {
    const asked = pageAfter(tx, shard, seq, length)
    // A fault is told where the page is waited for.
    asked.catch(() => {})
    return asked
  }
  let next: Promise<Page> | null = after(0)
  while (next) {
    const rows: Page = await next
    next = rows.length < page ? null : after(rows.at(-1)!.seq)
    yield rows
  }
}

async function pageAfter(tx: Tx, shard: number, after: number, length: number): Promise<Page> {
  const { rows } = await sql<AuditRow & { seq: number | string }>`
    select shard, seq, audit.instant(at) as at, account_id, duty, act, outcome, code, object_kind, object_id, person_id,
      compartment, request_id, detail::text as detail, prev, hash
    from audit.entry where shard = ${shard} and seq > ${after} and seq <= ${length} order by seq limit ${page}`.execute(
    tx,
  )
  for (const row of rows) row.seq = Number(row.seq)
  return rows
}
