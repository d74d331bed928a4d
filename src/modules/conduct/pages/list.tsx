import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { VettingLine } from '../views/list.ts'
import { vettingHref, vettingStates } from '../vocabulary.ts'
import { clearanceText, pageWords, stateWords } from '../words.ts'
import { stateTone } from './tones.ts'

const resultOf = (row: VettingLine) =>
  row.clear === null ? null : row.clear ? clearanceText.clear : clearanceText['not-clear']

export const vettingColumns: ListPresentation<VettingLine> = {
  columns: [
    { key: 'officer', label: pageWords.officer, sort: 'officer', cell: (row) => row.officer },
    {
      key: 'candidacy',
      label: pageWords.candidacy,
      cell: (row) => (row.candidacy ? <Code>{row.candidacy}</Code> : <Nothing />),
      csv: (row) => row.candidacy,
    },
    {
      key: 'state',
      label: pageWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={stateTone[row.state]} text={t(stateWords[row.state])} />,
      csv: (row, { t }) => t(stateWords[row.state]),
    },
    {
      key: 'requested',
      label: pageWords.requestedOn,
      sort: 'requested',
      cell: (row, { lang }) => <DayText lang={lang} day={row.requestedOn} short />,
      csv: (row) => row.requestedOn,
    },
    {
      key: 'due',
      label: pageWords.dueOn,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.dueOn} short />,
      csv: (row) => row.dueOn,
    },
    {
      key: 'result',
      label: pageWords.result,
      cell: (row, { t }) => {
        const result = resultOf(row)
        return result ? <Tag tone={row.clear ? 'good' : 'bad'} text={t(result)} /> : <Nothing />
      },
      csv: (row, { t }) => {
        const result = resultOf(row)
        return result ? t(result) : null
      },
    },
    {
      key: 'until',
      label: pageWords.until,
      sort: 'until',
      cell: (row, { lang }) => <DayText lang={lang} day={row.until} short />,
      csv: (row) => row.until,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: vettingStates.map((value) => ({ value, label: stateWords[value] })),
    },
  ],
  href: (row, lang) => vettingHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
