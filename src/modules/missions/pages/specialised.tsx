import { Code, DayText, Nothing } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { SpecialisedLine } from '../views/specialised.ts'
import { selectionPaths } from '../vocabulary/record.ts'
import { positionHref } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { pathWords, recordWords } from '../words-of-record.ts'
import { dutyText, fillIn } from './country-name.ts'
import { optionsOf } from './list.tsx'

export const specialisedColumns: ListPresentation<SpecialisedLine> = {
  columns: [
    { key: 'title', label: recordWords.post, sort: 'title', long: true, cell: (row, { t }) => t(row.title) },
    { key: 'code', label: pageWords.code, cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'mission', label: recordWords.mission, sort: 'mission', long: true, cell: (row, { t }) => t(row.mission) },
    {
      key: 'path',
      label: recordWords.path,
      cell: (row, { t }) => (row.path ? t(pathWords[row.path]) : <Nothing />),
      csv: (row, { t }) => (row.path ? t(pathWords[row.path]) : ''),
    },
    {
      key: 'place',
      label: recordWords.place,
      cell: (row, { lang }) => (row.duty ? dutyText(lang, row.duty, row.countries) : <Nothing />),
      csv: (row, { lang }) => (row.duty ? dutyText(lang, row.duty, row.countries) : ''),
    },
    {
      key: 'tour',
      label: pageWords.tour,
      sort: 'tour',
      cell: (row, { lang }) => fillIn(pageWords.months, lang, { count: row.tour_months }),
    },
    {
      key: 'since',
      label: recordWords.since,
      sort: 'since',
      cell: (row, { lang }) => <DayText lang={lang} day={row.since} short />,
      csv: (row) => row.since,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'path', label: recordWords.path, kind: 'select', options: optionsOf(selectionPaths, pathWords) },
    { key: 'as-at', label: pageWords.asAt, kind: 'day' },
  ],
  href: (row, lang) => positionHref(row.id, lang),
  empty: { title: recordWords.noSpecialised, text: recordWords.noSpecialisedText },
}
