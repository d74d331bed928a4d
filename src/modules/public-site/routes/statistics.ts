import { wholeList } from '#platform/list.ts'
import { listCsv } from '#platform/web/list-page.tsx'
import { type ListPresentation, type PageBinding, page } from '#platform/web/page-binding.ts'
import { DatasetPage, OpenDataPage } from '../pages/open-data-page.tsx'
import { ProgrammeStatisticsPage } from '../pages/programme-statistics-page.tsx'
import { StatisticsPage } from '../pages/statistics-page.tsx'
import { UnPolicePage } from '../pages/un-police-page.tsx'
import type { DataRow } from '../store-of-open-data.ts'
import { type Dataset, dataset, datasetCsv, datasetJson, openData } from '../views/open-data.ts'
import { programmeStatistics, statistics, unPolice } from '../views/statistics.ts'
import {
  datasetCsvPath,
  datasetJsonPath,
  datasetPath,
  openDataHref,
  openDataPath,
  programmeStatisticsPath,
  statisticsHref,
  statisticsPath,
  unPolicePath,
} from '../vocabulary/statistics.ts'
import { datasetWords, openDataWords } from '../words-of-open-data.ts'
import { statisticsWords } from '../words-of-statistics.ts'

export const statisticsViews = [statistics, unPolice, programmeStatistics, openData, dataset, datasetCsv, datasetJson]

const toStatistics = (lang: 'en' | 'fr') => ({ href: statisticsHref(lang), label: statisticsWords.title[lang] })
const toOpenData = (lang: 'en' | 'fr') => ({ href: openDataHref(lang), label: openDataWords.title[lang] })

export const statisticsPages: readonly PageBinding[] = [
  page(statistics, {
    path: statisticsPath,
    publicMenu: { area: 'results', order: 10 },
    asAt: (data) => data.asAt,
    dateModified: (data) => data.released?.release.releasedOn ?? null,
    body: StatisticsPage,
  }),
  page(unPolice, {
    path: unPolicePath,
    publicMenu: { area: 'results', order: 20 },
    breadcrumbs: (_data, lang) => [toStatistics(lang)],
    dateModified: (data) => data.version?.publishedOn ?? null,
    body: UnPolicePage,
  }),
  page(programmeStatistics, {
    path: programmeStatisticsPath,
    publicMenu: { area: 'results', order: 30 },
    breadcrumbs: (_data, lang) => [toStatistics(lang)],
    dateModified: (data) => data.shown?.release.releasedOn ?? null,
    body: ProgrammeStatisticsPage,
  }),
  page(openData, { path: openDataPath, publicMenu: { area: 'results', order: 40 }, body: OpenDataPage }),
  page(dataset, {
    path: datasetPath,
    title: (data, lang) => datasetWords[data.code].title[lang],
    intro: (data, lang) => datasetWords[data.code].text[lang],
    breadcrumbs: (_data, lang) => [toOpenData(lang)],
    dateModified: (data) => data.modified,
    body: DatasetPage,
  }),
  page(datasetCsv, {
    path: datasetCsvPath,
    answer: (data, { lang, practice }) => ({ mediaType: 'text/csv; charset=utf-8', body: csvOf(data, lang, practice) }),
  }),
  page(datasetJson, {
    path: datasetJsonPath,
    answer: (data, { practice }) => ({ mediaType: 'application/json; charset=utf-8', body: jsonOf(data, practice) }),
  }),
]

/** Codes as header, so that a program reads both languages alike; what they mean stands in the dictionary. */
function csvOf(data: Dataset, lang: 'en' | 'fr', practice: boolean): string {
  const presentation: ListPresentation<DataRow> = {
    columns: data.columns.map(({ name }, place) => {
      const value = (row: DataRow) => {
        const cell = row[place]
        return cell === undefined ? null : typeof cell === 'boolean' ? String(cell) : cell
      }
      return { key: name, label: { en: name, fr: name }, cell: value, csv: value }
    }),
    empty: { title: openDataWords.nothing, text: openDataWords.nothing },
  }
  return listCsv(presentation as ListPresentation<unknown>, wholeList<unknown>(data.rows), lang, practice)
}

function jsonOf(data: Dataset, practice: boolean): string {
  const { code, columns, rows, versions, modified, licence } = data
  return JSON.stringify({
    dataset: code,
    ...(practice ? { practice: true } : {}),
    title: datasetWords[code].title,
    ...(versions?.shown ? { [versions.kind]: versions.shown.number } : {}),
    modified,
    licence,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null]))),
  })
}
