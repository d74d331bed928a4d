import { stringify } from 'csv-stringify/sync'
import { type Language, say } from '#kernel/language.ts'
import { compartmentNames, elementCompartments } from './element-compartments.ts'
import { periodInWords } from './period-in-words.ts'
import type { DeclaredTable, Register } from './register.ts'
import { words } from './words.ts'

/** The register to read: what each table is for, its columns by compartment, then the retention classes. */
export function registerAsText(register: Register, language: Language): string {
  const w = (text: (typeof words)['table' | 'period' | 'trigger' | 'source' | 'noSource' | 'classes']) =>
    say(text, language)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const classes = Object.entries(register.classes).map(([name, one]) =>
    [
      `${name}${colon}${say(one.name, language)}`,
      `  ${w(words.period)}${colon}${periodInWords(one, language)}`,
      `  ${w(words.trigger)}${colon}${say(one.trigger, language)}`,
      `  ${w(words.source)}${colon}${one.verified ? one.source : w(words.noSource)}`,
    ].join('\n'),
  )
  const tables = register.tables.map((table) => tableAsText(register, table, language, colon))
  return [...tables, w(words.classes).toUpperCase(), ...classes].join('\n\n')
}

function tableAsText(register: Register, table: DeclaredTable, language: Language, colon: string): string {
  const line = (label: { en: string; fr: string }, text: string) => `  ${say(label, language)}${colon}${text}`
  const groups = elementCompartments.flatMap((compartment) => {
    const names = table.columns.filter((column) => column.compartment === compartment).map(({ name }) => name)
    return names.length > 0 ? [line(compartmentNames[compartment], names.join(', '))] : []
  })
  const purposes = table.columns.flatMap(({ name, purpose }) =>
    purpose ? [`    ${name}${colon}${say(purpose, language)}`] : [],
  )
  return [
    table.name,
    `  ${say(table.purpose, language)}`,
    line(words.personal, say(table.personal ? words.yes : words.no, language)),
    ...(table.bank ? [line(words.bank, bankInWords(register, table.bank, language))] : []),
    line(words.retention, retentionInWords(register, table, language)),
    ...groups,
    ...purposes,
  ].join('\n')
}

/** The register as CSV: a row for each column of each table. */
export function registerAsCsv(register: Register, language: Language): string {
  const w = (label: { en: string; fr: string }) => say(label, language)
  const rows = register.tables.flatMap((table) =>
    table.columns.map((column) => [
      table.name,
      column.name,
      w(compartmentNames[column.compartment]),
      w(table.personal ? words.yes : words.no),
      w(column.purpose ?? table.purpose),
      w(register.classes[table.retention]!.name),
      periodInWords(register.classes[table.retention]!, language),
      w(register.classes[table.retention]!.trigger),
      w(register.classes[table.retention]!.verified ? words.yes : words.no),
      table.bank ? bankInWords(register, table.bank, language) : '',
    ]),
  )
  const { table, column, compartment, personal, purpose, retention, period, trigger, verified, bank } = words
  const labels = [table, column, compartment, personal, purpose, retention, period, trigger, verified, bank]
  return stringify([labels.map(w), ...rows])
}

function bankInWords({ banks }: Register, bank: string, language: Language): string {
  const { name, number } = banks[bank]!
  return `${say(name, language)} (${number ?? say(words.numberNotSet, language)})`
}

function retentionInWords({ classes }: Register, { retention }: DeclaredTable, language: Language): string {
  return `${say(classes[retention]!.name, language)} (${periodInWords(classes[retention]!, language)})`
}
