import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Day } from '#kernel/calendar.ts'
import { type Recognised, recognise } from '../rules/un-layouts.ts'
import { copiedMonths, type MonthRead, monthsOf } from '../rules/un-months.ts'
import { Names, readRow } from '../rules/un-rows.ts'
import type { Contributor, Figure, Layout, Notice, RefusedRow } from '../vocabulary.ts'

/** The file is none that is read; says what is missing, by layout. */
export class UnreadableUnFile extends Error {
  readonly why: 'empty' | 'layout' | 'too-long' | 'not-csv' | 'not-utf8'
  readonly found: Extract<Recognised, { layout: null }> | null

  constructor(why: UnreadableUnFile['why'], found: UnreadableUnFile['found'] = null, detail = '') {
    super(`Not a file of contributions: ${why}${detail && ` (${detail})`}`)
    this.name = 'UnreadableUnFile'
    this.why = why
    this.found = found
  }
}

export interface UnFileRead {
  layout: Layout
  sha256: string
  rowsRead: number
  rowsAside: number
  months: MonthRead[]
  refused: RefusedRow[]
  notices: Notice[]
}

/** More rows than all reports since 1948 would have. */
const MOST_ROWS = 1_000_000

/** Reads a file line by line, in one pass: its layout from the header, each row checked, then month by month. Nothing is written. */
export async function readUnFile(
  file: Readable,
  contributors: readonly Contributor[],
  today: Day,
): Promise<UnFileRead> {
  const names = new Names(contributors)
  const hash = createHash('sha256')
  const figures: Figure[] = []
  const refused: RefusedRow[] = []
  const newNames = new Map<string, string>()
  let known: Extract<Recognised, { layout: Layout }> | null = null
  let [rowsRead, rowsAside] = [0, 0]

  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: 20_000,
  })
  await pipeline(
    file,
    async function* (chunks: AsyncIterable<Buffer>) {
      const decoder = new TextDecoder('utf-8', { fatal: true })
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield decoded(() => decoder.decode(chunk, { stream: true }))
      }
      yield decoded(() => decoder.decode())
    },
    parser,
    async (records: AsyncIterable<{ record: string[]; info: { lines: number } }>) => {
      for await (const { record, info } of records) {
        if (!known) {
          const found = recognise(record)
          if (found.layout === null) throw new UnreadableUnFile('layout', found)
          known = found
          continue
        }
        rowsRead += 1
        if (rowsRead > MOST_ROWS) throw new UnreadableUnFile('too-long')
        const printed = record.join(',').slice(0, 300)
        if (record.length !== known.width) {
          const params = { cells: record.length, expected: known.width }
          refused.push({ line: info.lines, code: 'wrong-number-of-cells', params, printed })
          continue
        }
        const read = readRow(known.layout, known.at, record, info.lines, names, today)
        if ('aside' in read) rowsAside += 1
        else if ('refused' in read) refused.push({ line: info.lines, code: read.refused, params: read.params, printed })
        else {
          figures.push(read.figure)
          if (read.newName) newNames.set(read.newName, read.figure.contributor)
        }
      }
    },
  ).catch((error: Error) => {
    throw error instanceof CsvError ? new UnreadableUnFile('not-csv', null, error.code) : error
  })
  const recognised = known as Extract<Recognised, { layout: Layout }> | null
  if (!recognised) throw new UnreadableUnFile('empty')
  const own = contributors.find((one) => one.own)?.iso3 ?? null
  const byMonth = monthsOf(figures, own)
  return {
    layout: recognised.layout,
    sha256: hash.digest('hex'),
    rowsRead,
    rowsAside,
    months: byMonth.months,
    refused: [...refused, ...byMonth.refused].sort((a, b) => a.line - b.line),
    notices: [
      ...[...newNames].map(([name, code]): Notice => ({ code: 'new-name', params: { name, contributor: code } })),
      ...copiedMonths(byMonth.months),
    ],
  }
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new UnreadableUnFile('not-utf8')
  }
}
