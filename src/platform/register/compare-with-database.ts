import type { DatabaseColumn } from './database-columns.ts'
import { onlyReader } from './element-compartments.ts'
import type { DeclaredColumn, DeclaredTable, Register } from './register.ts'

/** Where register and database disagree, or a column may be read by whom its compartment closes out: one line each. */
export function compareWithDatabase({ tables }: Register, columns: readonly DatabaseColumn[]): string[] {
  const byTable = new Map(tables.map((table) => [table.name, table]))
  const existing = new Set(columns.map(({ table, column }) => `${table}.${column}`))
  return [
    ...columns.flatMap((column) => wrongWith(column, byTable.get(column.table))),
    ...unforced(columns, byTable),
    ...tables.flatMap((table) =>
      table.columns
        .filter(({ name }) => !existing.has(`${table.name}.${name}`))
        .map(({ name }) => `${table.name}.${name}: is declared in ${table.file} and not in the database`),
    ),
  ]
}

function wrongWith(column: DatabaseColumn, table: DeclaredTable | undefined): string[] {
  const name = `${column.table}.${column.column}`
  const declared = table?.columns.find((one) => one.name === column.column)
  if (!declared) return [`${name}: is not declared in the data-elements.yaml beside its migration`]
  return [...readTooWidely(name, column, declared), ...notPublic(name, column, declared)]
}

function readTooWidely(name: string, { readers }: DatabaseColumn, { compartment }: DeclaredColumn): string[] {
  const only = onlyReader[compartment]
  if (!only) return []
  return readers.filter((role) => role !== only).map((role) => `${name}: is ${compartment} and ${role} may read it`)
}

function notPublic(name: string, { table, readers }: DatabaseColumn, { compartment }: DeclaredColumn): string[] {
  if (compartment === 'PUBLIC') return []
  if (table.startsWith('published.')) return [`${name}: is ${compartment} and stands in the schema published`]
  // Visitors read what the public site reads, and nothing else.
  const open = readers.find((role) => role === 'app_public' || role === 'app_visitor')
  return open ? [`${name}: is ${compartment} and ${open} may read it`] : []
}

function unforced(columns: readonly DatabaseColumn[], byTable: ReadonlyMap<string, DeclaredTable>): string[] {
  const open = new Set(columns.filter(({ forced }) => !forced).map(({ table }) => table))
  return [...open]
    .filter((table) => byTable.get(table)?.personal)
    .map((table) => `${table}: is personal and its row-level security is not forced`)
}
