import type { DeclaredTable, Register } from './register.ts'

/** What contradicts itself within the register, before any database is looked at. */
export function checkRegister({ classes, banks, tables }: Register): string[] {
  return [
    ...twice(tables.map(({ name }) => name)).map((name) => `${name}: the table is declared twice`),
    ...tables.flatMap((table) => [
      ...twice(table.columns.map(({ name }) => name)).map(
        (name) => `${table.name}.${name}: the column is declared twice`,
      ),
      ...(classes[table.retention] ? [] : [`${table.name}: there is no retention class ${table.retention}`]),
      ...bankOf(table, banks),
    ]),
    ...unused(
      classes,
      tables.map(({ retention }) => retention),
    ).map((name) => `retention class ${name}: no table has it`),
    ...unused(
      banks,
      tables.map(({ bank }) => bank),
    ).map((name) => `information bank ${name}: no table belongs to it`),
  ]
}

function bankOf({ name, bank, personal }: DeclaredTable, banks: Register['banks']): string[] {
  if (personal && bank === null) return [`${name}: personal information belongs to an information bank`]
  if (!personal && bank !== null) return [`${name}: has an information bank and is not personal`]
  return bank === null || banks[bank] ? [] : [`${name}: there is no information bank ${bank}`]
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

const unused = (known: object, used: readonly (string | null)[]): string[] =>
  Object.keys(known).filter((name) => !used.includes(name))
