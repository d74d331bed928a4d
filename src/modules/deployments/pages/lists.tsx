import type { Language } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListColumn, ListPresentation } from '#platform/web/page-binding.ts'
import type { DeploymentLine } from '../views/list.ts'
import { deploymentHref, deploymentStates } from '../vocabulary.ts'
import { stateWords } from '../words.ts'
import { serviceFilterWords, serviceKindWords } from '../words-of-services.ts'
import { pageWords } from '../words-pages.ts'
import { placeText } from './place-text.ts'
import { stateTone } from './tones.ts'

type Column = ListColumn<DeploymentLine>
const name: Column = { key: 'name', label: pageWords.officer, sort: 'name', cell: (row) => row.name }
const code: Column = {
  key: 'code',
  label: pageWords.code,
  sort: 'code',
  cell: (row) => <Code>{row.code}</Code>,
  csv: (row) => row.code,
}
const service: Column = { key: 'service', label: pageWords.service, sort: 'service', cell: (row) => row.service }
const kindOfService: Column = {
  key: 'kind',
  label: serviceFilterWords.kind,
  sort: 'kind',
  cell: (row, { t }) => t(serviceKindWords[row.service_kind]),
}
const mission: Column = { key: 'mission', label: pageWords.mission, sort: 'mission', cell: (row) => row.mission }
const position: Column = {
  key: 'position',
  label: pageWords.position,
  long: true,
  cell: (row, { t }) => t(row.position),
  csv: (row, { t }) => t(row.position),
}
const dutyLocation: Column = {
  key: 'place',
  label: pageWords.dutyLocation,
  cell: (row, { lang }) => placeText(row.duty_location, lang) ?? <Nothing />,
  csv: (row, { lang }) => placeText(row.duty_location, lang) ?? '',
}
const state: Column = {
  key: 'state',
  label: pageWords.state,
  sort: 'state',
  cell: (row, { t }) => <Tag tone={stateTone[row.state]} text={t(stateWords[row.state])} />,
  csv: (row, { t }) => t(stateWords[row.state]),
}
const departure: Column = {
  key: 'departure',
  label: pageWords.departure,
  sort: 'departure',
  cell: (row, { lang }) => <DayText lang={lang} day={row.departure} short />,
  csv: (row) => row.departure,
}
const arrival: Column = {
  key: 'arrival',
  label: pageWords.arrival,
  cell: (row, { lang }) => <DayText lang={lang} day={row.arrived_on} short />,
  csv: (row) => row.arrived_on,
}
const ends: Column = {
  key: 'ends',
  label: pageWords.end,
  sort: 'ends',
  cell: (row, { lang }) => <DayText lang={lang} day={row.ends} short />,
  csv: (row) => row.ends,
}
const returned: Column = {
  key: 'returned',
  label: pageWords.returned,
  cell: (row, { lang }) => <DayText lang={lang} day={row.returned_on} short />,
  csv: (row) => row.returned_on,
}
const searching = [
  { key: 'q', label: pageWords.search, kind: 'text' as const },
  { key: 'mission', label: pageWords.missionCode, kind: 'text' as const },
  { key: 'service', label: serviceFilterWords.service, kind: 'text' as const },
  {
    key: 'service-kind',
    label: serviceFilterWords.kind,
    kind: 'select' as const,
    options: Object.entries(serviceKindWords).map(([value, label]) => ({ value, label })),
  },
]

export const deploymentColumns: ListPresentation<DeploymentLine> = {
  columns: [name, code, service, kindOfService, mission, position, state, departure, ends, returned],
  filters: [
    ...searching,
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: deploymentStates.map((value) => ({ value, label: stateWords[value] })),
    },
    { key: 'ends-before', label: pageWords.endsBefore, kind: 'day' },
  ],
  href: (row, lang: Language) => deploymentHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}

export const contingentColumns: ListPresentation<DeploymentLine> = {
  columns: [name, service, kindOfService, mission, position, dutyLocation, state, arrival, ends],
  filters: [...searching, { key: 'day', label: pageWords.day, kind: 'day' }],
  href: (row, lang: Language) => deploymentHref(row.id, lang),
  empty: { title: pageWords.nobodyTitle, text: pageWords.nobodyText },
}
