import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { PracticeTable, Row } from '../rows.ts'

/** How many rows go to the server at once. */
const bunch = 2_000

/** Copies rows into a table in as few statements as it takes; columns that no row names keep their default. */
export async function copyRows(tx: Tx, table: PracticeTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const odd = rows.find((row) => Object.keys(row).length !== columns.length || columns.some((name) => !(name in row)))
  if (odd) throw new Error(`Rows of ${table} differ in their columns: ${columns} against ${Object.keys(odd)}`)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  for (let at = 0; at < rows.length; at += bunch) {
    await sql`insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(at, at + bunch))}::jsonb)`.execute(
      tx,
    )
  }
}
