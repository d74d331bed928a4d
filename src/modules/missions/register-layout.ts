import { parse } from 'csv-parse/sync'
import type { Localized } from '#kernel/language.ts'

/** The columns of a register of past missions, in the order of the template. Which may be left empty says `optionalColumns`. */
export const registerColumns = [
  'code',
  'kind',
  'host_countries',
  'name_en',
  'name_fr',
  'also_known_en',
  'also_known_fr',
  'canada_from',
  'canada_until',
  'source',
  'source_url',
  'verified',
  'fr_verified',
] as const
export type RegisterColumn = (typeof registerColumns)[number]
export const optionalColumns: readonly RegisterColumn[] = ['also_known_en', 'also_known_fr', 'source_url']

/** A row as what `missions.record-past-mission` takes. */
export interface PastMission {
  code: string
  kind: string
  hostCountries: string
  name: Localized
  aliases: Localized
  from: string
  until: string
  source: string
  sourceUrl: string
  verified: boolean
  frVerified: boolean
}
export type RegisterLine =
  | { line: number; code: string; mission: PastMission }
  | { line: number; code: string; problem: string; value?: string }

export type Register =
  | { lines: RegisterLine[] }
  /** The file has another layout: which columns it lacks, and which it has that mean nothing here. */
  | { missing: string[]; unknown: string[] }
  | { unreadable: string }

const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** Reads a register: UTF-8, comma, first line the names of the columns in any order. A row that cannot be read is named with its line, the others stand. */
export function readRegister(text: string): Register {
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      trim: true,
    }) as unknown as typeof rows
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
  const head = (rows[0]?.record ?? []).map((name) => name.toLowerCase())
  const missing = registerColumns.filter((name) => !head.includes(name))
  if (missing.length > 0)
    return {
      missing,
      unknown: head.filter((name) => name !== '' && !(registerColumns as readonly string[]).includes(name)),
    }
  const seen = new Map<string, number>()
  return {
    lines: rows.slice(1).map(({ record, info }): RegisterLine => {
      const of = (name: RegisterColumn): string => record[head.indexOf(name)] ?? ''
      const code = of('code').toUpperCase()
      const at = { line: info.lines, code }
      if (record.length !== head.length) return { ...at, problem: 'columns', value: `${record.length}` }
      const empty = registerColumns.find((name) => !optionalColumns.includes(name) && of(name) === '')
      if (empty) return { ...at, problem: 'empty', value: empty }
      const before = seen.get(code)
      if (before !== undefined) return { ...at, problem: 'twice', value: `${before}` }
      seen.set(code, info.lines)
      for (const name of ['verified', 'fr_verified'] as const)
        if (!(of(name).toLowerCase() in yesOrNo)) return { ...at, problem: 'yes-or-no', value: name }
      return {
        ...at,
        mission: {
          code,
          kind: of('kind'),
          hostCountries: of('host_countries').toUpperCase(),
          name: { en: of('name_en'), fr: of('name_fr') },
          aliases: { en: of('also_known_en'), fr: of('also_known_fr') },
          from: of('canada_from'),
          until: of('canada_until'),
          source: of('source'),
          sourceUrl: of('source_url'),
          verified: yesOrNo[of('verified').toLowerCase()] === true,
          frVerified: yesOrNo[of('fr_verified').toLowerCase()] === true,
        },
      }
    }),
  }
}
