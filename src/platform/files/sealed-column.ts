import type { ClosedCompartment } from '#kernel/compartments.ts'
import type { SealedBinding } from '#kernel/sealed.ts'

/**
 * Where a module keeps sealed values: rotation of data keys goes through every column that is declared so. Its row names
 * the person and the version that the value is bound to.
 */
export interface SealedColumn {
  compartment: ClosedCompartment
  /** `health.note` */
  table: string
  /** The column that identifies the row. */
  row: string
  column: string
  person: string
  version: string
}

/** The one place of a value in a declared column. */
export const placeIn = (
  { compartment, table, column }: SealedColumn,
  one: { row: string; personId: string; version: number },
): SealedBinding => ({ compartment, personId: one.personId, table, row: one.row, column, version: one.version })
