import type { Localized } from '#kernel/language.ts'
import { Nothing, NumberText } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { ServiceLine } from '../views/police-services.ts'
import { serviceHref, serviceKinds } from '../vocabulary.ts'
import { pageWords, partnershipWords, serviceKindWords } from '../words.ts'

const options = <T extends string>(values: readonly T[], words: Record<T, Localized>) =>
  values.map((value) => ({ value, label: words[value] }))

export const serviceColumns: ListPresentation<ServiceLine> = {
  columns: [
    { key: 'name', label: pageWords.name, sort: 'name', cell: (row, { t }) => t(row.name) },
    { key: 'short', label: pageWords.short, sort: 'short', cell: (row) => row.short },
    {
      key: 'kind',
      label: pageWords.kindOfService,
      sort: 'kind',
      cell: (row, { t }) => t(serviceKindWords[row.kind]),
    },
    {
      key: 'province',
      label: pageWords.province,
      sort: 'province',
      cell: (row) => row.province ?? <Nothing />,
      csv: (row) => row.province,
    },
    {
      key: 'partnership',
      label: pageWords.partnership,
      sort: 'partnership',
      cell: (row, { t }) => t(partnershipWords[row.partnership]),
    },
    {
      key: 'officers',
      label: pageWords.officersHere,
      sort: 'officers',
      numeric: true,
      cell: (row, { lang }) => (row.officers === null ? <Nothing /> : <NumberText lang={lang} value={row.officers} />),
      csv: (row) => row.officers,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.searchService, kind: 'text' },
    { key: 'kind', label: pageWords.kindOfService, kind: 'select', options: options(serviceKinds, serviceKindWords) },
    {
      key: 'partnership',
      label: pageWords.partnership,
      kind: 'select',
      options: options(['known-partner', 'example'] as const, partnershipWords),
    },
  ],
  href: (row, lang) => serviceHref(row.id, lang),
  empty: { title: pageWords.emptyServicesTitle, text: pageWords.emptyServicesText },
}
