import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { monthsShown } from './rules/un-series.ts'
import {
  type DataRow,
  operationRows,
  operationsModified,
  participationRows,
  strengthRows,
} from './store-of-open-data.ts'
import { releasesOn, statementsOf, unMonths, unVersionsOn } from './store-of-statistics.ts'
import type { ReleasedStatistics } from './views/statistics.ts'
import type { DatasetCode } from './vocabulary/statistics.ts'
import { columnWords } from './words-of-open-data.ts'

export interface DataColumn {
  name: string
  type: string
  unit: string | null
  meaning: Localized
}

export interface DatasetVersion {
  number: number
  day: Day
}

export interface DatasetLoaded {
  columns: DataColumn[]
  rows: DataRow[]
  /** Null: the dataset is one record, whose rows say when they hold. */
  versions: { kind: 'version' | 'release'; all: DatasetVersion[]; shown: DatasetVersion | null } | null
  modified: Day | null
}

const column = (dataset: string, spec: string): DataColumn => {
  const [name = '', type = 'text', unit] = spec.split(':')
  return { name, type, unit: unit ?? null, meaning: columnWords[`${dataset}.${name}`] ?? columnWords[name]! }
}

/** Name, type and unit of every column: the data dictionary, in the order of the file. */
const specs: Record<DatasetCode, readonly string[]> = {
  operations: [
    'code:code',
    'name_en',
    'name_fr',
    'kind:code',
    'countries:list',
    'status:code',
    'language:code',
    'armed:yes',
    'since:date',
    'valid_from:day',
    'valid_to:day',
  ],
  strengths: [
    'code:code',
    'scope:code',
    'number:number:officers',
    'as_printed_en',
    'as_printed_fr',
    'valid_from:day',
    'valid_to:day',
    'verified:yes',
    'source:code',
  ],
  'participating-services': [
    'code:code',
    'name_en',
    'name_fr',
    'kind:code',
    'province:code',
    'valid_from:day',
    'valid_to:day',
    'verified:yes',
  ],
  'un-police': [
    'month:month',
    'mission:code',
    'men:number:officers',
    'women:number:officers',
    'total:number:officers',
    'source:code',
  ],
  'un-police-months': [
    'month:month',
    'state:code',
    'total:number:officers',
    'women:number:officers',
    'share:decimal:percent',
    'all_total:number:officers',
    'all_women:number:officers',
    'all_share:decimal:percent',
    'partly:yes',
    'source:code',
  ],
  'programme-statistics': [
    'release:number',
    'table:code',
    'year:year',
    'value:code',
    'name_en',
    'name_fr',
    'number:number',
    'state:code',
  ],
  'programme-statements': [
    'code:code',
    'measure:code',
    'number:decimal',
    'qualifier:code',
    'observed:date',
    'verified:yes',
    'source:code',
    'source_title_en',
    'source_title_fr',
    'source_url',
  ],
}

export const columnsOf = (dataset: DatasetCode): DataColumn[] => specs[dataset].map((spec) => column(dataset, spec))

export interface Asked {
  version: number | null
  release: number | null
  today: Day
}

/** The rows of a dataset, in a version that is public; null where there is no such version. */
export async function loadDataset(
  tx: Tx,
  dataset: DatasetCode,
  asked: Asked,
  released: (tx: Tx, release: Awaited<ReturnType<typeof releasesOn>>[number]) => Promise<ReleasedStatistics | null>,
): Promise<DatasetLoaded | null> {
  const columns = columnsOf(dataset)
  switch (dataset) {
    case 'operations':
      return { columns, rows: await operationRows(tx), versions: null, modified: await operationsModified(tx) }
    case 'strengths':
      return { columns, rows: await strengthRows(tx), versions: null, modified: null }
    case 'participating-services':
      return { columns, rows: await participationRows(tx), versions: null, modified: null }
    case 'programme-statements':
      return {
        ...{ columns, versions: null, modified: null },
        rows: (await statementsOf(tx)).map(({ source, ...one }) => [
          ...[one.code, one.measure, one.number, one.qualifier, one.observed, one.verified],
          ...[source.id ?? null, source.title?.en ?? null, source.title?.fr ?? null, source.url ?? null],
        ]),
      }
    case 'programme-statistics': {
      const releases = await releasesOn(tx, asked.today)
      const shown = asked.release === null ? releases[0] : releases.find(({ number }) => number === asked.release)
      if (asked.release !== null && !shown) return null
      const all = releases.map(({ number, releasedOn }) => ({ number, day: releasedOn }))
      const statistics = shown ? await released(tx, shown) : null
      return {
        columns,
        rows: statistics ? releasedRows(statistics) : [],
        versions: { kind: 'release', all, shown: all.find(({ number }) => number === shown?.number) ?? null },
        modified: shown?.releasedOn ?? null,
      }
    }
    default: {
      const versions = await unVersionsOn(tx, asked.today)
      const shown = asked.version === null ? versions[0] : versions.find(({ number }) => number === asked.version)
      if (asked.version !== null && !shown) return null
      const months = shown ? monthsShown(await unMonths(tx, shown.number)) : []
      const all = versions.map(({ number, publishedOn }) => ({ number, day: publishedOn }))
      const percent = (tenths: number | null) => (tenths === null ? null : tenths / 10)
      const rows: DataRow[] =
        dataset === 'un-police'
          ? months.flatMap((one) =>
              one.missions.map(
                (row): DataRow => [one.month, row.mission, row.male, row.female, row.total, one.source.id ?? null],
              ),
            )
          : months.map(
              (one): DataRow => [
                ...[one.month, one.state, one.total, one.female, percent(one.share)],
                ...[one.allTotal, one.allFemale, percent(one.allShare), one.partly, one.source.id ?? null],
              ],
            )
      return {
        ...{ columns, rows },
        versions: { kind: 'version', all, shown: all.find(({ number }) => number === shown?.number) ?? null },
        modified: shown?.publishedOn ?? null,
      }
    }
  }
}

/** A release as rows: one for each cell, kept-back ones included. */
function releasedRows({ release, years, tables, upTo, benefit, answers }: ReleasedStatistics): DataRow[] {
  const row = (
    table: string,
    year: number | null,
    value: string,
    name: Localized | null,
    n: number | null,
    state = 'given',
  ): DataRow => [
    ...[release.number, table, year, value, name?.en ?? null, name?.fr ?? null],
    ...[n, n === null ? 'kept-back' : state],
  ]
  return [
    ...years.flatMap(({ year, total, missions, countries }) => [
      row('year', year, 'deployments', null, total),
      row('year', year, 'missions', null, missions),
      row('year', year, 'countries', null, countries),
    ]),
    ...tables.flatMap(({ dimension, columns, rows }) =>
      rows.flatMap(({ year, cells }) =>
        columns.flatMap(({ value, label }, place) => {
          const n = cells[place]
          return n === undefined ? [] : [row(dimension, year, value, label, n)]
        }),
      ),
    ),
    ...upTo.map(({ measure, label, n }) => row('officers', null, measure, label, n, 'at-least')),
    ...benefit.map(({ measure, label, n }) => row('benefit', null, measure, label, n, 'at-least')),
    ...answers.map(({ kind, label, n }) => row('answers', null, kind, label, n, 'at-least')),
  ]
}
