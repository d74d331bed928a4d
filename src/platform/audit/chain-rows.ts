import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { AuditRow } from './canonical.ts'

const page = 2000

/** The rows of one chain in their order, up to a length, as text that no session setting changes. */
export async function* rowsOf(tx: Tx, shard: number, length: number): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const { rows } = await sql<AuditRow & { seq: number | string }>`
      select shard, seq, audit.instant(at) as at, account_id, duty, act, outcome, code, object_kind, object_id, person_id,
        compartment, request_id, detail::text as detail, prev, hash
      from audit.entry where shard = ${shard} and seq > ${after} and seq <= ${length} order by seq limit ${page}`.execute(
      tx,
    )
    for (const row of rows) yield { ...row, seq: Number(row.seq) }
    if (rows.length < page) return
    after = Number(rows.at(-1)!.seq)
  }
}
