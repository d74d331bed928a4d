import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { ImportReport, RefusedRow } from '../vocabulary.ts'

const columns = sql`i.id, i.file_name as "fileName", i.layout, i.imported_on as "importedOn", i.rows_read as "rowsRead", i.rows_taken as "rowsTaken",
  i.rows_aside as "rowsAside", i.rows_refused as "rowsRefused", i.months_new as "monthsNew", i.months_corrected as "monthsCorrected",
  i.months_same as "monthsSame", i.notices`

/** The newest imports; older ones are found by their address. */
export async function importsOf(tx: Tx, limit: number): Promise<ImportReport[]> {
  const { rows } =
    await sql<ImportReport>`select ${columns} from reporting.un_import i order by i.recorded_at desc, i.id limit ${limit}`.execute(
      tx,
    )
  return rows
}

export async function findImport(tx: Tx, id: string): Promise<ImportReport | null> {
  const { rows } = await sql<ImportReport>`select ${columns} from reporting.un_import i where i.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export type RefusedLine = RefusedRow & { id: string }

export async function refusedOf(tx: Tx, importId: string, query: ListQuery): Promise<ListData<RefusedLine>> {
  const list = listOf<RefusedLine>(
    sql`select id, line, code, params, printed from reporting.un_refused where import_id = ${importId}`,
    query,
    { line: sql`listed.line`, code: sql`listed.code` },
    { sort: 'line' },
  )
  const { rows } = await list.query.execute(tx)
  return list.read(rows)
}

export interface StandingSeries {
  series: 'by-mission' | 'totals'
  months: number
  first: string
  last: string
}

/** What stands of each series. */
export async function standingSeries(tx: Tx): Promise<StandingSeries[]> {
  const { rows } =
    await sql<StandingSeries>`select series, count(*)::int as months, to_char(min(month), 'YYYY-MM') as first,
    to_char(max(month), 'YYYY-MM') as last from reporting.un_month where superseded_at is null group by series order by series`.execute(
      tx,
    )
  return rows
}
