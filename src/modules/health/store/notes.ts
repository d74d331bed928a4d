import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { SealedColumn } from '#platform/files/sealed-column.ts'
import type { AssessmentKind } from '../vocabulary.ts'

const column = (compartment: 'health' | 'psych', table: string): SealedColumn => ({
  ...{ compartment, table, row: 'assessment_id', column: 'sealed', person: 'person_id', version: 'version' },
})
/** Where the sealed notes stand. */
export const sealedNotes = {
  medical: column('health', 'health.note'),
  psychological: column('psych', 'health.psychological_note'),
} as const satisfies Record<AssessmentKind, SealedColumn>

/** Each side keeps its notes in a table of its own, which the role of the other side cannot read. */
const tables = { medical: 'health.note', psychological: 'health.psychological_note' } as const

export interface SealedNote {
  sealed: Buffer
  version: number
}

/** The sealed note of an assessment, or null. */
export async function findNote(tx: Tx, kind: AssessmentKind, assessmentId: string): Promise<SealedNote | null> {
  const { rows } = await sql<SealedNote>`select sealed, version from ${sql.table(tables[kind])}
    where assessment_id = ${assessmentId}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps the sealed note; `version` is the one it was sealed for, one above the last. */
export async function keepNote(
  tx: Tx,
  kind: AssessmentKind,
  one: { assessmentId: string; personId: string; sealed: Buffer; version: number },
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into ${sql.table(tables[kind])} (assessment_id, person_id, sealed, version, recorded_at, recorded_by)
    values (${one.assessmentId}, ${one.personId}, ${one.sealed}, ${one.version}, ${by.at}, ${by.account})
    on conflict (assessment_id) do update set sealed = excluded.sealed, version = excluded.version,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(tx)
}
