import type { Language, Localized } from '#kernel/language.ts'
import { DayText } from '#platform/web/components/index.ts'
import { formatMonth } from '#platform/web/format.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OpportunitiesData } from '../views/opportunities.ts'
import type { BulletinLine } from '../vocabulary/serving.ts'
import { words as operationWords } from '../words.ts'
import { opportunityWords as words } from '../words-of-opportunities.ts'
import { coursesPath, opportunityHref } from '../words-of-serving-addresses.ts'

const { columns, filters } = words
const options = (from: Record<string, Localized>) => Object.entries(from).map(([value, label]) => ({ value, label }))

export const lengthText = (months: number, lang: Language): string =>
  sentence(months === 1 ? words.oneMonth : words.months, { n: months }, lang)
export const armsText = (armed: boolean | null): Localized =>
  armed === null ? words.notSaid : words.arms[armed ? 'armed' : 'unarmed']
export const languageText = (language: Language | null): Localized =>
  language === null ? words.notSaid : operationWords.languages[language]

export const opportunitiesPresentation: ListPresentation<BulletinLine> = {
  columns: [
    { key: 'title', label: columns.title, sort: 'title', long: true, cell: (row, { t }) => t(row.title) },
    {
      key: 'operation',
      label: columns.operation,
      sort: 'operation',
      long: true,
      cell: (row, { t }) => t(row.operationName),
    },
    { key: 'language', label: columns.language, cell: (row, { t }) => t(languageText(row.language)) },
    { key: 'arms', label: columns.arms, cell: (row, { t }) => t(armsText(row.armed)) },
    {
      key: 'departure',
      label: columns.departure,
      sort: 'departure',
      cell: (row, { lang }) => formatMonth(lang, row.departureMonth),
    },
    { key: 'tour', label: columns.tour, sort: 'tour', cell: (row, { lang }) => lengthText(row.tourMonths, lang) },
    {
      key: 'closes',
      label: columns.closes,
      sort: 'closes',
      cell: (row, { lang }) => <DayText lang={lang} day={row.closesOn} />,
      csv: (row) => row.closesOn,
    },
    { key: 'code', label: columns.code, csvOnly: true, cell: (row) => row.code },
  ],
  filters: [
    { key: 'q', label: filters.search, kind: 'text' },
    { key: 'language', label: filters.language, kind: 'select', options: options(operationWords.languages) },
    { key: 'arms', label: filters.arms, kind: 'select', options: options(words.arms) },
    { key: 'kind', label: filters.kind, kind: 'select', options: options(words.kinds) },
    {
      key: 'operation',
      label: filters.operation,
      kind: 'select',
      optionsIn: (data: OpportunitiesData) => data.operations.map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'closes', label: filters.closes, kind: 'select', options: [{ value: 'soon', label: words.closesSoon }] },
  ],
  href: (row, lang) => opportunityHref(row.code, lang),
  beside: [
    { path: coursesPath, label: words.courses },
    { path: { en: '/how-selection-works', fr: '/fonctionnement-de-la-selection' }, label: words.selection },
  ],
  empty: { title: words.none, text: words.noneText },
}
