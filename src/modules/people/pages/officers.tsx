import type { Localized } from '#kernel/language.ts'
import { Code, DayText, Nothing } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { OfficerLine } from '../views/officers.ts'
import { certificateConcerns, officerHref, serviceKinds } from '../vocabulary.ts'
import { concernWords, languageWords, pageWords, serviceKindWords } from '../words.ts'

const options = <T extends string>(values: readonly T[], words: Record<T, Localized>) =>
  values.map((value) => ({ value, label: words[value] }))

export const officerColumns: ListPresentation<OfficerLine> = {
  columns: [
    { key: 'name', label: pageWords.name, sort: 'name', cell: (row) => row.name },
    {
      key: 'code',
      label: pageWords.code,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    {
      key: 'service',
      label: pageWords.service,
      sort: 'service',
      cell: (row, { t }) =>
        row.service_name && row.service ? <abbr title={t(row.service_name)}>{row.service}</abbr> : <Nothing />,
      csv: (row, { t }) => (row.service_name ? t(row.service_name) : ''),
    },
    {
      key: 'kind',
      label: pageWords.kindOfService,
      sort: 'kind',
      cell: (row, { t }) => (row.kind ? t(serviceKindWords[row.kind]) : <Nothing />),
      csv: (row, { t }) => (row.kind ? t(serviceKindWords[row.kind]) : ''),
    },
    {
      key: 'rank',
      label: pageWords.rank,
      sort: 'rank',
      cell: (row, { t }) => (row.rank ? t(row.rank) : <Nothing />),
      csv: (row, { t }) => (row.rank ? t(row.rank) : ''),
    },
    {
      key: 'language',
      label: pageWords.language,
      sort: 'language',
      cell: (row, { t }) => t(languageWords[row.language]),
    },
    {
      key: 'next-end',
      label: pageWords.nextEnd,
      sort: 'next-end',
      cell: (row, { lang }) => <DayText lang={lang} day={row.next_end} short />,
      csv: (row) => row.next_end,
    },
    {
      key: 'unverified',
      label: pageWords.toVerify,
      sort: 'unverified',
      numeric: true,
      cell: (row) => (row.unverified > 0 ? row.unverified : <Nothing />),
      csv: (row) => row.unverified,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'service', label: pageWords.service, kind: 'text' },
    { key: 'kind', label: pageWords.kindOfService, kind: 'select', options: options(serviceKinds, serviceKindWords) },
    {
      key: 'language',
      label: pageWords.correspondence,
      kind: 'select',
      options: options(['en', 'fr'] as const, languageWords),
    },
    {
      key: 'certificates',
      label: pageWords.concern,
      kind: 'select',
      options: options(certificateConcerns, concernWords),
    },
  ],
  href: (row, lang) => officerHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
