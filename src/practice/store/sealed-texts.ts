import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'

const places = {
  medical: { compartment: 'health', table: 'health.note', id: 'assessment_id' },
  psychological: { compartment: 'psych', table: 'health.psychological_note', id: 'assessment_id' },
  conduct: { compartment: 'conduct', table: 'conduct.vetting', id: 'id' },
} as const

/** Opens every sealed text of one kind; those that do not open or say nothing, in words. The role of the compartment is taken. */
export async function textsThatDoNotOpen(tx: Tx, sealer: Sealer, kind: keyof typeof places): Promise<string[]> {
  const { compartment, table, id } = places[kind]
  const { rows } = await sql<{ row: string; person_id: string; sealed: Buffer; version: number }>`
    select ${sql.ref(id)} as row, person_id, sealed, version from ${sql.table(table)} where sealed is not null`.execute(
    tx,
  )
  const shut: string[] = []
  for (const one of rows) {
    const binding = {
      compartment,
      personId: one.person_id,
      table,
      row: one.row,
      column: 'sealed',
      version: one.version,
    }
    const entries = await sealer.unseal(tx, binding, one.sealed).then(
      (text) => JSON.parse(text) as { text?: string }[],
      () => [],
    )
    if (!entries[0]?.text) shut.push(`a sealed text opens: ${table} ${one.row}`)
  }
  return shut
}
