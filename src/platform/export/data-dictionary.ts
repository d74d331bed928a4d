import { stringify } from 'csv-stringify/sync'
import { type Language, say } from '#kernel/language.ts'
import { compartmentNames } from '#platform/register/element-compartments.ts'
import { periodInWords } from '#platform/register/period-in-words.ts'
import type { DeclaredTable, Register } from '#platform/register/register.ts'
import type { ExportedTable } from './exported-tables.ts'
import { words } from './words.ts'

/** What each column of each table is: one row a column, for people. */
export function dictionaryAsCsv(register: Register, tables: readonly ExportedTable[], lang: Language): string {
  const said = words.dictionary
  const head = [
    said.table,
    said.column,
    said.type,
    said.meaning,
    said.compartment,
    said.personal,
    said.retention,
    said.period,
    said.exported,
  ]
  const rows = tables.flatMap((table) => {
    const declared = declaredOf(register, table)
    const retention = register.classes[declared.retention]!
    return table.columns.map((column) => [
      table.name,
      column.name,
      column.type,
      say(column.declared.purpose ?? declared.purpose, lang),
      say(compartmentNames[column.declared.compartment], lang),
      say(declared.personal ? said.yes : said.no, lang),
      say(retention.name, lang),
      periodInWords(retention, lang),
      say(column.exported ? said.yes : said.leftOut, lang),
    ])
  })
  return `\ufeff${stringify([head.map((label) => say(label, lang)), ...rows], { record_delimiter: '\r\n' })}`
}

/** The same for programs, in both languages. */
export function dictionaryAsJson(register: Register, tables: readonly ExportedTable[]): string {
  const all = tables.map((table) => {
    const declared = declaredOf(register, table)
    return {
      table: table.name,
      purpose: declared.purpose,
      personal: declared.personal,
      informationBank: declared.bank && register.banks[declared.bank],
      retention: { class: declared.retention, ...register.classes[declared.retention] },
      primaryKey: table.key,
      columns: table.columns.map(({ name, type, declared: { compartment, purpose }, exported }) => ({
        ...{ name, type, compartment, purpose: purpose ?? declared.purpose, exported },
      })),
    }
  })
  return `${JSON.stringify({ tables: all }, null, 2)}\n`
}

function declaredOf(register: Register, table: ExportedTable): DeclaredTable {
  return register.tables.find((one) => one.name === table.name)!
}
