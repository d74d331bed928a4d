import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { SealedColumn } from './sealed-column.ts'

export interface SealedValue {
  row: string
  version: number
  sealed: Buffer
}

/** What one person has in a declared column, locked, or a fault at once where somebody else has it. The transaction has the role of its compartment. */
export async function sealedValuesOf(tx: Tx, one: SealedColumn, personId: string): Promise<SealedValue[]> {
  const { rows } = await sql<SealedValue>`select ${sql.ref(one.row)} as row, ${sql.ref(one.version)} as version,
      ${sql.ref(one.column)} as sealed
    from ${sql.table(one.table)} where ${sql.ref(one.person)} = ${personId} and ${sql.ref(one.column)} is not null
    order by ${sql.ref(one.row)} for update nowait`.execute(tx)
  return rows
}

export async function keepSealedAnew(tx: Tx, one: SealedColumn, row: string, sealed: Buffer): Promise<void> {
  await sql`update ${sql.table(one.table)} set ${sql.ref(one.column)} = ${sealed}
    where ${sql.ref(one.row)} = ${row}`.execute(tx)
}
