import { Code, DayText, Tag, type Tone } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { CandidacyLine } from '../views/list.ts'
import { type CandidacyState, candidacyStates } from '../vocabulary.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { serviceFilterWords, serviceKindWords } from '../words-of-caps.ts'
import { listWords, stateWords } from '../words-of-parts.ts'

/** How a state looks: going on, in good standing, waiting for somebody, ended. */
export const stateTone: Record<CandidacyState, Tone> = {
  applied: 'info',
  endorsed: 'info',
  'not-released': 'bad',
  'initially-selected': 'info',
  'not-selected': 'bad',
  recommended: 'good',
  'not-recommended': 'bad',
  nominated: 'info',
  reserve: 'warning',
  'not-accepted': 'bad',
  'host-accepted': 'good',
  offered: 'warning',
  accepted: 'good',
  declined: 'neutral',
  deployed: 'good',
  withdrawn: 'neutral',
}

export const candidaciesPresentation: ListPresentation<CandidacyLine> = {
  columns: [
    {
      key: 'officer',
      label: listWords.officer,
      sort: 'officer',
      cell: (row) => `${row.givenNames} ${row.familyName}`,
    },
    {
      key: 'code',
      label: listWords.code,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    {
      key: 'service',
      label: listWords.service,
      sort: 'service',
      cell: (row, { t }) => <abbr title={t(row.serviceName)}>{row.service}</abbr>,
      csv: (row, { t }) => t(row.serviceName),
    },
    {
      key: 'kind',
      label: serviceFilterWords.kind,
      sort: 'kind',
      cell: (row, { t }) => t(serviceKindWords[row.serviceKind]),
    },
    {
      key: 'posting',
      label: listWords.posting,
      sort: 'posting',
      long: true,
      cell: (row, { t }) => t(row.postingTitle),
    },
    { key: 'mission', label: listWords.mission, sort: 'mission', cell: (row) => row.mission },
    {
      key: 'state',
      label: listWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={stateTone[row.state]} text={t(stateWords[row.state])} />,
      csv: (row, { t }) => t(stateWords[row.state]),
    },
    {
      key: 'applied',
      label: listWords.applied,
      sort: 'applied',
      cell: (row, { lang }) => <DayText lang={lang} day={row.appliedOn} short />,
      csv: (row) => row.appliedOn,
    },
    {
      key: 'departure',
      label: listWords.departure,
      sort: 'departure',
      cell: (row, { lang }) => <DayText lang={lang} day={row.plannedDeparture} short />,
      csv: (row) => row.plannedDeparture,
    },
  ],
  filters: [
    { key: 'q', label: listWords.search, kind: 'text' },
    {
      key: 'standing',
      label: listWords.standing,
      kind: 'select',
      options: [
        { value: 'open', label: listWords.open },
        { value: 'ended', label: listWords.ended },
      ],
    },
    {
      key: 'state',
      label: listWords.state,
      kind: 'select',
      options: candidacyStates.map((value) => ({ value, label: stateWords[value] })),
    },
    { key: 'service', label: serviceFilterWords.service, kind: 'text' },
    {
      key: 'service-kind',
      label: serviceFilterWords.kind,
      kind: 'select',
      options: Object.entries(serviceKindWords).map(([value, label]) => ({ value, label })),
    },
  ],
  href: (row, lang) => candidacyHref(row.id, lang),
  empty: { title: listWords.emptyTitle, text: listWords.emptyText },
}
