import type { Language, Localized } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { AssessmentLine } from '../views/list.ts'
import { assessmentHref, assessmentKinds, assessmentStates, purposes } from '../vocabulary.ts'
import { kindWords, pageWords, purposeWords, stateWords } from '../words.ts'
import { stateTone } from './tones.ts'

const options = <T extends string>(values: readonly T[], words: Record<T, Localized>) =>
  values.map((value) => ({ value, label: words[value] }))

export const assessmentColumns: ListPresentation<AssessmentLine> = {
  columns: [
    { key: 'officer', label: pageWords.officer, sort: 'officer', cell: (row) => row.officer },
    {
      key: 'kind',
      label: pageWords.kind,
      sort: 'kind',
      cell: (row, { t }) => t(kindWords[row.kind]),
    },
    { key: 'purpose', label: pageWords.purpose, cell: (row, { t }) => t(purposeWords[row.purpose]) },
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
      key: 'due',
      label: pageWords.dueOn,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.dueOn} short />,
      csv: (row) => row.dueOn,
    },
    {
      key: 'date',
      label: pageWords.scheduledFor,
      sort: 'date',
      cell: (row, { lang }) => <DayText lang={lang} day={row.scheduledFor} short />,
      csv: (row) => row.scheduledFor,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'state', label: pageWords.state, kind: 'select', options: options(assessmentStates, stateWords) },
    { key: 'kind', label: pageWords.kind, kind: 'select', options: options(assessmentKinds, kindWords) },
    { key: 'purpose', label: pageWords.purpose, kind: 'select', options: options(purposes, purposeWords) },
  ],
  href: (row, lang: Language) => assessmentHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
